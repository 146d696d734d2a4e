import { Temporal } from 'temporal-polyfill';
import type { Target } from '../../regulation/kernel/procedure.ts';
import type { CaseFile } from '../rows.ts';
import type { CirculationRow } from './rows.ts';

type Marks = Pick<CirculationRow, 'answeredAt' | 'withdrawnAt'>;

/** Sent, neither answered nor withdrawn. */
export const isOpen = ({ answeredAt, withdrawnAt }: Marks): boolean => answeredAt === null && withdrawnAt === null;

/** The open one that the person answers: the own first, then that of somebody for whom the person stands in. */
export function openOneOf(
  circulations: readonly CirculationRow[],
  person: string,
  held: readonly Target[],
): CirculationRow | undefined {
  const open = circulations.filter(isOpen);
  return open.find(({ reader }) => reader === `person:${person}`) ?? open.find(({ reader }) => held.includes(reader));
}

/** The last reader's mark, once somebody has read and nobody has it left to read. */
export function lastReadAt(circulations: readonly Marks[]): Temporal.Instant | undefined {
  if (circulations.some(isOpen)) return undefined;
  const marks = circulations.flatMap(({ answeredAt }) =>
    answeredAt === null ? [] : [Temporal.Instant.from(answeredAt)],
  );
  return marks.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1);
}

/** Of these people, those who do not have the paper to read already: an open circulation is not sent twice (L4). */
export const notYetSent = (file: CaseFile, readers: readonly string[]): string[] =>
  readers.filter((person) => !file.circulations.some((row) => isOpen(row) && row.reader === `person:${person}`));
