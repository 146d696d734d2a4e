import type { ReadText } from '../../../contract/documents/reading.ts';
import { chooseByLimit, readDate, type DateReading } from './date-forms.ts';
import { placeOf, type HeadLine } from './head-line.ts';
import { labelledAs, type Labelled } from './labels.ts';
import { organsIn } from './organ.ts';

interface FoundDate {
  readonly reading: DateReading;
  readonly line: HeadLine;
}

export interface FoundDates {
  readonly signed?: ReadText;
  readonly printed?: ReadText;
  readonly published?: ReadText;
  /** 印发机关, from the line of the printing date. */
  readonly printer?: ReadText;
  /** Line of the signature date: the organs above it signed. */
  readonly signedAt: number | null;
}

const toField = ({ reading, line }: FoundDate): ReadText => {
  const { others, ...rest } = reading;
  return { ...rest, ...(others === undefined ? {} : { others: [...others] }), where: placeOf(line) };
};

const bestDay = (found: FoundDate | undefined): string | null => {
  if (found === undefined) return null;
  if (found.reading.sure !== 'doubtful') return found.reading.value;
  return found.reading.likely ?? null;
};

const DATE_TAIL =
  /((?:19|20)\d\d[\d年月日 ]{1,12}|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]+月[一二三四五六七八九十]+日)$/u;

const printedIn = (lines: readonly HeadLine[]): (FoundDate & { readonly printer: string }) | undefined => {
  for (const line of [...lines].reverse()) {
    if (!/印\s?发$/u.test(line.narrow)) continue;
    const before = line.narrow.replace(/\s?印\s?发$/u, '');
    const match = DATE_TAIL.exec(before);
    const reading = match === null ? null : readDate(match[0]);
    if (match !== null && reading !== null) return { reading, line, printer: before.slice(0, match.index).trim() };
  }
  return undefined;
};

const isClosingRemark = (line: HeadLine | undefined): boolean =>
  line !== undefined && /^[([【]?(?:此件|联系人|联系电话)/u.test(line.tight);

const dateOfLine = (line: HeadLine): { readonly reading: DateReading; readonly signed: boolean } | null => {
  const whole = readDate(line.tight);
  if (whole !== null) return { reading: whole, signed: false };
  const match = DATE_TAIL.exec(line.narrow);
  if (match === null || organsIn(line.narrow.slice(0, match.index).trim()) === null) return null;
  const reading = readDate(match[0]);
  return reading === null ? null : { reading, signed: true };
};

const signedIn = (lines: readonly HeadLine[], afterTitle: number): FoundDate | undefined => {
  let spare: FoundDate | undefined;
  for (const line of lines.slice(afterTitle)) {
    const date = dateOfLine(line);
    if (date === null) continue;
    const above = lines[line.index - 1];
    const follows = date.signed || (above !== undefined && line.index > afterTitle && organsIn(above.narrow) !== null);
    if (follows || isClosingRemark(lines[line.index + 1])) return { reading: date.reading, line };
    // A row of bare figures is no date unless a signature or a closing remark stands beside it.
    if (!/^\d+$/u.test(line.tight)) spare ??= { reading: date.reading, line };
  }
  return spare;
};

/** A date in brackets under the title: the day of a meeting's decision, when nobody signed below. */
const underTitle = (lines: readonly HeadLine[], afterTitle: number): FoundDate | undefined => {
  for (const line of lines.slice(afterTitle, afterTitle + 3)) {
    const match = /^\((.{6,14}?[日\d])(.*)\)$/u.exec(line.narrow);
    const reading = match === null ? null : readDate(match[1] ?? '');
    if (reading === null) continue;
    return {
      reading: reading.sure === 'certain' ? { ...reading, sure: 'likely', note: 'date-of-passing' } : reading,
      line,
    };
  }
  return undefined;
};

const labelledDate = (facts: readonly Labelled[], ...names: readonly string[]): FoundDate | undefined => {
  for (const fact of labelledAs(facts, ...names)) {
    const reading = readDate(fact.value.split(/\s+(?=\d{1,2}:)/u)[0] ?? '');
    if (reading !== null) return { reading, line: fact.line };
  }
  return undefined;
};

const agree = (main: FoundDate, caption: FoundDate | undefined): FoundDate => {
  const other = bestDay(caption);
  if (other === null || other === bestDay(main)) return main;
  const others = [...(main.reading.others ?? []), other];
  return { ...main, reading: { ...main.reading, others, sure: 'doubtful', note: 'several-candidates' } };
};

const printerOf = (printed: (FoundDate & { readonly printer: string }) | undefined): ReadText | undefined =>
  printed === undefined || printed.printer === ''
    ? undefined
    : { value: printed.printer, where: placeOf(printed.line), sure: 'certain' };

const limited = (found: FoundDate | undefined, notAfter: string | null): FoundDate | undefined =>
  found && { ...found, reading: chooseByLimit(found.reading, notAfter) };

/** 成文日期, 印发日期 and the day of publication; a damaged date is shown with the reading that exists. */
export const findDates = (lines: readonly HeadLine[], facts: readonly Labelled[], afterTitle: number): FoundDates => {
  const published = labelledDate(facts, '发布时间', '发布日期', '生成日期');
  const captioned = labelledDate(facts, '成文日期', '发文日期');
  const imprint = printedIn(lines);
  const below = signedIn(lines, afterTitle);
  const printed = limited(imprint, bestDay(published));
  const chosen = limited(below ?? underTitle(lines, afterTitle), bestDay(printed) ?? bestDay(published));
  const signed = chosen === undefined ? captioned : agree(chosen, captioned);
  const printer = printerOf(imprint);
  return {
    ...(signed ? { signed: toField(signed) } : {}),
    ...(printed ? { printed: toField(printed) } : {}),
    ...(published ? { published: toField(published) } : {}),
    ...(printer ? { printer } : {}),
    signedAt: below?.line.index ?? null,
  };
};
