import { Temporal } from 'temporal-polyfill';
import { AskOpinions } from '../../../contract/documents/consultation.ts';
import { WithReason } from '../../../contract/documents/receipt.ts';
import { consultation } from '../../../regulation/documents/consultation/consultation.procedure.ts';
import { urgentNeedsAReplyTime } from '../../../regulation/documents/consultation/urgent-needs-a-reply-time.ts';
import type { Urgency } from '../../../regulation/general/urgency.ts';
import type { Target } from '../../../regulation/kernel/procedure.ts';
import { type Also, caseOf, type Context, holder, type Put, type Refusal } from '../../act.ts';
import { fileOf, partRowOf } from '../../new-case.ts';
import { noticePut } from '../../notice.ts';
import type { CaseFile } from '../../rows.ts';
import { mayOpenBeside, mayOpenToo } from '../../case-access.ts';
import { handOutPut } from '../hand-out-put.ts';
import { noSuchUnit } from '../leader-desk.ts';
import { fileRows } from '../open-receipt.ts';
import { lastOpinion } from '../opinion.ts';
import { receiptAct } from '../receipt-act.ts';
import { weighIn } from '../weigh-case.ts';
import { moveRequest } from './move.ts';
import { requestOf, secretariat, unitOf, withRequest } from './request.ts';
import type { ConsultationRow } from './rows.ts';
import { requestStory } from './samples.ts';

const once = (units: readonly string[]): string[] => [...new Set(units)];

/** Each unit's opinion is asked for in a case of its own; of a combined one only the unit that leads has it. */
const asked = ({ mode, units }: AskOpinions): string[] => (mode === 'combined' ? once(units).slice(0, 1) : once(units));
const joining = ({ mode, units }: AskOpinions): string[] => (mode === 'combined' ? once(units).slice(1) : []);

/** Whose the opinions are, to weigh: the desk that proposes, and after the instruction the one that proposed. */
const ownerOf = (file: CaseFile): Target =>
  (isInstructed(file) ? lastOpinion(file, 'proposal')?.asTarget : caseOf(file).state?.holder) ?? '';

const isInstructed = (file: CaseFile): boolean => caseOf(file).step === 'handing-out';

/** Departments are asked for their opinion on a paper: before it is proposed what to do, or because the leader wants it (2.2.6.4). */
export const askOpinions = receiptAct<AskOpinions>({
  id: 'documents/ask-opinions',
  clause: ['2.2.6.4-a', '2.2.6.4-b', '2.2.6.4-c'],
  by: holder,
  input: AskOpinions,
  uploads: ({ files }) => files,
  refuses: cannotAsk,
  findings: (file, { replyBy }, context) =>
    weighIn(file, context, [urgentNeedsAReplyTime], { urgency: caseOf(file).urgency as Urgency, replyBy }),
  move: (file, input) => ({
    to: { holder: caseOf(file).state?.holder ?? '', targets: asked(input).map((unit) => `unit:${unit}`) },
  }),
  also: (file, input, context) => [
    ...mayOpenToo(file, [secretariat], 'urges', context),
    ...(isInstructed(file) ? asked(input).map((unit) => goneOut(file, input, unit, context)) : []),
  ],
  elsewhere: (file, input, context) => asked(input).map((unit) => openRequest(file, input, unit, context)),
  example: { before: requestStory.asked.slice(0, -1), by: requestStory.asker, input: requestStory.asking },
});

function cannotAsk(file: CaseFile, { mode, units, replyBy, enclosed }: AskOpinions, context: Context): Refusal | null {
  if (mode === 'combined' && once(units).length < 2) return { reason: 'combined-needs-two-units', facts: {} };
  if (replyBy !== null && caseOf(file).urgency === 'plain') return { reason: 'plain-has-its-limit', facts: {} };
  if (replyBy !== null && Temporal.Instant.compare(Temporal.Instant.from(replyBy), context.at) <= 0)
    return { reason: 'reply-time-past', facts: { replyBy } };
  const stranger = enclosed.find((id) => !file.files.some((row) => row.id === id));
  if (stranger !== undefined) return { reason: 'no-such-file', facts: {} };
  return noSuchUnit(units, context);
}

/** The paper notes to whom its instruction went for an opinion; the unit opens its request, not the paper. */
const goneOut = (file: CaseFile, { question }: AskOpinions, unit: string, context: Context): Put =>
  handOutPut(file, { unit, role: 'opinion', text: question }, context);

function openRequest(file: CaseFile, input: AskOpinions, unit: string, context: Context): Also {
  const row = partRowOf(consultation, 'consultation', caseOf(file), context);
  const request = requestRow(row.id, input, unit, { file, context });
  const opened = fileOf(row, { consultations: [request] });
  const to = { holder: unitOf(request) };
  const moved = moveRequest(opened, { act: 'documents/ask-opinions', to, request }, { ...context, seq: 1 });
  if (!moved.ok) throw new Error(`A request could not be opened: ${moved.refusal.reason}`);
  return {
    caseId: row.id,
    puts: [
      ...moved.puts,
      ...mayOpenBeside(moved.puts, opened, watchers(request), 'consults', context),
      ...enclosures(row.id, file, input, context),
      noticePut(opened, context, unitOf(request), 'opinion-asked', { replyBy: input.replyBy }),
    ],
  };
}

/** Who follows a request beside its unit. */
const watchers = ({ owner }: ConsultationRow): string[] => [
  owner,
  secretariat,
  'post:documents-clerk',
  'post:documents-section-chief',
  'post:documents-deputy-secretary-general',
  'post:secretary-general',
];

/** The files of the paper that go with the request, and what was written for it: the unit sees no other. */
function enclosures(caseId: string, { files }: CaseFile, input: AskOpinions, context: Context): Put[] {
  const taken = files.filter(({ id }) => input.enclosed.includes(id));
  const at = context.at.toString();
  return [
    ...taken.map((row): Put => ({ table: 'files', row: { ...row, id: context.newId(), caseId, text: null, at } })),
    ...fileRows(
      caseId,
      input.files.map((upload) => ({ upload, role: 'annex' as const })),
      context,
    ),
  ];
}

interface From {
  readonly file: CaseFile;
  readonly context: Context;
}

const requestRow = (caseId: string, input: AskOpinions, unit: string, { file, context }: From): ConsultationRow => ({
  id: context.newId(),
  caseId,
  unit,
  mode: input.mode,
  joins: joining(input),
  owner: ownerOf(file),
  askedBy: context.actor.personId,
  askedAt: context.at.toString(),
  question: input.question,
  replyBy: input.replyBy,
  urgings: [],
  promise: null,
  draft: null,
  countersigns: [],
  stance: null,
  text: '',
  answeredAt: null,
  answeredBy: null,
  isLate: false,
  evidence: null,
  lateAnswer: null,
  reopenedWhy: '',
  weighed: null,
  closedAt: null,
});

/** Whoever asked needs no more answers: the open requests are closed with the reason, and the paper is back on the desk. */
export const endConsultation = receiptAct<WithReason>({
  id: 'documents/end-consultation',
  clause: '2.2.3.2-a',
  by: holder,
  input: WithReason,
  touchesChildren: true,
  move: (file) => ({ to: { holder: caseOf(file).state?.holder ?? '' } }),
  elsewhere: (_file, { reason }, context) =>
    context.children.map(({ file, seq }) => ended(file, reason, { ...context, seq })),
  example: { before: requestStory.asked, by: requestStory.asker, input: { reason: '事项已明确，不再征求意见' } },
});

function ended(file: CaseFile, reason: string, context: Context): Also {
  const moved = moveRequest(file, { act: 'documents/end-consultation', request: withRequest(file, {}) }, context);
  if (!moved.ok) throw new Error(`An open request could not be closed: ${moved.refusal.reason}`);
  const notice = noticePut(file, context, unitOf(requestOf(file)), 'request-ended', { text: reason });
  return { caseId: caseOf(file).id, puts: [...moved.puts, notice] };
}
