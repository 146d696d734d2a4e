import { Temporal } from 'temporal-polyfill';
import { Answer, RefuseDraft } from '../../../contract/documents/consultation.ts';
import { Nothing } from '../../../contract/documents/receipt.ts';
import { isLate } from '../../../regulation/kernel/period.ts';
import { act, anyOf, caseOf, type Context, holder, type Put, refuse, type Refusal } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import { noticePut } from '../../notice.ts';
import type { NoticeKind } from '../../notices/purpose.ts';
import type { CaseFile } from '../../rows.ts';
import { fileRows } from '../open-receipt.ts';
import { bearingOf } from './move.ts';
import { requestAct } from './request-act.ts';
import { notTheUnit, ofTheUnit, requestOf, requestPut, unitOf, withRequest } from './request.ts';
import type { ConsultationRow, Countersign, Said } from './rows.ts';
import { opinion, requestStory } from './samples.ts';

/** What the law has taken for consent cannot be answered any more, even before the clock has written it down. */
function consentTookEffect({ clocks }: CaseFile, { at }: Context): Refusal | null {
  const consent = clocks.find(({ onDue, state }) => onDue === 'consent' && state === 'running');
  return consent && isLate(at, Temporal.Instant.from(consent.dueAt))
    ? { reason: 'consent-took-effect', facts: { dueAt: consent.dueAt } }
    : null;
}

const said = ({ stance, text }: Answer, { at, actor }: Context): Said => ({
  stance,
  text,
  at: at.toString(),
  by: actor.personId,
});

/** The opinion as it counts; after its limit it stands, and is marked late (I20). */
function answeredWith(file: CaseFile, { stance, text }: Pick<Said, 'stance' | 'text'>, context: Context) {
  const [limit] = bearingOf(file, []);
  return {
    stance,
    text,
    answeredAt: context.at.toString(),
    answeredBy: context.actor.personId,
    isLate: limit !== undefined && isLate(context.at, Temporal.Instant.from(limit.dueAt)),
  };
}

const annexes = (file: CaseFile, files: readonly string[], context: Context): Put[] =>
  fileRows(
    caseOf(file).id,
    files.map((upload) => ({ upload, role: 'opinion' as const })),
    context,
  );

const toOwner = (file: CaseFile, kind: NoticeKind, context: Context): Put =>
  noticePut(file, context, requestOf(file).owner, kind, { unit: unitOf(requestOf(file)) });

/** The unit gives its opinion. One that others join lays its draft before them first (2.2.6.4-b). */
export const answerRequest = requestAct<Answer>({
  id: 'documents/answer-request',
  clause: ['2.2.6.4-a', '2.2.6.4-b', '2.2.6.4-c'],
  by: anyOf(holder, ofTheUnit),
  input: Answer,
  uploads: ({ files }) => files,
  ends: true,
  refuses: (file, _input, context) =>
    notTheUnit(file, context) ?? consentTookEffect(file, context) ?? draftFirst(requestOf(file)),
  move: (file, input, context) => ({ request: withRequest(file, answeredWith(file, input, context)) }),
  also: (file, { files }, context) => [...annexes(file, files, context), toOwner(file, 'opinion-given', context)],
  example: { before: requestStory.asked, by: 'unit:{unit}', input: opinion, on: 'opened' },
});

const draftFirst = ({ joins, draft }: ConsultationRow): Refusal | null =>
  joins.length > 0 && draft === null ? { reason: 'draft-first', facts: {} } : null;

/** The lead's draft goes to those who join; all of them sign it, in any order. */
export const sendDraft = requestAct<Answer>({
  id: 'documents/send-draft',
  clause: '2.2.6.4-b',
  by: holder,
  input: Answer,
  uploads: ({ files }) => files,
  refuses: (file, _input, context) =>
    requestOf(file).joins.length === 0 ? { reason: 'nobody-joins', facts: {} } : consentTookEffect(file, context),
  move: (file, input, context) => ({
    to: { targets: requestOf(file).joins.map((unit) => `unit:${unit}`) },
    request: withRequest(file, { draft: said(input, context), countersigns: [] }),
  }),
  also: (file, { files }, context) => [
    ...annexes(file, files, context),
    ...requestOf(file).joins.map((unit) => noticePut(file, context, `unit:${unit}`, 'draft-to-countersign', {})),
  ],
  example: { before: requestStory.combinedAsked, by: 'unit:{unit}', input: opinion, on: 'opened' },
});

/** The joined unit for which this person speaks, among those who have not signed. */
function speaksFor(file: CaseFile, { actor }: Context): string {
  const open = caseOf(file).state?.parts?.open ?? [];
  return (open.find((target) => actor.held.some((held) => held.target === target)) ?? '').slice('unit:'.length);
}

const signed = (file: CaseFile, agrees: boolean, reason: string, context: Context): Countersign[] => [
  ...requestOf(file).countersigns,
  { unit: speaksFor(file, context), agrees, reason, at: context.at.toString(), by: context.actor.personId },
];

/** A joined unit signs the draft; with the last signature it is the combined opinion. */
export const countersignDraft = requestAct<Nothing>({
  id: 'documents/countersign-draft',
  clause: '2.2.6.4-b',
  by: holder,
  input: Nothing,
  ends: true,
  refuses: (file, _input, context) => consentTookEffect(file, context),
  move: (file, _input, context) => {
    const { draft } = requestOf(file);
    const isLast = (caseOf(file).state?.parts?.open.length ?? 0) === 1;
    const countersigns = signed(file, true, '', context);
    const opinionNow = isLast && draft ? answeredWith(file, draft, context) : {};
    return { request: withRequest(file, { countersigns, ...opinionNow }) };
  },
  also: (file, _input, context) => [
    noticePut(file, context, unitOf(requestOf(file)), 'draft-countersigned', {
      unit: `unit:${speaksFor(file, context)}`,
    }),
  ],
  example: { before: requestStory.drafted, by: 'unit:{joined}', input: {}, on: 'opened' },
});

/** A joined unit refuses with its reasons: the draft is back with the lead. */
export const refuseDraft = requestAct<RefuseDraft>({
  id: 'documents/refuse-draft',
  clause: '2.2.6.4-b',
  by: holder,
  input: RefuseDraft,
  refuses: (file, _input, context) => consentTookEffect(file, context),
  move: (file, { reason }, context) => ({
    to: { holder: unitOf(requestOf(file)) },
    reason,
    request: withRequest(file, { countersigns: signed(file, false, reason, context) }),
  }),
  also: (file, { reason }, context) => [
    noticePut(file, context, unitOf(requestOf(file)), 'draft-refused', { text: reason }),
  ],
  example: { before: requestStory.drafted, by: 'unit:{joined}', input: { reason: '数据有误' }, on: 'opened' },
});

/** A real answer after the consent is filed; it changes nothing unless whoever asked lets it count (2.2.6.5-c). */
export const fileLateAnswer = act<Answer>({
  id: 'documents/file-late-answer',
  clause: ['2.2.6.5-c', '2.2.6.5-d'],
  by: ofTheUnit,
  on: 'case',
  of: 'consultation',
  version: 1,
  input: Answer,
  uploads: ({ files }) => files,
  decide: (subject, input, context) => {
    const file = subjectOf(subject);
    const stranger = notTheUnit(file, context);
    if (stranger) return { kind: 'refusal', refusal: stranger };
    const { step } = caseOf(file);
    if (step !== 'deemed-consent') return refuse('no-consent-was-deemed', { step });
    if (requestOf(file).lateAnswer) return refuse('late-answer-filed', {});
    const puts = [
      requestPut(withRequest(file, { lateAnswer: said(input, context) })),
      ...annexes(file, input.files, context),
      toOwner(file, 'late-answer', context),
    ];
    return staying(file, puts, context);
  },
  example: { before: requestStory.deemed, by: 'unit:{unit}', input: opinion, on: 'opened' },
});
