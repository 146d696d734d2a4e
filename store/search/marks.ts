import { plainOf } from './plain.ts';
import type { Word } from './query.ts';

export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where in the original the words stand, in order and without overlap. */
function rangesOf(original: string, words: readonly Word[]): Range[] {
  const { text, at } = plainOf(original);
  const ranges = words.flatMap(({ pattern }) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: found }) => {
      const last = at[index + found.length - 1] ?? 0;
      return { from: at[index] ?? 0, to: last + pointLength(original, last) };
    }),
  );
  return joined(ranges.toSorted((a, b) => a.from - b.from || a.to - b.to));
}

const pointLength = (text: string, index: number): number => String.fromCodePoint(text.codePointAt(index) ?? 0).length;

function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}

const [around, longest] = [30, 160];

/** The part of a text that shows the most of the words, in segments; null where none of them stands in it. */
export function markedIn(original: string, words: readonly Word[]): Segment[] | null {
  const ranges = rangesOf(original, words);
  const first = fullest(ranges);
  if (!first) return null;
  const from = original.length <= longest ? 0 : Math.max(0, first.from - around);
  const to = original.length <= longest ? original.length : Math.min(original.length, from + longest);
  const shown = ranges.filter((range) => range.from >= from && range.to <= Math.max(to, first.to));
  return segmentsOf(original, { from, to: Math.max(to, first.to) }, shown);
}

/** The range that has the most others soon behind it. */
function fullest(ranges: readonly Range[]): Range | undefined {
  const behind = ({ from }: Range) =>
    ranges.filter((other) => other.from >= from && other.to <= from + longest - around);
  const few = ranges.slice(0, 200);
  return few.reduce<Range | undefined>(
    (best, one) => (best === undefined || behind(one).length > behind(best).length ? one : best),
    undefined,
  );
}

function segmentsOf(original: string, { from, to }: Range, ranges: readonly Range[]): Segment[] {
  const segments: Segment[] = [];
  const push = (text: string, marked: boolean): void => {
    if (text !== '') segments.push({ text, marked });
  };
  let last = from;
  if (from > 0) push('…', false);
  for (const range of ranges) {
    push(original.slice(last, range.from), false);
    push(original.slice(range.from, range.to), true);
    last = range.to;
  }
  push(original.slice(last, to), false);
  if (to < original.length) push('…', false);
  return segments.map(({ text, marked }) => ({ text: text.toWellFormed(), marked }));
}
