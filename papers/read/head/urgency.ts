import type { ReadFields } from '../../../contract/documents/reading.ts';
import { HEAD_LINES, placeOf, type HeadLine } from './head-line.ts';
import { labelledAs, type Labelled } from './labels.ts';
import { isUrgencyMark } from './marks.ts';

type Urgency = ReadFields['urgency']['value'];

const marks: readonly (readonly [string, Urgency])[] = [
  ['特提', 'special'],
  ['特急', 'extra-urgent'],
  ['加急', 'urgent'],
  ['平急', 'plain'],
];

const inText = (text: string): Urgency | null => marks.find(([mark]) => text.includes(mark))?.[1] ?? null;

/** Beside another mark or the number a grade stands as a word of its own. */
const asWord = /(?:^|[ :★])(特提|特急|加急|平急)(?:$|[ ·])/u;

const isTelegramHead = (line: HeadLine): boolean =>
  /^(?:[\p{Script=Han}]{2,30})?(?:明传电报|明电|传真电报|电报|发电)$/u.test(line.tight);

/** 明传电报 has a head of its own; a cipher telegram is never read (see level). */
export const findChannel = (lines: readonly HeadLine[]): ReadFields['channel'] => {
  const line = lines.slice(0, HEAD_LINES).find(isTelegramHead);
  if (line === undefined) return { value: 'document', where: null, sure: 'likely', note: 'mark-not-found' };
  return { value: 'open-telegram', where: placeOf(line), sure: 'certain' };
};

/** 紧急程度: a mark above the title, or captioned. Without a mark the paper is plain, and says so. */
export const findUrgency = (
  lines: readonly HeadLine[],
  facts: readonly Labelled[],
  titleAt: number,
): ReadFields['urgency'] => {
  const caption = labelledAs(facts, '紧急程度')[0];
  const captioned = caption === undefined ? null : inText(caption.value);
  if (caption !== undefined && captioned !== null)
    return { value: captioned, where: placeOf(caption.line), sure: 'certain' };
  const found = lines.slice(0, Math.min(titleAt, HEAD_LINES)).flatMap((line) => {
    const word = asWord.exec(line.narrow)?.[1] ?? (isUrgencyMark(line) ? line.tight : '');
    const value = inText(word);
    return value === null ? [] : [{ value, line }];
  });
  const [first] = found;
  if (first === undefined) return { value: 'plain', where: null, sure: 'likely', note: 'mark-not-found' };
  const others = [...new Set(found.map((mark) => mark.value))].filter((value) => value !== first.value);
  if (others.length === 0) return { value: first.value, where: placeOf(first.line), sure: 'certain' };
  return { value: first.value, others, where: placeOf(first.line), sure: 'doubtful', note: 'several-candidates' };
};
