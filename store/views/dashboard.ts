import type { Dashboard, DeskFigures, StepFigures } from '../../contract/views/dashboard.ts';
import { procedures } from '../../regulation/procedures.ts';
import { weeksIn } from '../rollup/figures.ts';
import { queryOf } from './counted.ts';
import { lateLines, mineOf, standingOf } from './dashboard-open.ts';
import { daysShown, scopeOf, weeksOf } from './dashboard-scope.ts';
import { systemFigures } from './dashboard-system.ts';
import { tookBySteps, weekFigures } from './dashboard-weeks.ts';
import { named } from './named.ts';
import type { Reading, Viewer } from './reading.ts';

const lateShown = 10;
const stepOrder = procedures.flatMap(({ steps }) => Object.keys(steps));
/** Steps beside every procedure come last. */
const placeOf = (step: string): number => (stepOrder.indexOf(step) + stepOrder.length + 1) % (stepOrder.length + 1);

type Standing = Awaited<ReturnType<typeof standingOf>>;

/**
 * What is mine, what is late, where it sticks, and how twelve weeks went. Open tasks are read as they stand; what is over comes from
 * the rolled-up rows.
 */
export async function dashboardView(reading: Reading, viewer: Viewer, _query: object): Promise<Dashboard> {
  const scope = scopeOf(viewer);
  if (scope.kind === 'system') return { ...nothing(viewer), system: await systemFigures(reading, viewer) };
  const mondays = weeksOf(viewer.now);
  const [mine, late, standing, figures] = await Promise.all([
    mineOf(reading, viewer),
    lateLines(reading, viewer, scope, lateShown),
    standingOf(reading, viewer, scope),
    weeksIn(queryOf(reading), daysShown(viewer.now), scope.desks, viewer.now),
  ]);
  const took = tookBySteps(figures);
  return {
    ...nothing(viewer),
    scope: scope.kind,
    mine: mine.toSorted((a, b) => placeOf(a.step) - placeOf(b.step)),
    late: { total: standing.reduce((sum, row) => sum + row.late, 0), rows: late },
    steps: stepsOf(standing, took),
    whole: took.get('') ?? null,
    desks: desksOf(standing, viewer),
    weeks: weekFigures(figures, mondays, scope),
  };
}

const nothing = ({ now }: Viewer): Dashboard => ({
  ...{ now: now.toString(), scope: 'system', mine: [], late: { total: 0, rows: [] } },
  ...{ steps: [], whole: null, desks: [], weeks: [], system: null },
});

function stepsOf(standing: Standing, took: ReturnType<typeof tookBySteps>): StepFigures[] {
  const steps = new Set([...standing.map(({ step }) => step), ...took.keys()].filter((step) => step !== ''));
  return [...steps]
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((step) => {
      const here = standing.filter((row) => row.step === step);
      return { step, ...summedUp(here), took: took.get(step) ?? null };
    });
}

/** Who has the most that is late, then the most. */
function desksOf(standing: Standing, { book }: Viewer): DeskFigures[] {
  const desks = new Set(standing.map(({ target }) => target));
  return [...desks]
    .map((target) => ({
      desk: named(book, target),
      ...summedUp(standing.filter((row) => row.target === target)),
    }))
    .toSorted((a, b) => b.late - a.late || b.open - a.open || (a.desk.target < b.desk.target ? -1 : 1));
}

const summedUp = (rows: Standing) => ({
  open: rows.reduce((sum, { open }) => sum + open, 0),
  late: rows.reduce((sum, { late }) => sum + late, 0),
});
