import { ReadingRemark } from '../../contract/documents/circulation.ts';
import { Nothing, WithReason } from '../../contract/documents/receipt.ts';
import { act, type Context, post, type Put, reader, refuse } from '../act.ts';
import { staying, subjectOf } from '../case-act.ts';
import type { CirculationRow } from './rows.ts';
import { readingClock } from './reading-clock.ts';
import { openOneOf } from './reading-marks.ts';
import { closedTask, openReadingTasks } from './reading-tasks.ts';
import { receiptAct, withDocument } from './receipt-act.ts';
import { actorAccess } from '../case-access.ts';
import { documentOf } from './receipt-move.ts';
import { story } from './samples.ts';

const openOne = (circulations: readonly CirculationRow[], { actor }: Context): CirculationRow | undefined =>
  openOneOf(
    circulations,
    actor.personId,
    actor.held.map(({ target }) => target),
  );

/** A reader opened the paper; nobody waits for it, and no place of the case changes. */
export const openReading = act<Nothing>({
  id: 'documents/open-reading',
  clause: '2.2.3.1-a',
  by: reader,
  on: 'case',
  version: 1,
  input: Nothing,
  decide: (subject, _input, context) => {
    const file = subjectOf(subject);
    const mine = openOne(file.circulations, context);
    if (mine?.openedAt !== null) return refuse('nothing-to-open');
    const row = { ...mine, openedAt: context.at.toString() };
    return staying(file, [{ table: 'circulations', row }, ...actorAccess(file, context)], context);
  },
  example: { before: story.forReading, by: 'person:{leader}', input: {} },
});

/** A reader has read, with a remark or without one (L4). A closed case can still be read. */
export const markRead = act<ReadingRemark>({
  id: 'documents/mark-read',
  clause: ['2.2.3.1-b', '2.2.3.1-a'],
  by: reader,
  on: 'case',
  version: 1,
  input: ReadingRemark,
  decide: (subject, { remark }, context) => {
    const file = subjectOf(subject);
    const mine = openOne(file.circulations, context);
    if (!mine) return refuse('nothing-to-read');
    const at = context.at.toString();
    const row = { ...mine, openedAt: mine.openedAt ?? at, answeredAt: at, remark };
    const puts: Put[] = [
      { table: 'circulations', row },
      ...openReadingTasks(file)
        .filter(({ target }) => target === mine.reader)
        .map((task) => closedTask(task, { act: 'documents/mark-read', why: 'done' }, context)),
      ...readingClock(file, [row], context),
      ...actorAccess(file, context),
    ];
    return staying(file, puts, context);
  },
  example: { before: story.forReading, by: 'person:{leader}', input: { remark: '' } },
});

/** The reading item is back in the section and done with, whoever has not read it yet (2.2.3.1-b). */
export const closeReading = receiptAct<Nothing>({
  id: 'documents/close-reading',
  clause: ['2.2.3.1-b', '2.2-b'],
  by: post('documents-clerk'),
  input: Nothing,
  ends: () => ({}),
  example: { before: story.forReading, by: 'post:documents-clerk', input: {} },
});

/** Wrongly sent for reading: back to the distribution. Readers keep what they have until it is withdrawn from them. */
export const distributeAgain = receiptAct<WithReason>({
  id: 'documents/distribute-again',
  clause: '2.2-c',
  by: post('documents-clerk'),
  input: WithReason,
  move: (file, { reason }) => ({ reason, document: withDocument(documentOf(file), { distributedAt: null }) }),
  example: { before: story.forReading, by: 'post:documents-clerk', input: { reason: '误送，应呈批' } },
});
