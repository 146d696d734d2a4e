import type { Temporal } from 'temporal-polyfill';
import { actOf } from '../office/acts.ts';
import type { Book } from '../office/people/book.ts';
import { holdersOf } from '../office/people/holders.ts';
import { type Office, perform } from '../office/perform.ts';
import type { Committed } from '../office/ports.ts';
import { openStore, type StoreParts } from '../store/store.ts';

/** Where the demo's story is played: the real acts, at moments that the story sets. */
export interface Stage {
  now(): Temporal.Instant;
  /** The story's clock only goes forward. */
  moveTo(at: Temporal.Instant): void;
  book(): Promise<Book>;
  /** Done by whoever holds the target at the moment; throws with the outcome when it was not done. */
  act(
    id: string,
    by: string,
    input: unknown,
    more?: { readonly caseId?: string; readonly turn?: number; readonly reasons?: Record<string, string> },
  ): Promise<Committed>;
  byClock(id: string, input: unknown, caseId?: string): Promise<Committed>;
}

export function openStage(parts: Omit<StoreParts, 'clock'>, from: Temporal.Instant): Stage {
  let at = from;
  const clock = { now: () => at };
  const store = openStore({ ...parts, clock });
  const office: Office = { store, clock, ids: parts.ids, city: parts.city };
  const done = async (id: string, by: string | null, envelope: unknown): Promise<Committed> => {
    const act = actOf(id);
    if (!act) throw new Error(`The story asks for "${id}", which is no act.`);
    const outcome = await perform(office, { act, envelope, by, key: null });
    if (outcome.kind !== 'done')
      throw new Error(`The story breaks at ${id} on ${at.toString()}: ${JSON.stringify(outcome)}`);
    return outcome.committed;
  };
  return {
    now: () => at,
    moveTo: (next) => {
      if (next.epochMilliseconds > at.epochMilliseconds) at = next;
    },
    book: () => store.readBook(),
    act: async (id, by, input, { caseId, turn = 0, reasons } = {}) => {
      const holders = holdersOf(await store.readBook(), by, at);
      const holder = holders[turn % Math.max(holders.length, 1)];
      if (!holder) throw new Error(`The story needs ${by} on ${at.toString()}, whom nobody is.`);
      return done(id, holder.personId, {
        input,
        ...(caseId === undefined ? {} : { caseId }),
        ...(reasons ? { reasons } : {}),
      });
    },
    byClock: (id, input, caseId) => done(id, null, { input, ...(caseId === undefined ? {} : { caseId }) }),
  };
}
