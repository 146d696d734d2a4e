import type { ReadFields } from '../../../contract/documents/reading.ts';
import { secrecyMarks, type SecrecyLevel } from '../../../regulation/general/secrecy.ts';
import { narrow, withoutSpaces } from '../lines.ts';
import { HEAD_LINES, placeOf, type HeadLine } from './head-line.ts';

export interface LevelMark {
  readonly level: Exclude<SecrecyLevel, 'none'>;
  /** What stands after the star, as printed; empty when no period is given. */
  readonly period: string;
  readonly place: 'file-name' | 'head' | 'text' | 'unseen';
}

export interface LevelSearch {
  /** A mark that forbids keeping the file. */
  readonly mark: LevelMark | null;
  readonly field: ReadFields['level'];
}

const starred = /(绝密|机密|秘密)[★☆✩✭⭐*]+([^。,;)”"]{0,12})/u;
const alone =
  /^(?:\d{6})?(?:密级(?:和保密期限)?:)?[(【[]?(绝密|机密|秘密)(?:级|件)?[)】\]]?(\d{1,2}年|长期)?(?:特急|加急|特提)?$/u;
const onlyStarred = new RegExp(`^${starred.source}$`, 'u');
const cipher = /^(?:[\p{Script=Han}]{0,30})?(?:密码电报|密电)$/u;

const levelOf = (word: string): LevelMark['level'] =>
  word === secrecyMarks['top-secret'] ? 'top-secret' : word === secrecyMarks.secret ? 'secret' : 'confidential';

const markIn = (text: string, form: RegExp, place: LevelMark['place']): LevelMark | null => {
  const match = form.exec(text);
  return match === null ? null : { level: levelOf(match[1] ?? ''), period: (match[2] ?? '').trim(), place };
};

const tightOf = (text: string): string => withoutSpaces(narrow(text));

const isFirstPage = (line: HeadLine): boolean => line.page === 1 || (line.page === null && line.index < HEAD_LINES);

/** On the first page a starred mark counts wherever it stands; later only as a line of its own. */
const markOf = (line: HeadLine): LevelMark | null => {
  const words = line.narrow.split(' ');
  if (cipher.test(line.tight) && isFirstPage(line)) return { level: 'secret', period: '', place: 'head' };
  const standing = markIn(line.tight, alone, 'head');
  if (isFirstPage(line)) {
    const word =
      line.tight.length <= 24 ? words.map((text) => markIn(text, alone, 'head')).find((mark) => mark !== null) : null;
    return markIn(tightOf(line.text), starred, 'head') ?? standing ?? word ?? null;
  }
  return markIn(line.tight, onlyStarred, 'text');
};

const searchUnseen = (unseen: readonly string[]): LevelMark | null => {
  for (const text of unseen) {
    const mark = markIn(tightOf(text), starred, 'unseen') ?? markIn(tightOf(text), alone, 'unseen');
    if (mark !== null) return mark;
  }
  return null;
};

/** 密级: searched in the name, the seen and the unseen text, since a marked file must not be kept at all (2.4.4, standards 6.4). */
export const findLevel = (lines: readonly HeadLine[], unseen: readonly string[], fileName: string): LevelSearch => {
  const none: ReadFields['level'] = { value: 'none', where: null, sure: 'likely', note: 'mark-not-found' };
  const nameMark =
    markIn(tightOf(fileName), starred, 'file-name') ??
    markIn(tightOf(fileName), /^[(【[](绝密|机密|秘密)()[)】\]]/u, 'file-name');
  if (nameMark !== null) return { mark: nameMark, field: { value: nameMark.level, where: null, sure: 'certain' } };
  for (const line of lines) {
    const mark = markOf(line);
    if (mark !== null) return { mark, field: { value: mark.level, where: placeOf(line), sure: 'certain' } };
  }
  const hidden = searchUnseen(unseen);
  if (hidden !== null) return { mark: hidden, field: { value: hidden.level, where: null, sure: 'certain' } };
  const mention = lines.find((line) => starred.test(tightOf(line.text)));
  if (mention === undefined) return { mark: null, field: none };
  const level = levelOf(starred.exec(tightOf(mention.text))?.[1] ?? '');
  return {
    mark: null,
    field: { value: 'none', others: [level], where: placeOf(mention), sure: 'doubtful', note: 'mark-in-running-text' },
  };
};
