import type { Temporal } from 'temporal-polyfill';
import { actOf } from '../office/acts.ts';
import type { Book } from '../office/people/book.ts';
import { holdersOf } from '../office/people/holders.ts';
import { type Office, perform } from '../office/perform.ts';
import type { Committed } from '../office/ports.ts';
import { openStore, type StoreParts } from '../store/store.ts';
import type { Arriving } from './text/file.ts';

/** Takes a file in as its uploader would: kept and read, waiting for an act. Gives the upload's id. */
export type TakeIn = (uploader: string, file: Arriving, at: Temporal.Instant) => Promise<string>;

export interface StageParts extends Omit<StoreParts, 'clock'> {
  readonly takeIn: TakeIn;
}

/** Where the demo's story is played: the real acts, at moments that the story sets. */
export interface Stage {
  now(): Temporal.Instant;
  /** The story's clock only goes forward. */
  moveTo(at: Temporal.Instant): void;
  book(): Promise<Book>;
  /** Whoever holds the target at the moment; of several, they take turns. Throws when nobody does. */
  holder(target: string, turn?: number): Promise<string>;
  /** Throws with the outcome when the act was not done. */
  actAs(id: string, personId: string, input: unknown, on?: On): Promise<Committed>;
  act(id: string, by: string, input: unknown): Promise<Committed>;
  byClock(id: string, input: unknown, caseId?: string): Promise<Committed>;
  upload(uploader: string, file: Arriving): Promise<string>;
  /** The files of a case. */
  files(caseId: string): Promise<string[]>;
  /** What leaders have instructed on a case, in order. */
  instructions(caseId: string): Promise<Instruction[]>;
  /** What lies with a reader of a case and is not read, in the order in which it was sent. */
  circulations(caseId: string): Promise<string[]>;
}

/** On which case, and whose word given by telephone it is. */
export interface On {
  readonly caseId?: string | undefined;
  readonly byTelephoneOf?: string | undefined;
}

export interface Instruction {
  readonly id: string;
  readonly person: string;
  readonly text: string;
  readonly units: readonly string[];
  readonly lead: string | null;
}

export function openStage(parts: StageParts, from: Temporal.Instant): Stage {
  let at = from;
  let known: Book | undefined;
  const clock = { now: () => at };
  const store = openStore({ ...parts, clock });
  const office: Office = { store, clock, ids: parts.ids, city: parts.city };
  const done = async (id: string, by: string | null, input: unknown, on: On = {}): Promise<Committed> => {
    const { caseId, byTelephoneOf } = on;
    const act = actOf(id);
    if (!act) throw new Error(`The story asks for "${id}", which is no act.`);
    const envelope = {
      input,
      ...(caseId === undefined ? {} : { caseId }),
      ...(byTelephoneOf === undefined
        ? {}
        : { onPaper: { by: byTelephoneOf, place: '电话记录，存文档科', means: 'telephone' } }),
    };
    const outcome = await perform(office, { act, envelope, by, key: null });
    if (outcome.kind !== 'done')
      throw new Error(`The story breaks at ${id} on ${at.toString()}: ${JSON.stringify(outcome)}`);
    if (act.on === 'people' || act.on === 'calendar') known = undefined;
    return outcome.committed;
  };
  const book = async (): Promise<Book> => (known ??= await store.readBook());
  const holder = async (target: string, turn = 0): Promise<string> => {
    const holders = holdersOf(await book(), target, at);
    const found = holders[turn % Math.max(holders.length, 1)];
    if (!found) throw new Error(`The story needs ${target} on ${at.toString()}, whom nobody is.`);
    return found.personId;
  };
  return {
    now: () => at,
    moveTo: (next) => {
      if (next.epochMilliseconds > at.epochMilliseconds) at = next;
    },
    book,
    holder,
    actAs: done,
    act: async (id, by, input) => done(id, await holder(by), input),
    byClock: (id, input, caseId) => done(id, null, input, { caseId }),
    upload: (uploader, file) => parts.takeIn(uploader, file, at),
    files: async (caseId) =>
      (
        await parts.database.query<{ id: string }>('select id from files where case_id = $1 order by id', [caseId])
      ).rows.map(({ id }) => id),
    instructions: async (caseId) =>
      (
        await parts.database.query<Instruction>(
          "select id, person, text, units, lead from opinions where case_id = $1 and kind = 'instruction' order by seq",
          [caseId],
        )
      ).rows,
    circulations: async (caseId) =>
      (
        await parts.database.query<{ id: string }>(
          'select id from circulations where case_id = $1 and answered_at is null and withdrawn_at is null order by id',
          [caseId],
        )
      ).rows.map(({ id }) => id),
  };
}
