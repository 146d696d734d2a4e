import type { OfferSeen } from '../../contract/views/case.ts';
import { actOf } from '../../office/acts.ts';
import { hadPart, isFrozen } from '../../office/documents/add-supplement.ts';
import { remindingStep } from '../../office/documents/reminding-step.ts';
import { openOneOf } from '../../office/documents/reading-marks.ts';
import { entitlementOf } from '../../office/entitlement.ts';
import { targetsOf } from '../../office/people/holders.ts';
import type { CaseFile, CaseRow, TaskRow } from '../../office/rows.ts';
import type { CirculationRow } from '../../office/documents/rows.ts';
import type { ReplyRow } from '../../office/documents/supervision/rows.ts';
import type { ItemSeen } from '../../contract/views/supervision-case.ts';
import { procedureOf } from '../../regulation/procedures.ts';
import { offered } from '../../regulation/kernel/advance.ts';
import { type Procedure, stepOf, type Step } from '../../regulation/kernel/procedure.ts';
import { sourceOf } from '../../regulation/sources.ts';
import type { Viewer } from './reading.ts';

/** The table that a case follows, in the version with which it began; a circular follows none. */
export const tableOf = (row: CaseRow): Procedure | undefined => (row.procedure === null ? undefined : procedureOf(row));

/** What of a case decides about its acts beside the step. */
interface Around {
  readonly circulations: readonly CirculationRow[];
  readonly tasks: readonly Pick<TaskRow, 'step' | 'target'>[];
  readonly item: Pick<ItemSeen, 'owner' | 'leader'> | null;
  readonly replies: readonly ReplyRow[];
  readonly access: CaseFile['access'];
  readonly handOuts: CaseFile['handOuts'];
}

/** The acts of the step, each allowed or with the clause that gives it to somebody else; and what can be done beside it. */
export function offersOf(row: CaseRow, around: Around, viewer: Viewer): OfferSeen[] {
  const { circulations, item } = around;
  const procedure = tableOf(row);
  if (!row.state || !procedure) return [];
  const may = new Set(offered(procedure, row.state, [...viewer.targets], viewer.personId));
  const actor = { personId: viewer.personId, held: targetsOf(viewer.book, viewer.personId, viewer.now) };
  const entitled = (id: string): boolean => {
    const act = actOf(id);
    if (ownersOnly.includes(id) && item && !viewer.targets.includes(item.owner.target)) return false;
    return act !== undefined && entitlementOf(act.by, actor, row, circulations) !== null;
  };
  const ofStep = idsOf(stepOf(procedure, row.step))
    .filter(
      (id) => item === null || id !== (item.leader === null ? 'documents/pass-result' : 'documents/accept-result'),
    )
    .map((id) => ({ id, allowed: may.has(id) && entitled(id) }));
  const withdrawal =
    row.kind === 'receipt' && may.has('withdraw')
      ? [{ id: 'documents/withdraw', allowed: entitled('documents/withdraw') }]
      : [];
  const toRead = openOneOf(circulations, viewer.personId, viewer.targets) ? ['documents/mark-read'] : [];
  const beside = [...toRead, ...besides(row, around, viewer)].map((id) => ({ id, allowed: entitled(id) }));
  return [...ofStep, ...beside, ...withdrawal].flatMap(({ id, allowed }) => offer(row, id, allowed));
}

/** Acts that leave the case where it stands. An advance copy is there for urgent papers only (2.2.4.1-b). */
function besides(row: CaseRow, around: Around, viewer: Viewer): string[] {
  const { tasks, replies } = around;
  if (row.kind === 'consultation') return besidesOfRequest(row, viewer);
  if (row.kind !== 'receipt') return besidesAt[row.step] ?? [];
  const isSubmitted = row.step === 'submission' || row.step === 'instruction';
  const asksMe = (of: string) => tasks.some(({ step, target }) => step === of && viewer.targets.includes(target));
  return [
    ...(isSubmitted && row.urgency !== 'plain' ? ['documents/send-advance-copy'] : []),
    ...(asksMe('away') ? ['documents/wait-for-leader'] : []),
    ...(asksMe(remindingStep) ? ['documents/remind-leader'] : []),
    ...(waitsForReceipt(replies, viewer) ? ['documents/confirm-told'] : []),
    ...(isFrozen(row.step) && hadPart(around, viewer.personId, viewer.targets) ? ['documents/add-supplement'] : []),
  ];
}

/** While a unit has its part: what it can do beside its result, and what the owner can. */
const handled = ['assigned', 'in-progress'];
const whileHandled = ['documents/report-interim', 'documents/ask-more-time', 'documents/urge'];

/** By the steps of the cases that are no receipts. */
const besidesAt: Readonly<Record<string, string[]>> = {
  drafting: ['documents/change-sending'],
  rectification: ['documents/urge-rectification'],
  ...Object.fromEntries(handled.map((step) => [step, whileHandled])),
};

/** Of the two bodies that may own items, only the one that owns this one. */
const ownersOnly = ['documents/urge', 'documents/close-item'];

/** One of the viewer's units was told the result and has not said that it has it (2.2.7-b). */
const waitsForReceipt = (replies: readonly ReplyRow[], { targets }: Viewer): boolean =>
  replies.at(-1)?.told.some(({ unit, confirmedAt }) => confirmedAt === null && targets.includes(`unit:${unit}`)) ===
  true;
/** A request is urged and promised while it is open; weighed, or answered late, when it is over. Only for whom it concerns. */
function besidesOfRequest({ step, state }: CaseRow, { targets }: Viewer): string[] {
  const isOffice = targets.some(
    (target) => target.startsWith('relation:counterpart-deputy:') || officePosts.includes(target),
  );
  const isUnit = targets.some((target) => target.startsWith('unit:'));
  if (state?.over === false) return ['documents/promise-date', ...(isOffice ? ['documents/urge-request'] : [])];
  if (step === 'answered') return isOffice ? ['documents/weigh-opinion'] : [];
  return step === 'deemed-consent' && isUnit ? ['documents/file-late-answer'] : [];
}

const officePosts = ['post:secretariat-section-chief', 'post:secretary-general'];

function idsOf(step: Step): string[] {
  const acts = Object.keys(step.acts ?? {}).filter((id) => actOf(id)?.by.kind !== 'clock');
  return 'answer' in step ? [step.answer, ...acts] : acts;
}

/** Acts on other kinds of case lead on here as well, but are done there. */
function offer({ kind }: CaseRow, id: string, allowed: boolean): OfferSeen[] {
  const act = actOf(id);
  if ((act?.of ?? 'receipt') !== kind) return [];
  const clause = typeof act?.clause === 'string' ? act.clause : act?.clause[0];
  if (clause === undefined) return [];
  return [{ act: id, allowed, clause: sourceOf(clause), reason: allowed ? null : 'not-your-turn' }];
}
