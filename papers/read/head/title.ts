import type { ReadText } from '../../../contract/documents/reading.ts';
import { kindAtEndOf } from '../../../regulation/documents/kind.ts';
import { HEAD_LINES, isSentence, placeOf, type HeadLine } from './head-line.ts';
import { hasLabel, labelledAs, type Labelled } from './labels.ts';
import { isCopyNumber, isRedHead, isUrgencyMark } from './marks.ts';
import { readNumber } from './number-forms.ts';
import { isOrgan, organsIn } from './organ.ts';
import { joinTitle, withoutTail } from './title-text.ts';

/** The title and the lines that it takes up, `last` included. */
export interface FoundTitle {
  readonly field: ReadText;
  readonly first: number;
  readonly last: number;
}

const LONGEST_TITLE = 7;

const isNumberLine = (line: HeadLine): boolean => {
  const reading = readNumber(line.narrow);
  return reading !== null && reading.rest.length <= 2;
};

const isNeverTitle = (line: HeadLine): boolean =>
  isSentence(line) ||
  hasLabel(line) ||
  isCopyNumber(line) ||
  isUrgencyMark(line) ||
  isRedHead(line) ||
  /^(?:签发人|等级|发往|附件|抄送|当前位置|首页|密级|文件$|\[)/u.test(line.tight) ||
  /[:。;,]$/u.test(line.tight);

const isDateLine = (line: HeadLine): boolean => /^\(?[\d〇零一二三四五六七八九十]{4}年/u.test(line.tight);

const endsLikeTitle = (text: string): boolean => kindAtEndOf(withoutTail(text)) !== null;

const startsTitle = (line: HeadLine): boolean => {
  if (isNeverTitle(line) || isNumberLine(line)) return false;
  if (/关于|转发|批转/u.test(line.tight)) return true;
  if (kindAtEndOf(withoutTail(line.tight)) !== null && line.tight.length <= 40) return true;
  return organsIn(line.narrow) !== null;
};

const isFull = (text: string): boolean => /关于|转发|批转/u.test(text);

interface Span {
  readonly text: string;
  readonly last: number;
}

/** The longest run of lines from here that reads as a title; a gap or a foreign line ends it. */
const spanFrom = (lines: readonly HeadLine[], start: number): Span | null => {
  let best: Span | null = null;
  let about = false;
  for (let last = start; last < Math.min(lines.length, start + LONGEST_TITLE); last++) {
    const line = lines[last];
    if (line === undefined || (last > start && stopsTitle(line, best !== null, about))) break;
    const text = joinTitle(lines.slice(start, last + 1).map((part) => part.text));
    about = isFull(text);
    if (endsLikeTitle(text)) best = { text, last };
  }
  return best;
};

/** A number alone on a line may stand within the words of a title, never before them. */
const stopsTitle = (line: HeadLine, complete: boolean, about: boolean): boolean => {
  if (isNeverTitle(line) || isDateLine(line) || (!about && isNumberLine(line))) return true;
  return complete && (line.gapBefore || isNumberLine(line) || isOrgan(line.tight) || line.tight.length > 40);
};

const searchHead = (lines: readonly HeadLine[]): FoundTitle | null => {
  let spare: FoundTitle | null = null;
  const sentence = lines.findIndex((line) => isSentence(line) && !hasLabel(line));
  const end = Math.min(HEAD_LINES, sentence < 0 ? lines.length : sentence);
  for (const line of lines.slice(0, end)) {
    if (!startsTitle(line)) continue;
    const span = spanFrom(lines, line.index);
    if (span === null) continue;
    const full = isFull(span.text);
    const field = { value: span.text, where: placeOf(line), sure: full ? ('certain' as const) : ('likely' as const) };
    const found = {
      field: full ? field : { ...field, note: 'title-place-unusual' as const },
      first: line.index,
      last: span.last,
    };
    if (full) return found;
    spare ??= found;
  }
  return spare;
};

/** A paper without one of the fifteen kinds: its most title-like line is proposed, never taken over. */
const propose = (lines: readonly HeadLine[]): FoundTitle | null => {
  const head = lines
    .slice(0, HEAD_LINES)
    .filter((line) => !isNeverTitle(line) && !isNumberLine(line) && !isDateLine(line));
  const line =
    head.find((candidate) => candidate.tight.includes('关于')) ??
    head.find((candidate) => candidate.styled && !isOrgan(candidate.tight)) ??
    head.find((candidate) => candidate.tight.length >= 4 && candidate.tight.length <= 50 && !isOrgan(candidate.tight));
  if (line === undefined) return null;
  const field = {
    value: joinTitle([line.text]),
    where: placeOf(line),
    sure: 'doubtful' as const,
    note: 'title-kind-missing' as const,
  };
  return { field, first: line.index, last: line.index };
};

const squeezed = (text: string): string => text.replace(/\s/gu, '');

/** 标题: the lines of the head that end with a kind, joined; compared with the caption of a web page. */
export const findTitle = (lines: readonly HeadLine[], facts: readonly Labelled[]): FoundTitle | null => {
  const found = searchHead(lines);
  const labelled = labelledAs(facts, '名称', '标题', '信息名称')[0];
  if (labelled === undefined) return found ?? propose(lines);
  const value = joinTitle([labelled.value]);
  if (found === null) {
    const sure = endsLikeTitle(value) ? ('likely' as const) : ('doubtful' as const);
    return {
      field: { value, where: placeOf(labelled.line), sure },
      first: labelled.line.index,
      last: labelled.line.index,
    };
  }
  if (squeezed(value) === squeezed(found.field.value)) return found;
  return { ...found, field: { ...found.field, sure: 'doubtful', note: 'several-candidates', others: [value] } };
};
