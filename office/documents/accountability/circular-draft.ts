import { Temporal } from 'temporal-polyfill';
import type { SourceId } from '../../../regulation/kernel/source.ts';
import { sourceOf } from '../../../regulation/sources.ts';
import { say } from '../../../words/words.ts';
import type { Book } from '../../people/book.ts';
import { type DeskFigures, figuresOf } from './figures.ts';
import type { Handling, LimitEnded } from './handling.ts';

/** A circular on a period: each department with its number, its on-time rate and what is overdue (2.2.9-a); of a case that is closed to the writer no title. */
export function circularDraft(
  handling: Handling,
  days: { readonly from: string; readonly to: string },
  subjects: ReadonlyMap<string, string>,
  { book }: { readonly book: Book },
): string {
  const period = { from: Temporal.PlainDate.from(days.from), to: Temporal.PlainDate.from(days.to) };
  const lines = figuresOf(handling).flatMap((figures) => {
    const unit = book.units.find(({ id }) => figures.desk === `unit:${id}`);
    return unit ? [unitLines(unit.zh, figures, handling.limits, subjects)] : [];
  });
  const body = lines.length === 0 ? [say('zh', 'circular.nothing')] : lines.flat();
  return [say('zh', 'circular.head', period), '', ...body, '', say('zh', 'circular.end')].join('\n');
}

function unitLines(
  name: string,
  figures: DeskFigures,
  limits: readonly LimitEnded[],
  subjects: ReadonlyMap<string, string>,
): string[] {
  const { transferred, onTime, overdue } = figures;
  const measured = onTime + overdue;
  const rate = measured === 0 ? say('zh', 'circular.no-limit') : `${Math.round((100 * onTime) / measured)}%`;
  return [
    say('zh', 'circular.unit', { name, transferred, onTime, overdue, rate }),
    ...limits
      .filter(({ desk, kept }) => desk === figures.desk && !kept)
      .map(({ caseId, dueAt, source }) =>
        say('zh', 'circular.overdue', {
          title: subjects.get(caseId) ?? say('zh', 'circular.untitled'),
          dueAt: Temporal.Instant.from(dueAt),
          place: sourceOf(source as SourceId).ref,
        }),
      ),
  ];
}
