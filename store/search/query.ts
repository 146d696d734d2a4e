import { folded, squeezed } from './plain.ts';
import { cut, isHan, numbersIn, pairsOf, runsOf } from './tokens.ts';

/** One word that must be found. */
export interface Word {
  readonly plain: string;
  /** What the index is asked. */
  readonly tsquery: string;
  /** What the index alone cannot tell: pairs of neighbours are not yet the phrase, nor does 5年 stand in 15年. */
  readonly recheck: 'none' | 'phrase' | 'pattern';
  /** The same as a pattern, for PostgreSQL and for marking. */
  readonly pattern: string;
}

const wordsKept = 8;

/** The words of what somebody typed: parted by blanks, except within quotation marks and within a document number. */
export function wordsOf(typed: string): Word[] {
  const { text } = folded(typed);
  const said = [...text.matchAll(/["“]([^"“”]*)["”]|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const plains = said.map((part) => squeezed({ text: part, at: [] }).text).filter((plain) => plain !== '');
  return [...new Set(plains)].slice(0, wordsKept).map(wordOf);
}

function wordOf(plain: string): Word {
  const numbers = numbersIn(plain);
  const besides = plain.replace(/〔\d{4}〕\d+号/gu, ' ');
  const runs = runsOf(besides);
  const last = besides.endsWith(runs.at(-1) ?? ' ') ? runs.length - 1 : -1;
  const asked = runs.flatMap((run, i) => (isHan(run) ? hanAsked(run) : [lettersAsked(run, i === last)]));
  const quoted = numbers.map((number) => `'${number}'`);
  const pattern = patternOf(plain);
  const isOne = asked.length + numbers.length === 1;
  const phrase = pattern === plain ? 'phrase' : 'pattern';
  return { plain, tsquery: [...quoted, ...asked].join(' & '), recheck: isOne ? 'none' : phrase, pattern };
}

/** A run of letters is found from its beginning on, a short one only whole. A plain text has nothing to escape. */
function patternOf(plain: string): string {
  const before = /^[a-z0-9]/u.test(plain) ? '(?<![a-z0-9])' : '';
  const behind = /(?:^|[^a-z0-9])[a-z0-9]{1,2}$/u.test(plain) ? '(?![a-z0-9])' : '';
  return before + plain + behind;
}

const hanAsked = (run: string): string[] => {
  const pairs = pairsOf(run);
  return (pairs.length === 0 ? [run] : pairs).map((token) => `'${token}'`);
};

/** Three letters or figures are the beginning of all that begins so: who types 093 may mean 0937. Fewer stand for themselves. */
const goesOn = 3;

const lettersAsked = (run: string, mayGoOn: boolean): string =>
  `'${cut(run)}'${mayGoOn && run.length >= goesOn ? ':*' : ''}`;
