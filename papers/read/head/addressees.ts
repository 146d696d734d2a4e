import type { ReadList } from '../../../contract/documents/reading.ts';
import { placeOf, type HeadLine } from './head-line.ts';
import { hasLabel } from './labels.ts';
import { isOrgan } from './organ.ts';

/** Splits at a sign that stands outside brackets. */
const splitOutside = (text: string, signs: RegExp): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  let depth = 0;
  for (const character of text) {
    if (/[(（]/u.test(character)) depth++;
    if (/[)）]/u.test(character)) depth--;
    if (depth <= 0 && signs.test(character)) {
      pieces.push(piece);
      piece = '';
    } else piece += character;
  }
  return [...pieces, piece].map((part) => part.trim()).filter((part) => part !== '');
};

const standsAlone = (piece: string): boolean =>
  (isOrgan(piece) || /^(?:各|市|县|区|驻|在|有关|省).{2,}/u.test(piece)) && !/^(?:区|县|乡|镇)人民政府$/u.test(piece);

/** A list of organs: the comma parts groups, the enumeration comma parts only names that can stand alone ("各县、区…" stays whole). */
export const organList = (text: string): readonly string[] =>
  splitOutside(text.replace(/[:：。.]$/u, ''), /[,，;；]/u).flatMap((group) => {
    const pieces = splitOutside(group, /、/u);
    return pieces.every(standsAlone) ? pieces : [group];
  });

const LONGEST_LIST = 6;
const isSpeech = /如下|下列|以下|现将|为了|根据|同志们|请示|汇报/u;

const looksAddressed = (pieces: readonly string[]): boolean =>
  pieces.some((piece) => isOrgan(piece) || /^各|单位|部门|政府|委|局|公司|同志|厅|市长|单位$/u.test(piece));

interface Addressed {
  readonly text: string;
  readonly line: HeadLine;
}

/** The lines under a title that run up to a colon, joined. */
const underTitle = (lines: readonly HeadLine[], afterTitle: number): Addressed | null => {
  let parts: HeadLine[] = [];
  for (const line of lines
    .slice(afterTitle, afterTitle + LONGEST_LIST + 4)
    .filter((candidate) => !hasLabel(candidate))) {
    if (line.tight.includes('。') || isSpeech.test(line.tight)) return null;
    if (line.gapBefore) parts = [];
    if (parts.length > 0 || /[:,、]/u.test(line.tight)) parts.push(line);
    if (line.tight.endsWith(':'))
      return { text: parts.map((part) => part.text.replace(/ /gu, '')).join(''), line: parts[0] ?? line };
  }
  return null;
};

/** 主送机关: the lines between title and text that end with a colon; or a caption in the imprint. */
export const findAddressees = (lines: readonly HeadLine[], afterTitle: number): ReadList | undefined => {
  const found = underTitle(lines, afterTitle);
  if (found !== null) {
    const value = [...organList(found.text)];
    if (looksAddressed(value)) return { value, where: placeOf(found.line), sure: 'certain' };
    return { value, where: placeOf(found.line), sure: 'doubtful', note: 'addressees-form-unusual' };
  }
  const foot = lines.find((line) => line.index >= afterTitle && /^主送(?:机关)?:/u.test(line.tight));
  if (foot === undefined) return undefined;
  const value = [...organList(foot.text.replace(/^主\s?送(?:机关)?\s?[:：]\s?/u, ''))];
  return { value, where: placeOf(foot), sure: 'certain' };
};
