import { caseOf, type Context, type Put, type Refusal } from '../act.ts';
import { noticePut } from '../notice.ts';
import { dayOfMoment, holdsOn } from '../people/book.ts';
import type { CaseFile } from '../rows.ts';
import type { CirculationRow } from './rows.ts';
import { isOpen, notYetSent } from './reading-marks.ts';
import { closedTask, openReadingTasks, readingTask } from './reading-tasks.ts';
import { readerAccess } from '../case-access.ts';

interface Named {
  readonly readers: readonly string[];
  readonly lines: readonly string[];
}

type Readers =
  { readonly ok: true; readonly readers: readonly string[] } | { readonly ok: false; readonly refusal: Refusal };

/** The people who shall read: those named, and the leader in charge of each line of work (2.2.3.1-a). Nobody sends to oneself (L4). */
export function readersNamed({ readers, lines }: Named, context: Context): Readers {
  const { book, actor } = context;
  const inCharge = lines.map((line) => ({ line, leader: leaderInCharge(line, context) }));
  const without = inCharge.find(({ leader }) => leader === undefined);
  if (without) return { ok: false, refusal: { reason: 'no-leader-in-charge', facts: { line: without.line } } };
  const all = [...new Set([...readers, ...inCharge.flatMap(({ leader }) => leader ?? [])])];
  // Nobody could ever answer the task of a reader whom the office does not know.
  if (!all.every((reader) => book.people.some(({ id }) => id === reader)))
    return { ok: false, refusal: { reason: 'no-such-person', facts: {} } };
  if (all.includes(actor.personId)) return { ok: false, refusal: { reason: 'reader-is-oneself', facts: {} } };
  return { ok: true, readers: all };
}

const leaderInCharge = (line: string, { book, at }: Context): string | undefined =>
  book.relations
    .filter((row) => row.relation === 'portfolio-vice-mayor' && row.of === line && holdsOn(row, dayOfMoment(at)))
    .toSorted((a, b) => a.rank - b.rank)[0]?.personId;

/** Sends the paper: for each reader the row, the task, the right to open it; of an urgent paper they are told at once. */
export function sent(file: CaseFile, readers: readonly string[], purpose: string, context: Context): Put[] {
  const at = context.at.toString();
  const { id: caseId, urgency } = caseOf(file);
  const rows = notYetSent(file, readers).map((person): CirculationRow => ({
    id: context.newId(),
    caseId,
    seq: context.seq,
    reader: `person:${person}`,
    purpose,
    sentAt: at,
    sentBy: context.actor.personId,
    openedAt: null,
    answeredAt: null,
    remark: '',
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawnWhy: null,
  }));
  return [
    ...rows.map((row): Put => ({ table: 'circulations', row })),
    ...rows.map((row) => readingTask(file, row.reader, context)),
    ...readerAccess(file, notYetSent(file, readers), context),
    ...(urgency === 'plain' ? [] : rows.map(({ reader }) => noticePut(file, context, reader, 'to-read', {}))),
  ];
}

/** What was sent comes back from readers who have not read it: their tasks close, and they are told why. */
export function takenBack(
  file: CaseFile,
  rows: readonly CirculationRow[],
  { act, why }: { readonly act: string; readonly why: string | null },
  context: Context,
): Put[] {
  const byPerson = context.actor.personId;
  const tasks = openReadingTasks(file);
  return rows.filter(isOpen).flatMap((row): Put[] => [
    {
      table: 'circulations',
      row: { ...row, withdrawnAt: context.at.toString(), withdrawnBy: byPerson, withdrawnWhy: why },
    },
    ...tasks
      .filter(({ target }) => target === row.reader)
      .map((task) => closedTask(task, { act, why: 'withdrawn' }, context)),
    noticePut(file, context, row.reader, 'circulation-withdrawn', { reason: why }),
  ]);
}
