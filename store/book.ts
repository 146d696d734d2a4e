import { Temporal } from 'temporal-polyfill';
import { type CityParameters, parametersOn } from '../regulation/cities/parameters.ts';
import { holidayNotices } from '../regulation/general/holidays.ts';
import { type Calendar, calendarOf, type YearNotice } from '../regulation/kernel/calendar.ts';
import type { Book } from '../office/people/book.ts';
import type { HolidayNoticeRow } from '../office/people/rows.ts';
import type { CaseFile } from '../office/rows.ts';

/** The book from its rows. Notices entered in the office come after those that the product ships, and win. */
export function bookFrom(rows: CaseFile, revision: number, city: CityParameters, earlier?: Book): Book {
  return {
    revision,
    units: rows.units,
    people: rows.people,
    accounts: rows.accounts,
    assignments: rows.assignments,
    statuses: rows.statuses,
    relations: rows.relations,
    absences: rows.absences,
    substitutions: rows.substitutions,
    holidayNotices: rows.holidayNotices,
    calendar: earlier && hasSameNotices(earlier, rows) ? earlier.calendar : calendarFrom(rows, city),
  };
}

/** Reckoning the days of all years takes longer than reading the book, and most changes of the book leave them alone. */
const hasSameNotices = (earlier: Book, { holidayNotices: now }: CaseFile): boolean =>
  earlier.holidayNotices.map(({ id }) => id).join() === now.map(({ id }) => id).join();

function calendarFrom(rows: CaseFile, city: CityParameters): Calendar {
  const entered = rows.holidayNotices.toSorted((a, b) => (a.enteredAt < b.enteredAt ? -1 : 1)).map(asNotice);
  const last = entered.at(-1)?.year ?? holidayNotices.at(-1)?.year ?? 2026;
  const { general } = parametersOn(Temporal.PlainDate.from(`${String(last)}-01-01`), city);
  return calendarOf({
    version: entered.length + 1,
    notices: [...holidayNotices, ...entered],
    seasons: general.officeHours,
  });
}

const asNotice = ({ year, off, work, source }: HolidayNoticeRow): YearNotice => ({ year, off, work, source });
