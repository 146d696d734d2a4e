import type { Took, WeekFigures } from '../../contract/views/dashboard.ts';
import { noClasses, type RolledRow, shareWithin, summed } from '../rollup/row.ts';
import type { Scope } from './dashboard-scope.ts';

/** A row of whole papers, not of a desk. */
export const isWhole = ({ desk, step }: { readonly desk: string; readonly step: string }): boolean =>
  desk === '' && step === '';

/** Papers received and finished are the office's; of one's own desks, what came to them and what they did. */
export const countsAsPaper = (row: { readonly desk: string; readonly step: string }, { kind }: Scope): boolean =>
  isWhole(row) === (kind === 'office');

/** The figures of each week, by the Mondays given in their order. */
export function weekFigures(rows: readonly RolledRow[], mondays: readonly string[], scope: Scope): WeekFigures[] {
  const weeks = mondays.map((from) => ({ from, received: 0, finished: 0, missed: 0, returned: 0 }));
  for (const row of rows) {
    const week = weeks.findLast(({ from }) => from <= row.day);
    if (!week) continue;
    if (countsAsPaper(row, scope)) {
      week.received += row.entered;
      week.finished += row.done;
    }
    if (isWhole(row)) continue;
    week.missed += row.late;
    week.returned += row.returned;
  }
  return weeks;
}

/** How long papers were in each step; under the empty step, whole papers. */
export function tookBySteps(rows: readonly RolledRow[]): ReadonlyMap<string, Took> {
  const classes = new Map<string, readonly number[]>();
  for (const row of rows)
    if (row.ended > 0 && (row.step !== '' || isWhole(row)))
      classes.set(row.step, summed(classes.get(row.step) ?? noClasses, row.classes));
  return new Map([...classes].map(([step, counts]) => [step, tookOf(counts)]));
}

const tookOf = (classes: readonly number[]): Took => ({
  count: classes.reduce((sum, count) => sum + count, 0),
  half: shareWithin(classes, 0.5)?.within ?? null,
  mostly: shareWithin(classes, 0.9)?.within ?? null,
});
