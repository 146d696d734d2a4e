import type { Circulation, SentSeen } from '../../contract/views/circulation.ts';
import { actOf } from '../../office/acts.ts';
import { isOpen, openOneOf } from '../../office/documents/reading-marks.ts';
import { circulationStep } from '../../office/documents/reading-tasks.ts';
import { entitlementOf } from '../../office/entitlement.ts';
import { type Book, dayOfMoment, holdsOn } from '../../office/people/book.ts';
import { targetsOf } from '../../office/people/holders.ts';
import type { CaseRow, TaskRow } from '../../office/rows.ts';
import type { CirculationRow } from '../../office/documents/rows.ts';
import { heldBy, onWire, personName } from './named.ts';
import type { Viewer } from './reading.ts';

interface Shown {
  readonly row: CaseRow;
  readonly registeredAt: unknown;
  readonly level: unknown;
  readonly circulations: readonly CirculationRow[];
  readonly tasks: readonly TaskOfReader[];
}

type TaskOfReader = Pick<TaskRow, 'step' | 'target' | 'openedAt' | 'closedAt' | 'closedBy' | 'closedAct' | 'closedWhy'>;

/** Who has the paper to read, and what the viewer may do about it. */
export function circulationSeen(shown: Shown, viewer: Viewer): Circulation {
  const { circulations } = shown;
  const mine = openOneOf(circulations, viewer.personId, viewer.targets);
  return {
    sent: circulations
      .toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
      .map((one) => sentSeen(one, shown.tasks, viewer)),
    maySendTo: maySend(shown, viewer) ? { lines: linesOf(viewer.book, dayOfMoment(viewer.now)) } : null,
    toOpen: mine?.openedAt === null,
  };
}

function sentSeen(one: CirculationRow, tasks: readonly TaskOfReader[], viewer: Viewer): SentSeen {
  const { id, purpose, remark, withdrawnAt, withdrawnBy, withdrawnWhy } = one;
  return {
    id,
    purpose,
    remark,
    reader: heldBy(viewer.book, one.reader, viewer.now),
    state: stateOf(one),
    sentAt: onWire(one.sentAt),
    sentBy: personName(viewer.book, one.sentBy),
    openedAt: onWire(one.openedAt),
    answeredAt: onWire(one.answeredAt),
    withdrawn:
      withdrawnAt === null
        ? null
        : { at: onWire(withdrawnAt), by: personName(viewer.book, withdrawnBy), why: withdrawnWhy },
    closed: isOpen(one) ? closedSeen(one, tasks, viewer) : null,
    mayWithdraw: isOpen(one) && mayTakeBack(one, viewer),
    mayEnter: isOpen(one) && viewer.targets.includes(one.reader.replace('person:', 'relation:counterpart-deputy:')),
  };
}

function stateOf({ openedAt, answeredAt, withdrawnAt }: CirculationRow): SentSeen['state'] {
  if (withdrawnAt !== null) return 'withdrawn';
  if (answeredAt !== null) return 'answered';
  return openedAt === null ? 'unopened' : 'opened';
}

/** The reader's last task, where the case was closed before it was done (L3). */
function closedSeen({ reader }: CirculationRow, tasks: readonly TaskOfReader[], viewer: Viewer): SentSeen['closed'] {
  const last = tasks
    .filter(({ step, target }) => step === circulationStep && target === reader)
    .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
    .at(-1);
  if (last?.closedWhy !== 'case-closed' || last.closedAt === null) return null;
  return { at: onWire(last.closedAt), by: personName(viewer.book, last.closedBy), act: last.closedAct ?? '' };
}

const mayTakeBack = ({ sentBy }: CirculationRow, { personId, targets }: Viewer): boolean =>
  personId === sentBy ||
  ['post:documents-clerk', 'post:documents-section-chief'].some((target) => targets.includes(target));

function maySend({ row, registeredAt, level }: Shown, { book, personId, now }: Viewer): boolean {
  const act = actOf('documents/circulate');
  if (!act || registeredAt === null || level !== 'none' || row.state?.over !== false) return false;
  return entitlementOf(act.by, { personId, held: targetsOf(book, personId, now) }, row) !== null;
}

const linesOf = (book: Book, day: string): string[] =>
  [
    ...new Set(
      book.relations.filter((row) => row.relation === 'portfolio-vice-mayor' && holdsOn(row, day)).map(({ of }) => of),
    ),
  ].toSorted();
