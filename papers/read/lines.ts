import type { ReadWarning } from '../../contract/documents/reading.ts';
import type { ParsedLine } from './parsed.ts';
import { withoutRadicals } from './radicals.ts';

// Control characters, zero-width characters and direction overrides carry no text and can hide it.
const invisible = /(?![\t\n\f\r])[\p{Cc}\p{Cf}]/gu;
const spaces = /[\t\u00A0\u2000-\u200A\u202F\u205F\u3000 ]+/gu;

/** One line without invisible characters, with single spaces. */
export const cleanLine = (text: string): string =>
  withoutRadicals(text)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(invisible, '')
    .replace(spaces, ' ')
    .trim();

/** Full-width letters, figures and punctuation as their half-width forms, so that a pattern is written once. */
export const narrow = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[﹝﹞]/gu, (character) => (character === '﹝' ? '〔' : '〕'));

export const withoutSpaces = (text: string): string => text.replace(/ /gu, '');

/** Plain text as clean lines; empty ones only leave a gap, form feeds count as pages when there are any. */
export const linesOf = (text: string, page: number | null = null): readonly ParsedLine[] => {
  const lines: ParsedLine[] = [];
  let gapBefore = false;
  for (const raw of text.split(/\r\n|[\n\r\u0085\u2028\u2029\f]/u)) {
    const clean = cleanLine(raw);
    if (clean !== '') lines.push({ text: clean, page, gapBefore });
    gapBefore = clean === '';
  }
  return lines;
};

export const characterWarnings = (text: string): readonly ReadWarning[] => [
  ...(text.includes('\uFFFD') ? ['replacement-characters' as const] : []),
  ...(/\p{Private_Use}/u.test(text) ? ['private-use-characters' as const] : []),
];
