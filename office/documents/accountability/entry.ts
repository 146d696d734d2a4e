import { Temporal } from 'temporal-polyfill';
import type { AccountabilityTimes } from '../../../regulation/documents/accountability/standing.ts';
import { criticismWithoutException } from '../../../regulation/documents/accountability/criticism-without-exception.ts';
import { type Finding, type Requirement, weigh } from '../../../regulation/kernel/rule.ts';
import { say, sayKey } from '../../../words/words.ts';
import type { Context, Put } from '../../act.ts';
import { type Book, dayOfMoment } from '../../people/book.ts';
import type { CaseFile } from '../../rows.ts';
import type { AccountabilityRow } from './rows.ts';

/** The entry of an accountability case. */
export function entryOf({ accountability }: CaseFile): AccountabilityRow {
  const entry = accountability[0];
  if (!entry) throw new Error('An accountability case without its entry was loaded.');
  return entry;
}

/** The entry as it is after the act. */
export const withEntry = (file: CaseFile, changes: Partial<AccountabilityRow>): AccountabilityRow => ({
  ...entryOf(file),
  ...changes,
});

export const entryPut = (row: AccountabilityRow): Put => ({ table: 'accountability', row });

/** What the rules on days look at. */
export const timesOf = ({ issuedAt, rectifyBy, urgings }: AccountabilityRow): AccountabilityTimes => ({
  issuedAt: issuedAt === null ? undefined : Temporal.Instant.from(issuedAt),
  rectifyBy: rectifyBy === null ? undefined : Temporal.PlainDate.from(rectifyBy),
  urgedAt: urgings.map(({ at }) => Temporal.Instant.from(at)),
});

/** Whether anything but the circular of criticism is still possible (2.2.9-e). */
export const stillImproves = (file: CaseFile, context: Context): Finding[] =>
  weighed(criticismWithoutException, { ...timesOf(entryOf(file)), at: context.at }, context);

/** One rule of the procedure, weighed for this act. */
export const weighed = <Case>(rule: Requirement<Case>, c: Case, { parameters, at }: Context): Finding[] =>
  weigh([rule], c, parameters, dayOfMoment(at));

export const unitName = (book: Book, unit: string): string => book.units.find(({ id }) => id === unit)?.zh ?? unit;

/** The circular of criticism as the entry gives it, to be completed by whoever issues it. */
export function criticismDraft(entry: AccountabilityRow, { book }: Pick<Context, 'book'>): string {
  const last = entry.urgings.at(-1);
  return say('zh', 'accountability.criticism-draft', {
    name: unitName(book, entry.unit),
    what: sayKey('zh', `problem-kind.${entry.kind}`),
    problem: entry.problem,
    count: entry.items.length,
    demand: entry.demand,
    rectifyBy: entry.rectifyBy,
    urgedAt: last?.at ?? null,
  });
}
