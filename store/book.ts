import { Temporal } from 'temporal-polyfill';
import { type CityParameters, parametersOn } from '../regulation/cities/parameters.ts';
import { holidayNotices } from '../regulation/general/holidays.ts';
import { calendarOf, type YearNotice } from '../regulation/kernel/calendar.ts';
import type { Book } from '../office/people/book.ts';
import type { HolidayNoticeRow } from '../office/people/rows.ts';
import type { CaseFile } from '../office/rows.ts';

/** The book from its rows. Notices entered in the office come after those that the product ships, and win. */
export function bookFrom(rows: CaseFile, revision: number, city: CityParameters): Book {
  const entered = rows.holidayNotices.toSorted((a, b) => (a.enteredAt < b.enteredAt ? -1 : 1)).map(asNotice);
  const last = entered.at(-1)?.year ?? holidayNotices.at(-1)?.year ?? 2026;
  const { general } = parametersOn(Temporal.PlainDate.from(`${String(last)}-01-01`), city);
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
    calendar: calendarOf({
      version: entered.length + 1,
      notices: [...holidayNotices, ...entered],
      seasons: general.officeHours,
    }),
  };
}

const asNotice = ({ year, off, work, source }: HolidayNoticeRow): YearNotice => ({ year, off, work, source });
