/** The value below which so great a share of the numbers lies; the numbers need not be in order. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[place] ?? Number.NaN;
}

/** The middle one; of an even number of them the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  if (Number.isInteger(half)) return ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
  return sorted[Math.floor(half)] ?? Number.NaN;
}

/** How far the numbers lie apart, as a share of their median: 0 when all are the same. */
export const spread = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : (Math.max(...numbers) - Math.min(...numbers)) / median(numbers);

/** Ours over theirs, round by round: what one round has in common falls out. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): number[] =>
  ours.map((one, i) => one / (theirs[i] ?? Number.NaN));
