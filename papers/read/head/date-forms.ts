import { Temporal } from 'temporal-polyfill';
import type { ReadNote } from '../../../contract/documents/reading.ts';

export interface DateReading {
  /** ISO day, or the text as it stands when it is doubtful. */
  readonly value: string;
  readonly likely?: string;
  readonly others?: readonly string[];
  readonly sure: 'certain' | 'likely' | 'doubtful';
  readonly note?: ReadNote;
}

const digits: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  Ｏ: '0',
  O: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const smallNumber = (text: string): string => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : Number(digits[tens ?? ''] ?? NaN)) : 0;
  return String(ten * 10 + Number(ones === '' ? 0 : (digits[ones ?? ''] ?? NaN)));
};

/** 二〇一七年七月二十五日 in Arabic figures; other text unchanged. */
const withArabicFigures = (text: string): string => {
  const match =
    /^([〇○零O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/u.exec(text);
  if (match === null) return text;
  const year = (match[1] ?? '').replace(/./gu, (character) => digits[character] ?? '');
  return `${year}年${smallNumber(match[2] ?? '')}月${smallNumber(match[3] ?? '')}日`;
};

const isoDay = (year: number, month: number, day: number): string | null => {
  if (year < 1949 || year > 2100 || month < 1 || day < 1) return null;
  const date = Temporal.PlainDate.from({ year, month: Math.min(month, 12), day: Math.min(day, 31) });
  return date.month === month && date.day === day ? date.toString() : null;
};

/** Every real day whose printed form, with signs lost on the way, gives this text. */
const daysWithin = (text: string): readonly string[] => {
  const figures = text.replace(/[年月日]/gu, '');
  const [year, rest] = [figures.slice(0, 4), figures.slice(4)];
  const found = new Set<string>();
  for (const monthLength of [1, 2]) {
    const [month, day] = [rest.slice(0, monthLength), rest.slice(monthLength)];
    if (month === '' || day === '' || day.length > 2) continue;
    const iso = isoDay(Number(year), Number(month), Number(day));
    if (iso !== null && new RegExp(`^${year}年?${month}月?${day}日?$`, 'u').test(text)) found.add(iso);
  }
  return [...found].sort();
};

const complete = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/u;

const readDamaged = (text: string): DateReading => {
  const days = daysWithin(text);
  const [only] = days;
  if (only === undefined) {
    return {
      value: text,
      sure: 'doubtful',
      note: /\d{5,}|月\d/u.test(text) ? 'date-does-not-exist' : 'date-part-missing',
    };
  }
  if (days.length > 1) return { value: text, others: days, sure: 'doubtful', note: 'date-several-readings' };
  if (/^\d{8}$/u.test(text)) return { value: only, sure: 'likely', note: 'date-digits-without-separators' };
  return { value: text, likely: only, sure: 'doubtful', note: 'date-only-reading-that-exists' };
};

/** A text that is nothing but a date, whole or with lost characters; null when it is no date at all. */
export const readDate = (raw: string): DateReading | null => {
  const text = withArabicFigures(raw.replace(/\s/gu, ''));
  if (!/^(?:19|20)\d\d[\d年月日./-]*$/u.test(text) || text.length > 11 || text.length < 5) return null;
  const match = complete.exec(text);
  if (match === null) return /[./-]/u.test(text) ? null : readDamaged(text);
  const iso = isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return iso === null
    ? { value: text, sure: 'doubtful', note: 'date-does-not-exist' }
    : { value: iso, sure: 'certain' };
};

/** Other dates of the same paper decide between readings: signed before printed before published, and not long before. */
export const chooseByLimit = (reading: DateReading, notAfter: string | null): DateReading => {
  if (reading.note !== 'date-several-readings' || notAfter === null) return reading;
  const limit = Temporal.PlainDate.from(notAfter);
  const fitting = (reading.others ?? []).filter((day) => {
    const distance = Temporal.PlainDate.from(day).until(limit).total('days');
    return distance >= 0 && distance <= 60;
  });
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined
    ? { ...reading, likely: only, note: 'date-chosen-by-other-dates' }
    : reading;
};
