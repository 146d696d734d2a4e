import { actOf } from '../office/acts.ts';
import { perform } from '../office/perform.ts';
import {
  clearFailure,
  type Due,
  dueClocks,
  nearClocks,
  noteFailure,
  oldReckonings,
  overdueTransits,
  unopenedNotices,
} from '../store/house/due.ts';
import { sweepUploads } from '../store/house/uploads.ts';
import { rollUp } from '../store/rollup/roll.ts';
import { openFiles } from './files.ts';
import { dispatch } from './notices/dispatch.ts';
import type { Parts } from './parts.ts';

/** Refusals that only say that there is nothing left to do: another process was faster. */
const harmless = new Set([
  'clock-not-running',
  'not-yet-due',
  'nothing-in-transit',
  'nothing-unopened',
  'nothing-to-recompute',
]);

/** Does by the clock what is due now, each act in a transaction of its own, and sends notices; gives how many acts were done. A failure waits and is shown. */
export async function tick(parts: Parts): Promise<number> {
  const now = parts.clock.now();
  const { database } = parts;
  const minute = now.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString();
  const book = await parts.readBook();
  const jobs: readonly [act: string, due: Due[], input: (due: Due) => unknown][] = [
    ['general/recompute-clocks', await oldReckonings(database, now.toString(), book.calendar.version), () => ({})],
    ['general/limit-near', await nearClocks(database, now.toString()), ({ id }) => ({ clock: id })],
    ['general/clock-fell-due', await dueClocks(database, now.toString(), minute), ({ id }) => ({ clock: id })],
    ['general/notice-unopened', await unopenedNotices(database, now.toString(), minute), ({ id }) => ({ notice: id })],
    ['general/transit-overdue', await overdueTransits(database, now.toString()), ({ id }) => ({ custody: id })],
  ];
  let done = 0;
  for (const [act, list, input] of jobs)
    for (const due of list) if (await doOne(parts, act, due, input(due))) done += 1;
  await dispatch(parts);
  await rollUp(database, now);
  await sweepUploads(database, now.subtract({ hours: 24 }).toString(), (sha256) =>
    openFiles(parts.filesDir).remove(sha256),
  );
  return done;
}

async function doOne(parts: Parts, id: string, due: Due, input: unknown): Promise<boolean> {
  const act = actOf(id);
  if (!act) throw new Error(`The clock calls ${id}, which is in no registry; see office/acts.ts.`);
  try {
    const envelope = { caseId: due.caseId, input };
    const outcome = await perform(parts.office, { act, envelope, by: null, key: null });
    if (outcome.kind === 'done' || (outcome.kind === 'refusal' && harmless.has(outcome.refusal.reason))) {
      await clearFailure(parts.database, due.id);
      return outcome.kind === 'done';
    }
    await noteFailure(parts.database, due.id, parts.clock.now().toString(), JSON.stringify(outcome));
  } catch (error) {
    parts.log(`tick ${id} ${due.id}: ${String(error)}`);
    await noteFailure(parts.database, due.id, parts.clock.now().toString(), String(error));
  }
  return false;
}

/** Ticks every few seconds, one after another, until stopped. */
export function startTicking(
  parts: Parts,
  { everyMs = 5_000, onDone }: { readonly everyMs?: number; readonly onDone: () => void },
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    try {
      if ((await tick(parts)) > 0) onDone();
    } catch (error) {
      parts.log(`tick: ${String(error)}`);
    }
    if (!stopped) plan();
  };
  const plan = (): void => {
    timer = setTimeout(() => {
      running = once();
    }, everyMs);
  };
  plan();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
