import { Temporal } from 'temporal-polyfill';
import type { Changes } from '../../contract/documents/what-if.ts';
import { ReviewSheet } from '../../contract/documents/sheet.ts';
import { type CityParameters, parametersOn } from '../../regulation/cities/parameters.ts';
import { isDayOutsideCalendar } from '../../regulation/kernel/calendar.ts';
import type { Fact, Finding } from '../../regulation/kernel/rule.ts';
import { caseOf, type Context } from '../act.ts';
import type { Book } from '../people/book.ts';
import type { CaseFile } from '../rows.ts';
import { differenceFindings } from './hand-out.ts';
import { documentOf } from './receipt-move.ts';
import { reviewFindings } from './review-findings.ts';
import { submissionFindings } from './submit.ts';
import { figuresOn, supposedBook, supposedCity, supposedFile } from './what-if-changes.ts';
import { clocksNow, type SupposedClock } from './what-if-clocks.ts';
import { holdersNow, type SupposedTask } from './what-if-holders.ts';

export interface Supposed {
  readonly file: CaseFile;
  readonly book: Book;
  readonly city: CityParameters;
  readonly now: Temporal.Instant;
  readonly changes: Changes;
}

/** How a case stands: its limits, who has it, what the rules say without anybody's answer. */
export interface Standing {
  readonly clocks: readonly SupposedClock[];
  readonly tasks: readonly SupposedTask[];
  readonly findings: readonly Finding[];
}

interface Refused {
  readonly kind: 'refused';
  /** A key in words/: `refusal.<reason>`. */
  readonly reason: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

export type WhatIf = { readonly kind: 'shown'; readonly before: Standing; readonly after: Standing } | Refused;

const mostChanges = 20;

/** An open case as it is and as it would be under the changes. It decides nothing and gives no rows to write. */
export function whatIf(supposed: Supposed): WhatIf {
  const refused = whyNot(supposed);
  if (refused) return refused;
  const { file, book, city, now, changes } = supposed;
  const moments = momentsOf(changes, now);
  try {
    const otherBook = supposedBook(book, changes);
    return {
      kind: 'shown',
      before: standing(file, contextOf(file, book, city, now), moments),
      after: standing(
        supposedFile(file, changes, otherBook),
        contextOf(file, otherBook, supposedCity(city, changes.figures), now),
        moments,
      ),
    };
  } catch (error) {
    if (isDayOutsideCalendar(error)) return refuse('leaves-the-calendar', {});
    throw error;
  }
}

const refuse = (reason: string, facts: Refused['facts']): Refused => ({ kind: 'refused', reason, facts });

function whyNot({ file, book, city, changes }: Supposed): Refused | null {
  const { kind, state } = caseOf(file);
  if (kind !== 'receipt' || !state || state.over) return refuse('no-open-receipt', {});
  const { urgency, statedLimit, absent, holidays, figures } = changes;
  const single = [urgency, statedLimit].filter((change) => change !== undefined);
  if (single.length + absent.length + holidays.length + figures.length > mostChanges)
    return refuse('too-many-changes', { most: mostChanges });
  const known = figuresOn(caseOf(file).regulationDay, city).map(({ path }) => path);
  const unknown = figures.find(({ path }) => !known.includes(path));
  if (unknown) return refuse('unknown-figure', { path: unknown.path, known });
  return wrongAbsence(absent, book);
}

function wrongAbsence(absent: Changes['absent'], { people }: Book): Refused | null {
  const stranger = absent.find(({ personId }) => !people.some(({ id }) => id === personId));
  if (stranger) return refuse('no-such-person', { personId: stranger.personId });
  const backwards = absent.some(
    ({ fromAt, untilAt }) =>
      Temporal.Instant.compare(Temporal.Instant.from(fromAt), Temporal.Instant.from(untilAt)) >= 0,
  );
  return backwards ? refuse('absence-ends-before-it-begins', {}) : null;
}

/** Who holds the tasks is shown now, and from where a supposed absence begins or ends. */
const momentsOf = ({ absent }: Changes, now: Temporal.Instant): Temporal.Instant[] => [
  now,
  ...absent
    .flatMap(({ fromAt, untilAt }) => [Temporal.Instant.from(fromAt), Temporal.Instant.from(untilAt)])
    .filter((moment) => Temporal.Instant.compare(moment, now) > 0)
    .toSorted((a, b) => Temporal.Instant.compare(a, b)),
];

const nobody = { personId: '', held: [] };

/** What an act would know at this moment, done by nobody. */
const contextOf = (file: CaseFile, book: Book, city: CityParameters, now: Temporal.Instant): Context => ({
  at: now,
  recordedAt: now,
  actor: nobody,
  as: { target: '', why: { kind: 'in-person' } },
  enteredBy: null,
  book,
  city,
  parameters: parametersOn(Temporal.PlainDate.from(caseOf(file).regulationDay), city),
  reasons: {},
  besides: {},
  newId: () => '',
  uploads: [],
  seq: 0,
  counted: null,
  parentSeq: 0,
  open: [],
  children: [],
  opened: false,
});

function standing(file: CaseFile, context: Context, moments: readonly Temporal.Instant[]): Standing {
  const clocks = clocksNow(file, context);
  return {
    clocks: clocks.map(({ seen }) => seen),
    tasks: holdersNow(
      file,
      clocks.map(({ row }) => row),
      moments,
      context,
    ),
    findings: findingsNow(file, context),
  };
}

function findingsNow(file: CaseFile, context: Context): readonly Finding[] {
  switch (caseOf(file).step) {
    case 'review': {
      const sheet = ReviewSheet.safeParse(documentOf(file).sheet);
      return sheet.success ? reviewFindings(file, sheet.data, context) : [];
    }
    case 'proposal':
    case 'submission':
      return submissionFindings(file, context);
    case 'handing-out':
      return differenceFindings(file, context);
    default:
      return [];
  }
}
