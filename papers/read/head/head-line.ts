import type { ReadPlace } from '../../../contract/documents/reading.ts';
import { narrow, withoutSpaces } from '../lines.ts';
import type { ParsedLine } from '../parsed.ts';

/** A line in three spellings: as it stands, with half-width signs, and without any space. */
export interface HeadLine {
  readonly text: string;
  readonly narrow: string;
  readonly tight: string;
  /** Position in the list, from 0. */
  readonly index: number;
  readonly page: number | null;
  readonly gapBefore: boolean;
  readonly styled: boolean;
}

/** How far down the head of a document can reach. */
export const HEAD_LINES = 40;

/** No element of a head is longer; the rest of a longer paragraph is not searched for head fields. */
const LONGEST_LINE = 2000;

const readLine = (line: ParsedLine): { readonly narrow: string; readonly tight: string } => {
  const narrowed = narrow(line.text.slice(0, LONGEST_LINE));
  return { narrow: narrowed, tight: withoutSpaces(narrowed) };
};

export const headLines = (lines: readonly ParsedLine[]): readonly HeadLine[] =>
  lines.map((line, index) => ({
    text: line.text,
    ...readLine(line),
    index,
    page: line.page,
    gapBefore: line.gapBefore,
    styled: line.style === 'heading' || line.style === 'centred',
  }));

export const placeOf = (line: HeadLine): ReadPlace => ({ line: line.index + 1, page: line.page, text: line.text });

/** A line of running text: the head is over where the first one stands. */
export const isSentence = (line: HeadLine): boolean => /[。;]/u.test(line.tight) && line.tight.length > 12;
