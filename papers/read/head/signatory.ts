import type { ReadList } from '../../../contract/documents/reading.ts';
import { readDate } from './date-forms.ts';
import { HEAD_LINES, placeOf, type HeadLine } from './head-line.ts';

/** Names of people: a space inside a two-character name joins, other spaces part. */
export const namesIn = (text: string): readonly string[] => {
  const words = text.split(/[、,;\s]+/u).filter((word) => word !== '');
  const names: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (word.length === 1 && next?.length === 1) {
      names.push(word + next);
      at++;
    } else names.push(word);
  }
  return names;
};

const isName = (text: string): boolean =>
  /^[\p{Script=Han}·]{2,12}$/u.test(text) && !/[年月日号]|关于|通知/u.test(text);

const moreNames = (line: HeadLine | undefined): readonly string[] => {
  const names = line === undefined || line.tight.length > 16 ? [] : namesIn(line.narrow);
  return names.length > 0 && names.every((name) => isName(name) && name.length <= 4) ? names : [];
};

const headLabel = /签\s?发\s?人\s?:?\s?(.+)$/u;
const postSignature = /^代?(?:市长|省长|县长|区长|州长|主席|主任|局长|厅长|部长|总理)([\p{Script=Han}·]{2,4})$/u;

const captioned = (line: HeadLine, next: HeadLine | undefined): ReadList | undefined => {
  const match = headLabel.exec(line.narrow);
  if (match === null) return undefined;
  const text = (match[1] ?? '').trim();
  const names = namesIn(text.replace(/[\p{Script=Han}]{1,14}[〔[(]\d{4}.*$/u, ''));
  if (names.length === 0 || !names.every(isName)) return { value: [text], where: placeOf(line), sure: 'doubtful' };
  return { value: [...names, ...moreNames(next)], where: placeOf(line), sure: 'certain' };
};

/** 签发人: the names after the caption, over several lines in joint papers; in an order the name after the post. */
export const findSignatory = (lines: readonly HeadLine[], titleAt: number): ReadList | undefined => {
  const head = lines.slice(0, titleAt > 0 ? titleAt : HEAD_LINES);
  for (const line of head) {
    const found = captioned(line, head[line.index + 1]);
    if (found !== undefined) return found;
  }
  const signature = lines.find(
    (line) =>
      line.index > titleAt && postSignature.test(line.tight) && readDate(lines[line.index + 1]?.tight ?? '') !== null,
  );
  if (signature === undefined) return undefined;
  return { value: [postSignature.exec(signature.tight)?.[1] ?? ''], where: placeOf(signature), sure: 'likely' };
};
