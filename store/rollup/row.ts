/** What one desk did on one day in one step with papers of one urgency. Desk and step empty: whole papers, from their arrival to their end. */
export interface RolledRow {
  readonly day: string;
  readonly desk: string;
  readonly step: string;
  readonly urgency: string;
  readonly entered: number;
  /** Left the desk, however; `done`: by its own act. */
  readonly ended: number;
  readonly done: number;
  /** Limits that were kept, and that passed. */
  readonly kept: number;
  readonly late: number;
  /** Came back to the desk, or back to the unit that sent it. */
  readonly returned: number;
  /** Of those that left: how long each was there, together and by class. */
  readonly minutes: number;
  readonly classes: readonly number[];
}

/** The longest that each class holds, in minutes; one more class has no end. */
const classEnds = [15, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 7200, 10_080, 14_400, 21_600, 43_200] as const;

export const noClasses: readonly number[] = Array.from({ length: classEnds.length + 1 }, () => 0);

export const withMinutes = (classes: readonly number[], minutes: number): number[] => {
  const found = classEnds.findIndex((end) => minutes <= end);
  return classes.map((count, place) => (place === (found < 0 ? classEnds.length : found) ? count + 1 : count));
};

export const summed = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((count, place) => count + (other[place] ?? 0));

/** How a share of them is told: at least so many took no longer than `within`; null: longer than every class. */
export interface Share {
  readonly within: number | null;
}

/** Within how long at least this share was done; undefined where there was none. */
export function shareWithin(classes: readonly number[], share: number): Share | undefined {
  const total = classes.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  let sum = 0;
  const place = classes.findIndex((count) => {
    sum += count;
    return sum >= share * total;
  });
  return { within: classEnds[place] ?? null };
}
