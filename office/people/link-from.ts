import type { Temporal } from 'temporal-polyfill';
import { type Book, dayOfMoment, holdsOn } from './book.ts';

/** Who gives this person one-time links: the security administrator, whose own come from the system administrator. */
export function linkFrom(
  book: Book,
  personId: string,
  at: Temporal.Instant,
): 'security-administrator' | 'system-administrator' {
  const day = dayOfMoment(at);
  const isSecurity = book.assignments.some(
    (row) => row.personId === personId && row.post === 'security-administrator' && holdsOn(row, day),
  );
  return isSecurity ? 'system-administrator' : 'security-administrator';
}
