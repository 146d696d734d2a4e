import { cleanLine } from './lines.ts';
import type { ParsedLine } from './parsed.ts';

/** A run of text on a page: baseline y grows upwards, sizes in points. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const pageNumber = /^[-‐-―－─·]?\s*\d{1,4}\s*[-‐-―－─·]?$/u;

const rowsOf = (runs: readonly TextRun[]): readonly (readonly TextRun[])[] => {
  const rows: TextRun[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - run.y < Math.max(first.height, run.height) * 0.5)
      row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
};

const textOf = (row: readonly TextRun[]): string => {
  let text = '';
  let end: number | null = null;
  for (const run of row) {
    if (end !== null && run.x - end > run.height * 0.6) text += ' ';
    text += run.text;
    end = run.x + run.width;
  }
  return cleanLine(text);
};

/** Rows of a page from top to bottom, without its page number. */
export const linesOfPage = (runs: readonly TextRun[], page: number): readonly ParsedLine[] => {
  const rows = rowsOf(runs.filter((run) => run.text.trim() !== ''));
  const lines: ParsedLine[] = [];
  rows.forEach((row, index) => {
    const text = textOf(row);
    const isEdge = index === 0 || index === rows.length - 1;
    if (text === '' || (isEdge && rows.length > 1 && pageNumber.test(text))) return;
    const above = rows[index - 1]?.[0];
    const first = row[0];
    const gapBefore =
      above !== undefined && first !== undefined && above.y - first.y > Math.max(above.height, first.height) * 2.6;
    lines.push({ text, page, gapBefore });
  });
  return lines;
};
