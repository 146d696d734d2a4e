import { loadNow, cores } from './machine.ts';
import { median, ratios, spread } from './statistics.ts';

/** One goal as it was measured. */
export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly limit: string;
  /** The figure that is judged; null where nothing was measured. */
  readonly ratio: number | null;
  readonly baseline: string;
  readonly ours: string;
  readonly rounds: readonly number[];
  /** How far the baseline's rounds lie apart. */
  readonly spread: number;
  readonly noisy: boolean;
  readonly pass: boolean;
  readonly skipped?: string;
  /** What broke off its measuring: it counts as failed. */
  readonly broken?: string;
}

/** One round of one contestant. */
export interface Round {
  /** Of a rate or a time, as the goal says. */
  readonly value: number;
  /** CPU in ms for each operation; null where the contestant's own is not known. */
  readonly cpu: number | null;
}

interface Contest {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly ours: readonly Round[];
  readonly theirs: readonly Round[];
  readonly limit: { readonly is: 'at-least' | 'at-most'; readonly value: number };
  /** What CPU per operation, ours over theirs, must not exceed; the only thing that is judged on a noisy machine. */
  readonly cpuAtMost?: number;
  /** Whether the CPU is judged on a quiet machine too. */
  readonly cpuAlways?: boolean;
}

const valuesOf = (rounds: readonly Round[]): number[] => rounds.map(({ value }) => value);
export const shown = (figure: number): string => (figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3));
const cpuOf = (rounds: readonly Round[]): number => median(rounds.flatMap(({ cpu }) => cpu ?? []));

/** Whether rounds like these are to be trusted only by their CPU. */
export const isNoisy = (baseline: readonly number[]): boolean => spread(baseline) > 0.25 || loadNow() > cores();

/** Judges a goal by the median of its rounds' ratios. */
export function judged({ id, what, unit, ours, theirs, limit, cpuAtMost, cpuAlways = false }: Contest): Goal {
  const each = ratios(valuesOf(ours), valuesOf(theirs));
  const ratio = median(each);
  const noisy = isNoisy(valuesOf(theirs));
  const cpuRatio = cpuOf(ours) / cpuOf(theirs);
  const fits = limit.is === 'at-least' ? ratio >= limit.value : ratio <= limit.value;
  const cpuFits = cpuAtMost === undefined || cpuRatio <= cpuAtMost;
  const byCpu = noisy && cpuAtMost !== undefined;
  const sign = limit.is === 'at-least' ? '≥' : '≤';
  const cpu = Number.isNaN(cpuRatio) ? '' : `, ${shown(cpuOf(ours))} ms CPU = ${shown(cpuRatio)}×`;
  const cpuLimit = cpuAtMost === undefined ? '' : `; CPU ≤ ${shown(cpuAtMost)}×${cpuAlways ? '' : ' when noisy'}`;
  return {
    id,
    what,
    limit: `${sign} ${shown(limit.value)}×${cpuLimit}`,
    ratio,
    baseline: `${shown(median(valuesOf(theirs)))} ${unit}`,
    ours: `${shown(median(valuesOf(ours)))} ${unit}${cpu}`,
    rounds: each,
    spread: spread(valuesOf(theirs)),
    noisy,
    pass: byCpu ? cpuFits : fits && (!cpuAlways || cpuFits),
  };
}

const unmeasured = { ratio: null, baseline: '–', ours: '–', rounds: [], spread: 0, noisy: false, pass: false } as const;

export const skippedGoal = (id: string, what: string, limit: string, why: string): Goal => ({
  ...{ id, what, limit, ...unmeasured },
  skipped: why,
});

export const brokenGoal = (id: string, why: string): Goal => ({
  ...{ id, what: '–', limit: '–', ...unmeasured },
  broken: why,
});

function stateOf({ pass, skipped, broken, noisy }: Goal): string {
  if (broken !== undefined) return `FAIL: ${broken}`;
  return skipped === undefined ? `${pass ? 'pass' : 'FAIL'}${noisy ? ', noisy' : ''}` : `skipped: ${skipped}`;
}

/** The table for people. */
export function table(goals: readonly Goal[]): string {
  const rows = goals.map((goal) => [
    goal.id,
    goal.what,
    goal.limit,
    goal.ratio === null ? '–' : shown(goal.ratio),
    goal.ours,
    goal.baseline,
    goal.rounds.length === 0 ? '–' : `${String(goal.rounds.length)}, ±${(goal.spread * 50).toFixed(0)} %`,
    stateOf(goal),
  ]);
  const head = ['goal', 'what', 'limit', 'measured', 'ours', 'baseline', 'rounds, baseline spread', 'result'];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** For programs. */
export const asJson = (goals: readonly Goal[]): string =>
  JSON.stringify({
    goals: goals.map(({ id, ratio, baseline, ours, pass, skipped, broken, noisy }) => ({
      ...{ id, ratio, baseline, ours, pass, noisy },
      ...(skipped === undefined ? {} : { skipped }),
      ...(broken === undefined ? {} : { broken }),
    })),
  });
