import type { PreviewParagraph, PreviewResult } from '../../contract/documents/reading.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import { openFile } from './parse-file.ts';

const MOST_PARAGRAPHS = 20_000;

/** The text of a file as plain paragraphs for the page: no markup, no links, nothing to run. Refuses what a reading refuses. */
export const safePreview = async (
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadLimits> = {},
): Promise<PreviewResult> => {
  const opened = await openFile(bytes, fileName, { ...readLimits, ...limits });
  if (!opened.ok) return opened;
  const paragraphs = opened.document.lines.slice(0, MOST_PARAGRAPHS).map((line): PreviewParagraph => ({
    text: line.text,
    ...(line.style === undefined ? {} : { style: line.style }),
    ...(line.page === null ? {} : { page: line.page }),
  }));
  return { ok: true, paragraphs };
};
