import type { ReadList } from '../../../contract/documents/reading.ts';
import { placeOf, type HeadLine } from './head-line.ts';
import { readDate } from './date-forms.ts';
import { organsIn } from './organ.ts';

export interface FoundAnnexes {
  readonly field: ReadList;
  /** How many annexes the text itself carries under a heading; null when none does. */
  readonly headed: number | null;
}

const opening = /^附\s?件\s?:\s?(.*)$/u;
const numbered = /^(\d{1,2})\s?[.、．]\s?(.+)$/u;
const heading = /^附件\d{0,2}$/u;
const MOST_LINES = 40;

const endsList = (line: HeadLine): boolean =>
  organsIn(line.narrow) !== null ||
  readDate(line.tight) !== null ||
  /^\(?(?:此件|联系人)|^抄送|^附件\d*$/u.test(line.tight);

interface Listed {
  readonly names: string[];
  broken: boolean;
}

const addLine = (list: Listed, text: string, isFirst: boolean): void => {
  const match = numbered.exec(text);
  if (match !== null) {
    if (Number(match[1]) !== list.names.length + 1) list.broken = true;
    list.names.push((match[2] ?? '').trim());
  } else if (isFirst && text !== '') list.names.push(text);
  else if (list.names.length > 0) list.names.push(`${list.names.pop() ?? ''}${text}`);
};

/** 附件说明 before the signature: names in order, wrapped lines joined. A number that is missing in between is pointed out. */
export const findAnnexes = (lines: readonly HeadLine[], afterTitle: number): FoundAnnexes | undefined => {
  const first = lines.find((line) => line.index >= afterTitle && opening.test(line.narrow));
  if (first === undefined) return undefined;
  const list: Listed = { names: [], broken: false };
  addLine(list, opening.exec(first.narrow)?.[1] ?? '', true);
  for (const line of lines.slice(first.index + 1, first.index + MOST_LINES)) {
    if (endsList(line) || (line.gapBefore && !numbered.test(line.narrow))) break;
    addLine(list, line.narrow, false);
  }
  if (list.names.length === 0) return undefined;
  const headed = lines.filter((line) => line.index > first.index && heading.test(line.tight)).length;
  const sure = list.broken
    ? { sure: 'doubtful' as const, note: 'annex-list-broken' as const }
    : { sure: 'certain' as const };
  return { field: { value: list.names, where: placeOf(first), ...sure }, headed: headed > 0 ? headed : null };
};
