/** The same numbers for the same seed: the demo month is one story, told again exactly. */
export interface Chance {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** True in so many cases of a hundred. */
  percent(share: number): boolean;
}

/** A small multiplicative generator; good enough for a story, for nothing else. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0 || 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
  return {
    below,
    pick: <T>(from: readonly T[]): T => {
      const chosen = from[below(from.length)];
      if (chosen === undefined) throw new Error('Nothing to pick from.');
      return chosen;
    },
    percent: (share) => below(100) < share,
  };
}
