import type { PreviewParagraph, ReadRefusal, ReadWarning } from '../../contract/documents/reading.ts';

/** One non-empty line or paragraph of the clean text. */
export interface ParsedLine {
  readonly text: string;
  readonly page: number | null;
  /** Whether white space stands above the line. */
  readonly gapBefore: boolean;
  readonly style?: NonNullable<PreviewParagraph['style']>;
}

export interface ParsedDocument {
  readonly lines: readonly ParsedLine[];
  /** Text that a reader does not see (deleted, hidden, headers): searched for level marks only, never shown. */
  readonly unseen: readonly string[];
  readonly pages: number | null;
  /** The page count that the word processor saved last. */
  readonly savedPages: number | null;
  readonly warnings: readonly ReadWarning[];
}

export interface Refused {
  readonly ok: false;
  readonly refusal: ReadRefusal;
}

export type Parsed = { readonly ok: true; readonly document: ParsedDocument } | Refused;

export const refuse = (reason: ReadRefusal['reason'], facts: ReadRefusal['facts'] = {}): Refused => ({
  ok: false,
  refusal: { reason, facts },
});

export const parsed = (
  document: Pick<ParsedDocument, 'lines'> & Partial<Omit<ParsedDocument, 'lines'>>,
): { readonly ok: true; readonly document: ParsedDocument } => ({
  ok: true,
  document: { unseen: [], pages: null, savedPages: null, warnings: [], ...document },
});
