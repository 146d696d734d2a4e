import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadWarning } from '../../contract/documents/reading.ts';
import type { ReadLimits } from './limits.ts';
import { parsed, refuse, type Parsed, type ParsedLine } from './parsed.ts';
import { linesOfPage, type TextRun } from './pdf-lines.ts';

const isExtended = (value: unknown): value is { str: string; transform: number[]; width: number; height: number } =>
  typeof value === 'object' && value !== null && 'str' in value && 'transform' in value;

const runsOf = (items: readonly unknown[]): readonly TextRun[] =>
  items.filter(isExtended).map((item) => ({
    text: item.str,
    x: item.transform[4] ?? 0,
    y: item.transform[5] ?? 0,
    width: item.width,
    height: item.height > 0 ? item.height : Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0),
  }));

const warningsOf = async (document: PDFDocumentProxy): Promise<readonly ReadWarning[]> => {
  const warnings: ReadWarning[] = [];
  if (await document.hasJSActions()) warnings.push('scripts');
  const attachments: unknown = await document.getAttachments();
  if (attachments !== null && attachments !== undefined) warnings.push('embedded-files');
  return warnings;
};

const readPages = async (document: PDFDocumentProxy, limits: ReadLimits): Promise<Parsed> => {
  const until = performance.now() + limits.milliseconds;
  const lines: ParsedLine[] = [];
  let silent = 0;
  for (let number = 1; number <= document.numPages; number++) {
    if (performance.now() > until) return refuse('took-too-long', { pagesRead: number - 1, pages: document.numPages });
    const page = await document.getPage(number);
    const found = linesOfPage(runsOf((await page.getTextContent()).items), number);
    if (found.length === 0) silent++;
    lines.push(...found);
    page.cleanup();
  }
  if (lines.length === 0) return refuse('no-text', { pages: document.numPages });
  const warnings = [...(await warningsOf(document)), ...(silent > 0 ? ['pages-without-text' as const] : [])];
  return parsed({ lines, pages: document.numPages, warnings });
};

const refusalOf = (error: unknown): Parsed => {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? refuse('encrypted') : refuse('damaged', { part: 'pdf' });
};

/** Text of a PDF, page by page. Nothing in it is evaluated, drawn or fetched. A scan without text is refused as such. */
export const parsePdf = async (bytes: Uint8Array, limits: ReadLimits): Promise<Parsed> => {
  const task = getDocument({
    // The parser takes the buffer over; the caller keeps its own.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    stopAtErrors: false,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages) return refuse('too-large', { pages: document.numPages, limit: limits.pages });
    return await readPages(document, limits);
  } catch (error) {
    return refusalOf(error);
  } finally {
    await task.destroy();
  }
};
