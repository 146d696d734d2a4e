import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../regulation/kernel/calendar.ts';
import { indexOf } from './book-index.ts';
import type {
  AbsenceRow,
  AccountRow,
  AssignmentRow,
  HolidayNoticeRow,
  PersonRow,
  RelationRow,
  StatusRow,
  SubstitutionRow,
  UnitRow,
} from './rows.ts';

/** Who is who in the office, and its calendar, as entered by acts up to one revision. */
export interface Book {
  readonly revision: number;
  readonly units: readonly UnitRow[];
  readonly people: readonly PersonRow[];
  readonly accounts: readonly AccountRow[];
  readonly assignments: readonly AssignmentRow[];
  readonly statuses: readonly StatusRow[];
  readonly relations: readonly RelationRow[];
  readonly absences: readonly AbsenceRow[];
  readonly substitutions: readonly SubstitutionRow[];
  readonly holidayNotices: readonly HolidayNoticeRow[];
  readonly calendar: Calendar;
}

/** The two cases that hold the book: every change to people or to the calendar is an act on one of them. */
export const peopleCase = '00000000-0000-7000-8000-000000000001';
export const calendarCase = '00000000-0000-7000-8000-000000000002';

export const zone = 'Asia/Shanghai';

/** One act asks for the day of one moment hundreds of times. */
const days = new WeakMap<Temporal.Instant, string>();

export const dayOfMoment = (at: Temporal.Instant): string => {
  const day = days.get(at) ?? at.toZonedDateTimeISO(zone).toPlainDate().toString();
  days.set(at, day);
  return day;
};

/** Whether a dated row holds on the day; both ends included. */
export const holdsOn = (row: { readonly fromOn: string; readonly toOn: string | null }, day: string): boolean =>
  row.fromOn <= day && (row.toOn === null || day <= row.toOn);

/** The absence that a person is in at the moment, if any. */
export const absenceOf = (book: Book, personId: string, at: Temporal.Instant): AbsenceRow | undefined =>
  indexOf(book)
    .away.get(personId)
    ?.find(({ from, until }) => from <= at.epochMilliseconds && at.epochMilliseconds < until)?.absence;

export const personOf = (book: Book, personId: string): PersonRow => {
  const person = book.people.find(({ id }) => id === personId);
  if (!person) throw new Error(`No person ${personId} in the book at revision ${book.revision}.`);
  return person;
};
