import type { ReadList } from '../../../contract/documents/reading.ts';
import { organList } from './addressees.ts';
import { placeOf, type HeadLine } from './head-line.ts';

const opening = /^抄\s?[送报](?:机关|单位)?\s?[:：]\s?/u;
const MOST_LINES = 12;

/** 抄送机关: from the caption to the full stop or the line of the printing organ. */
export const findCc = (lines: readonly HeadLine[]): ReadList | undefined => {
  const first = lines.findLast((line) => opening.test(line.text));
  if (first === undefined) return undefined;
  const parts: string[] = [];
  for (const line of lines.slice(first.index, first.index + MOST_LINES)) {
    if (parts.length > 0 && (/印\s?发$/u.test(line.narrow) || /^(?:主送|分送|共印)/u.test(line.tight))) break;
    parts.push(line.text.replace(opening, '').replace(/ /gu, ''));
    if (/[。]$/u.test(line.text)) break;
  }
  const text = parts.join('');
  const value = organList(text.replace(/。/gu, '，').replace(/，$/u, ''));
  if (value.length === 0) return undefined;
  return { value: [...value], where: placeOf(first), sure: /[。]$/u.test(text) ? 'certain' : 'likely' };
};
