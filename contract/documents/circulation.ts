import { z } from 'zod';
import { id, line, text } from '../text.ts';

/** Keys of the lines of work whose leaders in charge shall read. */
const linesOfWork = z.array(line(60)).max(60).default([]);
const people = z.array(id).max(200).default([]);

const namesSomebody = ({
  readers,
  lines,
}: {
  readonly readers: readonly string[];
  readonly lines: readonly string[];
}) => readers.length + lines.length > 0;
const someone = { error: 'text.at-least-one', path: ['readers'] };

/** The opinion says what the paper is sent for. */
export const DistributeForReading = z
  .strictObject({ opinion: line(1000), readers: people, lines: linesOfWork })
  .refine(namesSomebody, someone);
export type DistributeForReading = z.infer<typeof DistributeForReading>;

export const Circulate = z
  .strictObject({ purpose: line(500), readers: people, lines: linesOfWork })
  .refine(namesSomebody, someone);
export type Circulate = z.infer<typeof Circulate>;

export const ReadingRemark = z.strictObject({ remark: text(1000).default('') });
export type ReadingRemark = z.infer<typeof ReadingRemark>;

export const WithdrawCirculation = z.strictObject({ circulation: id, reason: line(1000) });
export type WithdrawCirculation = z.infer<typeof WithdrawCirculation>;
