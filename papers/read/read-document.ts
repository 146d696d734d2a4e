import { createHash } from 'node:crypto';
import type { ReadResult, ReadWarning } from '../../contract/documents/reading.ts';
import { findFields } from './head/find-all.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import { characterWarnings } from './lines.ts';
import { openFile } from './parse-file.ts';

/**
 * Reads an incoming file: its head fields with place and sureness, and its clean text. Whatever the bytes are, the answer is a
 * value: a reading or a typed refusal. It works on the calling thread; a server calls it through `readInWorker`.
 */
export const readDocument = async (
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadLimits> = {},
): Promise<ReadResult> => {
  const bounds = { ...readLimits, ...limits };
  const opened = await openFile(bytes, fileName, bounds);
  if (!opened.ok) return opened;
  const { document, lines, level } = opened;
  const { fields, annexCountDiffers } = findFields(lines, document, level);
  const whole = document.lines.map((line) => line.text).join('\n');
  const isCut = whole.length > bounds.textLength;
  const text = isCut ? whole.slice(0, bounds.textLength) : whole;
  const warnings: ReadWarning[] = [...document.warnings, ...characterWarnings(text)];
  if (isCut) warnings.push('text-cut');
  if (annexCountDiffers) warnings.push('annex-count-differs');
  if (level.note === 'mark-in-running-text') warnings.push('level-mark-in-text');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    ok: true,
    reading: {
      file: { name: fileName, bytes: bytes.length, sha256, type: opened.type },
      fields,
      text,
      pages: document.pages,
      warnings,
    },
  };
};
