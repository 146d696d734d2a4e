import type { FileType } from '../../contract/documents/reading.ts';
import { parseDocx } from './docx.ts';
import { findLevel, type LevelSearch } from './head/level.ts';
import { headLines, type HeadLine } from './head/head-line.ts';
import { parseHtml } from './html.ts';
import type { ReadLimits } from './limits.ts';
import { refuse, type Parsed, type ParsedDocument, type Refused } from './parsed.ts';
import { parsePdf } from './pdf.ts';
import { parsePlainText } from './plain-text.ts';
import { sniff } from './sniff.ts';

export interface OpenedFile {
  readonly ok: true;
  readonly type: FileType;
  readonly document: ParsedDocument;
  readonly lines: readonly HeadLine[];
  readonly level: LevelSearch['field'];
}

const parseAs = async (type: FileType, bytes: Uint8Array, limits: ReadLimits): Promise<Parsed> => {
  switch (type) {
    case 'docx':
      return parseDocx(bytes, limits);
    case 'pdf':
      return parsePdf(bytes, limits);
    case 'html':
      return parseHtml(bytes, limits);
    case 'text':
      return parsePlainText(bytes);
  }
};

/** A file that breaks a parser in a way nobody foresaw is a damaged file, not a fault of the server. */
const parseSafely = async (type: FileType, bytes: Uint8Array, limits: ReadLimits): Promise<Parsed> => {
  try {
    return await parseAs(type, bytes, limits);
  } catch (error) {
    return refuse('damaged', { part: type, fault: error instanceof Error ? error.name : 'unknown' });
  }
};

/** Opens a file for reading or preview: sound, with text, and without a level mark. */
export const openFile = async (
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits,
): Promise<OpenedFile | Refused> => {
  if (bytes.length > limits.fileBytes) return refuse('too-large', { bytes: bytes.length, limit: limits.fileBytes });
  const byName = findLevel([], [], fileName).mark;
  if (byName !== null) return refuse('classified-mark', { ...byName });
  const sniffed = sniff(bytes, fileName);
  if (!sniffed.ok) return sniffed;
  const read = await parseSafely(sniffed.type, bytes, limits);
  if (!read.ok) return read;
  const lines = headLines(read.document.lines);
  const level = findLevel(lines, read.document.unseen, fileName);
  if (level.mark !== null) return refuse('classified-mark', { ...level.mark });
  if (lines.length === 0) return refuse('no-text');
  return { ok: true, type: sniffed.type, document: read.document, lines, level: level.field };
};
