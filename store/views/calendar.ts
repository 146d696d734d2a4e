import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { calendarView as page, NoticeSeen } from '../../contract/views/calendar.ts';
import { enterHolidayNotice } from '../../office/general/enter-holiday-notice.ts';
import { type Book, zone } from '../../office/people/book.ts';
import { dayOf, workingPeriodsOn } from '../../regulation/kernel/calendar.ts';
import { mayDo } from './may-do.ts';
import { onWire } from './named.ts';
import type { Reading, Viewer } from './reading.ts';

type Answer = z.infer<typeof page.answer>;

/** One month of the working calendar with the source of every day, the notices by year, and today's office hours. */
export function calendarView(
  _reading: Reading,
  viewer: Viewer,
  query: { readonly month?: string | undefined },
): Promise<Answer> {
  const today = viewer.now.toZonedDateTimeISO(zone).toPlainDate();
  const first = yearKnown(viewer.book, Temporal.PlainDate.from(`${query.month ?? today.toString().slice(0, 7)}-01`));
  const { calendar } = viewer.book;
  return Promise.resolve({
    month: first.toString().slice(0, 7),
    today: today.toString(),
    hours: workingPeriodsOn(calendar, today).map(({ opens, closes }) => ({
      opens: clockTime(opens),
      closes: clockTime(closes),
    })),
    days: Array.from({ length: first.daysInMonth }, (_, i) => {
      const { date, ...day } = dayOf(calendar, first.add({ days: i }));
      return { ...day, date: date.toString() };
    }),
    notices: noticesOf(viewer.book),
    missing: missingYear(viewer.book, today),
    mayEnter: mayDo(viewer, enterHolidayNotice),
  });
}

/** Months before the first notice are unknown; the calendar then opens at its beginning. */
function yearKnown(book: Book, first: Temporal.PlainDate): Temporal.PlainDate {
  const known = Math.min(...book.calendar.notices.keys());
  return first.year < known ? Temporal.PlainDate.from({ year: known, month: 1, day: 1 }) : first;
}

const clockTime = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

const noticesOf = (book: Book): NoticeSeen[] =>
  [...book.calendar.notices.values()]
    .map(({ year, source, off, work }) => {
      const entered = book.holidayNotices.filter((row) => row.year === year);
      return { year, source, off: [...off], work: [...work], enteredAt: onWire(entered.at(-1)?.enteredAt ?? null) };
    })
    .sort((a, b) => b.year - a.year);

/** The year whose notice is missing and due: this year's at any time, next year's from 1 November, when it is usually out. */
export function missingYear(book: Book, today: Temporal.PlainDate): number | null {
  const { notices } = book.calendar;
  if (!notices.has(today.year)) return today.year;
  return today.month >= 11 && !notices.has(today.year + 1) ? today.year + 1 : null;
}
