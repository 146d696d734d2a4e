import type { HandOut } from '../../../contract/documents/instruction.ts';
import { ownerAssigned } from '../../../regulation/documents/supervision/owner-assigned.ts';
import { priorityNamed } from '../../../regulation/documents/supervision/priority-named.ts';
import { replierChosen } from '../../../regulation/documents/supervision/replier-chosen.ts';
import { requestRepliedBySection } from '../../../regulation/documents/supervision/request-replied-by-section.ts';
import { supervision } from '../../../regulation/documents/supervision/supervision.procedure.ts';
import type { Finding } from '../../../regulation/kernel/rule.ts';
import type { Target } from '../../../regulation/kernel/procedure.ts';
import { type Also, caseOf, type Context } from '../../act.ts';
import { fileOf, partRowOf } from '../../new-case.ts';
import { holdersOf } from '../../people/holders.ts';
import type { CaseFile } from '../../rows.ts';
import { mayOpenBeside } from '../../case-access.ts';
import { documentOf } from '../receipt-move.ts';
import { weighIn } from '../weigh-case.ts';
import { unitOf } from './item.ts';
import { moveItem } from './move.ts';
import { instructionFor, ownerFor, secretariatSection, supervisionOffice } from './owner.ts';
import type { SupervisionRow } from './rows.ts';

/** Since this version of the receipt each unit's part is an item of its own. */
export const hasItems = (file: CaseFile): boolean => (caseOf(file).version ?? 0) >= 3;

const leadOf = ({ units }: HandOut): string | null => units.find(({ role }) => role === 'lead')?.unit ?? null;
const isRequest = (file: CaseFile): boolean => documentOf(file).kind === 'request';

/** What the rules ask of a hand-out: owners, names for key items, and who will reply. */
export function itemFindings(file: CaseFile, input: HandOut, context: Context): Finding[] {
  const owners = [...new Set(input.units.map(({ unit }) => ownerFor(instructionFor(file, unit, context))))];
  const replied = { isRequest: isRequest(file), replier: input.replier, hasLead: leadOf(input) !== null };
  return [
    ...owners.flatMap((owner) => {
      const holders = holdersOf(context.book, owner, context.at).length;
      return weighIn(file, context, [ownerAssigned], { owner, holders });
    }),
    ...input.units
      .filter(({ key }) => key)
      .flatMap(({ named }) => weighIn(file, context, [priorityNamed], { isKey: true, namedPerson: named })),
    ...weighIn(file, context, [requestRepliedBySection, replierChosen], replied),
  ];
}

/** Each unit's part becomes a case of its own, on the unit's desk at once. */
export const openItems = (file: CaseFile, input: HandOut, context: Context): Also[] =>
  oncePerUnit(input).map((given) => openItem(file, input, given, context));

const oncePerUnit = ({ units }: HandOut): HandOut['units'] => [
  ...new Map(units.map((given) => [given.unit, given])).values(),
];

function openItem(file: CaseFile, input: HandOut, given: HandOut['units'][number], context: Context): Also {
  const row = partRowOf(supervision, 'supervision', caseOf(file), context);
  const item = itemRow(row.id, { file, input, given }, context);
  const opened = fileOf(row, { supervisionItems: [item] });
  const asked = { act: 'documents/hand-out', to: { holder: unitOf(item) }, item };
  const moved = moveItem(opened, asked, { ...context, seq: 1 });
  if (!moved.ok) throw new Error(`An item could not be opened: ${moved.refusal.reason}`);
  return {
    caseId: row.id,
    puts: [...moved.puts, ...mayOpenBeside(moved.puts, opened, watchers(item), 'supervises', context)],
  };
}

/** Who follows an item beside its unit: its owner, the leader, the named person, the section, the secretaries-general. */
const watchers = ({ owner, leader, namedPerson }: SupervisionRow): Target[] => [
  ...new Set([
    owner,
    ...[leader, namedPerson].flatMap((person) => (person === null ? [] : [`person:${person}`])),
    'post:documents-clerk',
    'post:documents-section-chief',
    'post:documents-deputy-secretary-general',
    'post:secretary-general',
  ]),
];

interface ToOpen {
  readonly file: CaseFile;
  readonly input: HandOut;
  readonly given: HandOut['units'][number];
}

function itemRow(caseId: string, { file, input, given }: ToOpen, context: Context): SupervisionRow {
  const { unit, role, key, named, limitOn } = given;
  const instruction = instructionFor(file, unit, context);
  const told = instruction?.text ?? '';
  const ordinary = caseOf(file).urgency === 'plain' ? 'periodic' : 'tracking';
  return {
    id: context.newId(),
    caseId,
    unit,
    role,
    owner: ownerFor(instruction),
    source: instruction ? 'instruction' : 'hand-out',
    leader: instruction?.person ?? null,
    instruction: told === '' ? input.text : told,
    itemClass: key ? 'priority' : ordinary,
    namedPerson: key ? named : null,
    limitOn,
    receivedAt: context.at.toString(),
    takenUpAt: null,
    round: 1,
    extensions: [],
    interim: [],
    urgings: [],
    result: '',
    resultAt: null,
    checks: null,
    passedAt: null,
    reportedBackAt: null,
    replier: replierFor(file, input, unit),
    closedAt: null,
    closedWhy: '',
  };
}

function replierFor(file: CaseFile, input: HandOut, unit: string): Target {
  if (isRequest(file)) return secretariatSection;
  if (input.replier === 'lead') return `unit:${leadOf(input) ?? unit}`;
  return input.replier === 'supervision' ? supervisionOffice : secretariatSection;
}
