import { Temporal } from 'temporal-polyfill';
import type { SourceId } from '../../../regulation/kernel/source.ts';
import { sourceOf } from '../../../regulation/sources.ts';
import { say } from '../../../words/words.ts';
import type { Book } from '../../people/book.ts';
import { type DeskFigures, figuresOf } from './figures.ts';
import type { ConsentDeemed, Handling } from './handling.ts';

/** A circular on a period: each department with its number, its on-time rate, what is overdue and where its silence was taken for consent (2.2.9-a); of a case that is closed to the writer no title. */
export function circularDraft(
  handling: Handling,
  days: { readonly from: string; readonly to: string },
  subjects: ReadonlyMap<string, string>,
  { book }: { readonly book: Book },
): string {
  const period = { from: Temporal.PlainDate.from(days.from), to: Temporal.PlainDate.from(days.to) };
  const lines = figuresOf(handling).flatMap((figures) => {
    const unit = book.units.find(({ id }) => figures.desk === `unit:${id}`);
    return unit ? [unitLines(unit.zh, figures, handling, subjects)] : [];
  });
  const body = lines.length === 0 ? [say('zh', 'circular.nothing')] : lines.flat();
  return [say('zh', 'circular.head', period), '', ...body, '', say('zh', 'circular.end')].join('\n');
}

function unitLines(
  name: string,
  figures: DeskFigures,
  { limits, deemed }: Handling,
  subjects: ReadonlyMap<string, string>,
): string[] {
  const { desk, transferred, onTime, overdue, urgings } = figures;
  const measured = onTime + overdue;
  const rate = measured === 0 ? say('zh', 'circular.no-limit') : `${Math.round((100 * onTime) / measured)}%`;
  const titleOf = (caseId: string) => subjects.get(caseId) ?? say('zh', 'circular.untitled');
  return [
    say('zh', 'circular.unit', { name, transferred, onTime, overdue, rate }),
    ...limits
      .filter((limit) => limit.desk === desk && !limit.kept)
      .map(({ caseId, dueAt, source }) =>
        say('zh', 'circular.overdue', {
          title: titleOf(caseId),
          dueAt: Temporal.Instant.from(dueAt),
          place: sourceOf(source as SourceId).ref,
        }),
      ),
    ...(urgings === 0 ? [] : [urgedLine(figures)]),
    ...deemed.filter((one) => one.desk === desk).map((one) => consentLine(one, titleOf(one.caseId))),
  ];
}

const urgedLine = ({ urgings, deemed }: DeskFigures): string =>
  deemed === 0 ? say('zh', 'circular.urged', { urgings }) : say('zh', 'circular.urged-and-silent', { urgings, deemed });

/** What the unit was silent on, and what it stands on: the urgings, and the day that it promised or the last moment for an answer. */
function consentLine({ evidence }: ConsentDeemed, title: string): string {
  const { promise, until, urgings, source } = evidence;
  const facts = { title, count: urgings.length, place: sourceOf(source as SourceId).ref };
  return promise
    ? say('zh', 'circular.promise-broken', { ...facts, promisedOn: Temporal.PlainDate.from(promise.on) })
    : say('zh', 'circular.deemed', { ...facts, until: Temporal.Instant.from(until) });
}
