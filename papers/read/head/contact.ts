import type { ReadText } from '../../../contract/documents/reading.ts';
import { placeOf, type HeadLine } from './head-line.ts';

const name = /联\s?系\s?人(?:及电话|和电话)?\s?:\s?(\p{Script=Han} \p{Script=Han}|[\p{Script=Han}·]{2,12})/u;
const phone =
  /(?:电\s?话(?:号码)?|手\s?机|联系方式|联系人[^:]{0,6}:\s?\p{Script=Han}{2,4})[\s:,;]{0,3}((?:\(?0\d{2,3}\)?[- ]?)?\d{7,8}(?:-\d{1,5})?|1\d{10})(?!\d)/u;

const first = (lines: readonly HeadLine[], form: RegExp, tidy: (text: string) => string): ReadText | undefined => {
  const found = lines.flatMap((line) => {
    const value = form.exec(line.narrow)?.[1];
    return value === undefined ? [] : [{ value: tidy(value), line }];
  });
  const [one] = found;
  if (one === undefined) return undefined;
  const others = [...new Set(found.map((entry) => entry.value))].filter((value) => value !== one.value);
  if (others.length === 0) return { value: one.value, where: placeOf(one.line), sure: 'certain' };
  return { value: one.value, others, where: placeOf(one.line), sure: 'likely', note: 'several-candidates' };
};

/** 联系人 and 电话, as a paper that asks for a decision must give them (2.1.4-c). */
export const findContact = (
  lines: readonly HeadLine[],
): { readonly person?: ReadText; readonly telephone?: ReadText } => {
  const person = first(lines, name, (text) => text.replace(/ /gu, ''));
  const telephone = first(lines, phone, (text) => text.replace(/[ ]/gu, ''));
  return { ...(person ? { person } : {}), ...(telephone ? { telephone } : {}) };
};
