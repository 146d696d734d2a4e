import { isOrgan } from './organ.ts';

/** Title lines as one line: spaces go, but those between the organs of a joint title stay. */
export const joinTitle = (lines: readonly string[]): string => {
  const whole = lines.join(' ');
  const about = whole.search(/关\s?于|转\s?发|批\s?转/u);
  const pieces = (about < 0 ? '' : whole.slice(0, about)).split(' ').filter((piece) => piece !== '');
  const rest = (about < 0 ? whole : whole.slice(about)).replace(/ /gu, '');
  const head = pieces.length > 1 && pieces.every(isOrgan) ? pieces.join(' ') : pieces.join('');
  return head + rest;
};

/** A title without what may follow its kind in brackets: (试行), (征求意见稿). */
export const withoutTail = (title: string): string => title.replace(/[（(〔[][^（()）]{1,20}[)）〕\]]$/u, '');
