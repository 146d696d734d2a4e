import { Temporal } from 'temporal-polyfill';
import type { Changes } from '../../contract/documents/what-if.ts';
import { type CityParameters, parametersOn } from '../../regulation/cities/parameters.ts';
import { countsAsReceivedAt } from '../../regulation/documents/receipt/received-at.ts';
import { type Calendar, calendarOf } from '../../regulation/kernel/calendar.ts';
import type { Dated } from '../../regulation/kernel/parameters.ts';
import { caseOf } from '../act.ts';
import { type Book, peopleCase } from '../people/book.ts';
import type { CaseFile } from '../rows.ts';
import { documentOf } from './receipt-move.ts';

/** The source of a day that was only supposed. */
const supposed = 'what-if';

/** A notice of a year beyond the table comes last, so its days hold, and it announces no year that still waits for its own. */
const beyondTheTable = 9999;

/** The figures that a receipt looks at. */
const chapters = ['general', 'receipt'] as const;

/** The figures that can be supposed to be others, as they are on the day: numbers only. */
export function figuresOn(day: string, city: CityParameters): { readonly path: string; readonly value: number }[] {
  const parameters = parametersOn(Temporal.PlainDate.from(day), city);
  return chapters.flatMap((chapter) =>
    Object.entries<unknown>(parameters[chapter]).flatMap(([name, value]) =>
      typeof value === 'number' ? [{ path: `${chapter}.${name}`, value }] : [],
    ),
  );
}

/** The city with other figures, from the first day of each on. */
export function supposedCity(city: CityParameters, figures: Changes['figures']): CityParameters {
  const withFigures = (chapter: (typeof chapters)[number]) =>
    Object.fromEntries(
      Object.entries<Dated<unknown>>(city[chapter]).map(([name, figure]) => {
        const other = figures.findLast(({ path }) => path === `${chapter}.${name}`);
        const from = figure.values[0]?.from;
        const isOther = other !== undefined && from !== undefined;
        return [name, isOther ? { ...figure, values: [{ from, value: other.value }] } : figure];
      }),
    );
  return { ...city, ...Object.fromEntries(chapters.map((chapter) => [chapter, withFigures(chapter)])) };
}

/** The book with more absences and other working days. */
export const supposedBook = (book: Book, { absent, holidays }: Changes): Book => ({
  ...book,
  absences: [
    ...book.absences,
    ...absent.map(({ personId, fromAt, untilAt }) => ({
      id: supposed,
      caseId: peopleCase,
      personId,
      kind: 'business' as const,
      fromAt: Temporal.Instant.from(fromAt).toString(),
      untilAt: Temporal.Instant.from(untilAt).toString(),
      approvedBy: '',
      endedAt: null,
    })),
  ],
  calendar: holidays.length === 0 ? book.calendar : supposedCalendar(book.calendar, holidays),
});

function supposedCalendar({ version, notices, seasons }: Calendar, holidays: Changes['holidays']): Calendar {
  const days = new Map(holidays.map(({ day, working }) => [day, working]));
  const named = (working: boolean) => [...days].filter(([, works]) => works === working).map(([day]) => day);
  const notice = { year: beyondTheTable, off: named(false), work: named(true), source: supposed };
  return calendarOf({ version, notices: [...notices.values(), notice], seasons });
}

/** The case with another urgency or another limit of its own. A paper of another urgency may count from another moment (2.1.4-j). */
export function supposedFile(file: CaseFile, { urgency, statedLimit }: Changes, { calendar }: Book): CaseFile {
  const row = caseOf(file);
  const document = documentOf(file);
  const limit = statedLimit === undefined ? document.statedLimit : instantText(statedLimit);
  if (urgency === undefined || urgency === document.urgency)
    return { ...file, documents: [{ ...document, statedLimit: limit }] };
  const arrivedAt = Temporal.Instant.from(document.arrivedAt);
  const countsFrom = countsAsReceivedAt(urgency, arrivedAt, calendar).toString();
  const acceptedAt = row.acceptedAt === null ? null : countsFrom;
  return {
    ...file,
    cases: [{ ...row, urgency, acceptedAt }],
    documents: [{ ...document, urgency, countsFrom, statedLimit: limit }],
  };
}

const instantText = (moment: string | null) => (moment === null ? null : Temporal.Instant.from(moment).toString());
