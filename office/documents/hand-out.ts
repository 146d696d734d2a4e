import { AdvanceCopy, HandOut } from '../../contract/documents/instruction.ts';
import { Nothing, WithReason } from '../../contract/documents/receipt.ts';
import { advanceCopyUrgentOnly } from '../../regulation/documents/instruction/advance-copy-urgent-only.ts';
import { differencesSettled } from '../../regulation/documents/instruction/differences-settled.ts';
import { handedOutAsInstructed } from '../../regulation/documents/instruction/handed-out-as-instructed.ts';
import type { Urgency } from '../../regulation/general/urgency.ts';
import { act, caseOf, type Context, post, type Put, refuse, type Refusal } from '../act.ts';
import { itemFindings, hasItems, openItems } from './supervision/open-items.ts';
import { withdrawItems } from './supervision/withdraw-items.ts';
import { staying, subjectOf } from '../case-act.ts';
import { clearOf } from '../findings.ts';
import { dayOfMoment } from '../people/book.ts';
import { noticePut } from '../notice.ts';
import type { CaseFile } from '../rows.ts';
import type { HandOutRow } from './rows.ts';
import { handOutPut } from './hand-out-put.ts';
import { takenIn } from './custody.ts';
import { noSuchUnit } from './leader-desk.ts';
import { weighingFindings } from './consultation/weigh.ts';
import { instructionsOf, lastOpinion, validOpinions } from './opinion.ts';
import { receiptAct } from './receipt-act.ts';
import { documentOf } from './receipt-move.ts';
import { story } from './samples.ts';
import { weighIn } from './weigh-case.ts';

const clerk = post('documents-clerk');

/** The decided paper is back in the section, whoever carried it: the limit of its return ends here (2.2.5.3-e). */
export const receiveBack = receiptAct<Nothing>({
  id: 'documents/receive-back',
  clause: '2.2.5.3-e',
  by: clerk,
  input: Nothing,
  also: (file, _input, context) => takenIn(file, context),
  example: { before: story.instructed, by: 'post:documents-clerk', input: {} },
});

const instructedUnits = (file: CaseFile): string[] => [
  ...new Set(validOpinions(file, 'instruction').flatMap(({ units }) => units)),
];

/** Whether a dispute is left among the instructions. */
export const differenceFindings = (file: CaseFile, context: Context) =>
  weighIn(file, context, [differencesSettled], { instructions: instructionsOf(file, context.book) });

/** Units whose opinion the section asked for on the instructions that hold. */
function askedSince({ handOuts }: CaseFile, instructedAt: number): string[] {
  return handOuts.filter(({ role, seq }) => role === 'opinion' && seq > instructedAt).map(({ unit }) => unit);
}

/** What the instructions ask of the section before it may go on: no dispute left, no named unit left out, no opinion unweighed. */
export const instructionFindings = (file: CaseFile, handedTo: readonly string[], context: Context) => [
  ...differenceFindings(file, context),
  ...weighingFindings(file, context),
  ...weighIn(file, context, [handedOutAsInstructed], {
    instructed: instructedUnits(file),
    handedTo,
    asked: askedSince(file, lastOpinion(file, 'instruction')?.seq ?? 0),
  }),
];

/** The instruction goes out to the units that shall carry it out, to each as an item that is followed up (2.2.4.1-a, 2.2.6.2-a). */
export const handOut = receiptAct<HandOut>({
  id: 'documents/hand-out',
  clause: ['2.2.4.1-a', '2.2.4.2-c', '2.2.6.2-a', '2.2.6.2-b', '2.2.6.2-c', '2.2.6.2-d'],
  by: clerk,
  input: HandOut,
  refuses: (file, input, context) => cannotHandOut(file, input, context),
  findings: (file, input, context) => [
    ...instructionFindings(
      file,
      input.units.map(({ unit }) => unit),
      context,
    ),
    ...(hasItems(file) ? itemFindings(file, input, context) : []),
  ],
  elsewhere: (file, input, context) => (hasItems(file) ? openItems(file, input, context) : []),
  also: (file, { units, text }, context) =>
    units.flatMap(({ unit, role }) => given(file, { unit, role, text }, context)),
  example: {
    before: story.returned,
    by: 'post:documents-clerk',
    input: { units: [{ unit: '{unit}', role: 'lead' }], text: '请按批示办理' },
  },
});

/** Units and people must be there, a limit still to come; and with nobody to hand out to there is nothing to follow up. */
function cannotHandOut(file: CaseFile, { units }: HandOut, context: Context): Refusal | null {
  if (units.length === 0 && hasItems(file)) return { reason: 'no-unit-to-handle', facts: {} };
  const past = units.find(({ limitOn }) => limitOn !== null && limitOn < dayOfMoment(context.at));
  if (past) return { reason: 'limit-not-later', facts: { dueOn: past.limitOn } };
  const stranger = units.find(({ named }) => named !== null && !context.book.people.some(({ id }) => id === named));
  if (stranger) return { reason: 'no-such-person', facts: { person: stranger.named } };
  return noSuchUnit(
    units.map(({ unit }) => unit),
    context,
  );
}

/** Something was handed out wrongly: the section does it again, and the open items are closed with the reason (2.2-c). */
export const handOutAgain = receiptAct<WithReason>({
  id: 'documents/hand-out-again',
  clause: '2.2-c',
  by: clerk,
  input: WithReason,
  move: (_file, { reason }) => ({ reason }),
  touchesChildren: true,
  elsewhere: (_file, { reason }, context) => withdrawItems(reason, context),
  example: { before: story.handedOut, by: 'post:documents-clerk', input: { reason: '漏转协办单位' } },
});

const beingSubmitted = ['submission', 'instruction'];

/** While an urgent paper is being submitted, copies go to the departments ahead of the instruction (2.2.4.1-b). */
export const sendAdvanceCopy = act<AdvanceCopy>({
  id: 'documents/send-advance-copy',
  clause: '2.2.4.1-b',
  by: clerk,
  on: 'case',
  version: 1,
  input: AdvanceCopy,
  decide: (subject, { units, text }, context) => {
    const file = subjectOf(subject);
    if (!beingSubmitted.includes(caseOf(file).step)) return refuse('not-being-submitted', { step: caseOf(file).step });
    const unknown = noSuchUnit(units, context);
    if (unknown) return { kind: 'refusal', refusal: unknown };
    const urgency = documentOf(file).urgency as Urgency;
    const findings = weighIn(file, context, [advanceCopyUrgentOnly], { urgency });
    const stopped = clearOf(findings, file, context);
    if (stopped) return stopped;
    const puts = [...new Set(units)].flatMap((unit) => given(file, { unit, role: 'advance', text }, context));
    return staying(file, puts, context, findings);
  },
  example: {
    before: story.urgentProposed,
    by: 'post:documents-clerk',
    input: { units: ['{unit}'], text: '急件，先行办理，批示后补' },
  },
});

type Given = Pick<HandOutRow, 'unit' | 'role' | 'text'>;

/** One unit gets the paper: the entry, the right to open it, the notice. */
export function given(file: CaseFile, what: Given, context: Context): Put[] {
  const at = context.at.toString();
  const subject = `unit:${what.unit}`;
  const opens = file.access.some((access) => access.subject === subject)
    ? []
    : [
        {
          table: 'access' as const,
          row: { id: context.newId(), caseId: caseOf(file).id, subject, why: 'handed-out', fromAt: at },
        },
      ];
  return [
    handOutPut(file, what, context),
    ...opens,
    noticePut(file, context, subject, 'handed-out', { role: what.role }),
  ];
}
