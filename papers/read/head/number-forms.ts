import type { ReadNote } from '../../../contract/documents/reading.ts';

/** A document number as read from one line, with what stands around it. */
export interface NumberReading {
  readonly value: string;
  readonly likely?: string;
  readonly others?: readonly string[];
  readonly sure: 'certain' | 'likely' | 'doubtful';
  readonly note?: ReadNote;
  /** The line without the number. */
  readonly rest: string;
}

const OPEN = '[〔\\[(【〖《〈「『{<]';
const CLOSE = '[〕\\])】〗》〉」』}>]';
const LETTERS = '(?<letters>[\\p{Script=Han}A-Za-z]{0,24})';
const SERIAL = '(?<word>第)?\\s?(?<serial>\\d{1,5})\\s?(?<unit>号|期)?';
const pattern = (body: string): RegExp => new RegExp(body, 'u');

const bracketed = pattern(
  `${LETTERS}\\s?(?<open>${OPEN})\\s?(?<year>\\d{4})\\s?(?<yearWord>年)?\\s?(?<close>${CLOSE})\\s?${SERIAL}`,
);
const closingLost = pattern(
  `${LETTERS}\\s?(?<open>${OPEN})\\s?(?<year>(?:19|20)\\d\\d)\\s?(?<serial>\\d{1,4})\\s?(?<unit>号)`,
);
const openingLost = pattern(
  `${LETTERS}\\s?(?<year>(?:19|20)\\d\\d)\\s?(?<close>${CLOSE})\\s?(?<serial>\\d{1,5})\\s?(?<unit>号)`,
);
const yearForm = pattern(`${LETTERS}\\s?(?<year>(?:19|20)\\d\\d)\\s?年\\s?${SERIAL}(?<=[号期])`);
const bothLost = pattern(
  `${LETTERS}(?<=\\p{Script=Han})\\s?(?<year>(?:19|20)\\d\\d)[ ·-]?(?<serial>\\d{1,4})\\s?(?<unit>号)`,
);
const yearless = pattern(
  '(?<letters>[\\p{Script=Han}]{0,24})\\s?第\\s?(?<serial>[\\d〇零一二三四五六七八九十百千]{1,7})\\s?(?<unit>号|期)',
);

interface Groups {
  readonly letters: string;
  readonly open: string;
  readonly close: string;
  readonly year: string;
  readonly yearWord: string;
  readonly word: string;
  readonly serial: string;
  readonly unit: string;
}

const groupsOf = (match: RegExpExecArray): Groups => {
  const get = (name: string): string => match.groups?.[name] ?? '';
  return {
    letters: get('letters'),
    open: get('open'),
    close: get('close'),
    year: get('year'),
    yearWord: get('yearWord'),
    word: get('word'),
    serial: get('serial'),
    unit: get('unit'),
  };
};

type Judged = Omit<NumberReading, 'rest'>;

const canonical = (letters: string, year: string, serial: string, unit = '号'): string =>
  `${letters}〔${year}〕${serial}${unit}`;

const isPlausible = (year: string): boolean => Number(year) >= 1949 && Number(year) <= 2100;

/** The first thing that is not as the standard has it; each needs no guess about the figures. */
const irregularity = ({ open, close, yearWord, word, serial, unit }: Groups): ReadNote | null => {
  if (unit === '') return 'number-mark-missing';
  if (open !== '〔' || close !== '〕' || yearWord !== '') return 'number-bracket-form';
  if (word !== '') return 'number-word-before-figure';
  return serial.startsWith('0') ? 'number-leading-zero' : null;
};

const judgeBracketed = (groups: Groups, printed: string): Judged => {
  const { letters, year, serial, unit, word } = groups;
  if (!isPlausible(year)) return { value: printed, sure: 'doubtful', note: 'number-year-implausible' };
  const value = canonical(letters, year, `${word}${serial}`, unit === '' ? '号' : unit);
  if (letters === '') return { value, sure: 'doubtful', note: 'number-letters-missing' };
  const note = irregularity(groups);
  return note === null ? { value, sure: 'certain' } : { value, sure: 'likely', note };
};

const judgeClosingLost = ({ letters, year, serial }: Groups, printed: string): Judged => ({
  value: printed,
  likely: canonical(letters, year, serial),
  // A scanner may have taken the bracket for a 1.
  ...(/^1[1-9]/u.test(serial) ? { others: [canonical(letters, year, serial.slice(1))] } : {}),
  sure: 'doubtful',
  note: 'number-bracket-lost',
});

const judgeBracketLost = ({ letters, year, serial }: Groups, printed: string): Judged => ({
  value: printed,
  likely: canonical(letters, year, serial),
  sure: 'doubtful',
  note: 'number-bracket-lost',
});

/** Announcements and issues of a series are regularly numbered by year without brackets; letters are not. */
const judgeYearForm = ({ letters, year, serial, word, unit }: Groups, printed: string): Judged => {
  if (/(?:公告|通告|令|纪要|简报|^)$/u.test(letters)) {
    return letters === ''
      ? { value: printed, sure: 'likely', note: 'number-letters-missing' }
      : { value: printed, sure: 'certain' };
  }
  return { value: canonical(letters, year, `${word}${serial}`, unit), sure: 'likely', note: 'number-year-form' };
};

const judgeYearless = ({ letters, serial, unit }: Groups): Judged => ({
  value: `第${serial}${unit}`,
  ...(letters.endsWith('令') ? { sure: 'certain' } : { sure: 'likely', note: 'number-without-year' }),
});

const forms: readonly (readonly [RegExp, (groups: Groups, printed: string) => Judged])[] = [
  [bracketed, judgeBracketed],
  [yearForm, judgeYearForm],
  [closingLost, judgeClosingLost],
  [openingLost, judgeBracketLost],
  [bothLost, judgeBracketLost],
  [yearless, judgeYearless],
];

/** Spaced-out characters ("临 政 发 〔2017〕 5 号") are drawn together; spaces between words stay. */
const drawTogether = (text: string): string =>
  text.replace(/(?<=^|[ :])(?:\p{Script=Han} ){2,}\p{Script=Han}(?=$|[ 〔[(【:])/gu, (run) => run.replace(/ /gu, ''));

/** The first document number in a line (half-width signs, single spaces), or null. */
export const readNumber = (narrowed: string): NumberReading | null => {
  const text = drawTogether(narrowed);
  for (const [form, judge] of forms) {
    const match = form.exec(text);
    if (match === null) continue;
    const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    return { ...judge(groupsOf(match), match[0].trim()), rest: rest.trim() };
  }
  return null;
};
