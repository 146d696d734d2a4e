import { Temporal } from 'temporal-polyfill';
import { zone } from '../../people/book.ts';
import type { Day } from '../../row.ts';
import type { Span } from './handling.ts';

/** The moments of a period of days, both included, in the city's zone. */
export function spanOfDays({ from, to }: { readonly from: Day; readonly to: Day }): Span {
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant().toString();
  return { from: start(Temporal.PlainDate.from(from)), to: start(Temporal.PlainDate.from(to).add({ days: 1 })) };
}
