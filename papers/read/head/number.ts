import type { ReadText } from '../../../contract/documents/reading.ts';
import { HEAD_LINES, isSentence, placeOf, type HeadLine } from './head-line.ts';
import { hasLabel, labelledAs, type Labelled } from './labels.ts';
import { isBesideNumber, isRedHead } from './marks.ts';
import { readNumber, type NumberReading } from './number-forms.ts';

interface Candidate {
  readonly reading: NumberReading;
  readonly line: HeadLine;
}

/** Inside a title that runs over several lines a number belongs to the document that is passed on. */
const isInsideTitle = (line: HeadLine, before: HeadLine | undefined): boolean =>
  before !== undefined &&
  !line.gapBefore &&
  /(?:关于|转发|批转|印发|贯彻|落实|根据)[^。]*$/u.test(before.tight) &&
  !/[件号〕)]$|(?:通知|函|请示|报告|意见|批复|通报|决定)$/u.test(before.tight);

const isOrganOrHead = (rest: string): boolean => /(?:令|公告|通告|纪要|文件)$/u.test(rest.replace(/ /gu, ''));

const standsAlone = (line: HeadLine, reading: NumberReading): boolean => {
  const rest = reading.rest.replace(/^[([]|[)\]]$/gu, '').trim();
  return (isBesideNumber(rest) || isOrganOrHead(rest)) && !/《|关于|转发/u.test(rest);
};

const headEnd = (lines: readonly HeadLine[]): number => {
  const sentence = lines.findIndex((line) => isSentence(line) && !hasLabel(line));
  return Math.min(HEAD_LINES, sentence < 0 ? lines.length : sentence);
};

const candidatesIn = (lines: readonly HeadLine[], facts: readonly Labelled[]): readonly Candidate[] => {
  const labelled = labelledAs(facts, '发文字号', '文号').flatMap((fact) => {
    const reading = readNumber(fact.value);
    return reading === null ? [] : [{ reading, line: fact.line }];
  });
  const alone = lines.slice(0, headEnd(lines)).flatMap((line) => {
    if (hasLabel(line)) return [];
    const reading = readNumber(line.narrow);
    if (reading === null || !standsAlone(line, reading) || isInsideTitle(line, lines[line.index - 1])) return [];
    return [{ reading, line }];
  });
  return [...labelled, ...alone];
};

/** Beside a head that names a series (令, 纪要, 简报) a number needs neither year nor letters. */
const isSeriesHead = (lines: readonly HeadLine[], at: number): boolean =>
  lines
    .slice(Math.max(0, at - 3), at + 1)
    .some((line) => !isRedHead(line) && /(?:令|纪要)(?:[(第〔]|$)/u.test(line.tight));

const settle = (reading: NumberReading, inSeries: boolean): NumberReading => {
  if (!inSeries || (reading.note !== 'number-letters-missing' && reading.note !== 'number-without-year'))
    return reading;
  return { value: reading.value, rest: reading.rest, sure: 'certain' };
};

const bestValue = (reading: NumberReading): string => reading.likely ?? reading.value;

/** 发文字号: labelled, or alone on a line of the head. A number inside a title or the text is another document's. */
export const findNumber = (lines: readonly HeadLine[], facts: readonly Labelled[]): ReadText | undefined => {
  const candidates = candidatesIn(lines, facts).map((candidate) => ({
    ...candidate,
    reading: settle(candidate.reading, isSeriesHead(lines, candidate.line.index)),
  }));
  const rank = { certain: 0, likely: 1, doubtful: 2 };
  const first = [...candidates].sort((a, b) => rank[a.reading.sure] - rank[b.reading.sure])[0];
  if (first === undefined) return undefined;
  const { value, likely, others, sure, note } = first.reading;
  const rivals = [...new Set(candidates.map((candidate) => bestValue(candidate.reading)))].filter(
    (value) => value !== bestValue(first.reading),
  );
  const all = [...(others ?? []), ...rivals];
  const conflict = rivals.length > 0 ? { sure: 'doubtful' as const, note: 'several-candidates' as const } : {};
  return {
    value,
    ...(likely === undefined ? {} : { likely }),
    sure,
    ...(note === undefined ? {} : { note }),
    ...conflict,
    ...(all.length > 0 ? { others: all } : {}),
    where: placeOf(first.line),
  };
};
