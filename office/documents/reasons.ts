import type { Reason } from '../../contract/views/suggestions.ts';

/** How much a reason weighs: what was signed on this paper, whose the sender's work is, then how similar papers went. */
function weight(reason: Reason): number {
  switch (reason.kind) {
    case 'divided':
      return 6;
    case 'portfolio':
      return reason.found === 'sender' ? 5 : 2;
    case 'similar':
      return 4;
    case 'sender':
      return 2 * reason.count >= reason.of ? 3 : 1;
  }
}

const countOf = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, reason) => sum + (reason.kind === 'sender' ? reason.count : 0), 0);

/** Sorts the better-founded first: its weightiest reason, then the next, then the number of papers. */
export function byReasons(a: readonly Reason[], b: readonly Reason[]): number {
  const [left, right] = [a, b].map((reasons) => reasons.map(weight).toSorted((x, y) => y - x));
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (right?.[i] ?? 0) - (left?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return countOf(b) - countOf(a);
}
