import { z } from 'zod';

/** One shared text type: NUL and lone surrogates never get in, outer blanks fall off. Lengths are in characters. */
export const text = (max: number, min = 0) =>
  z
    .string()
    .refine((value) => !value.includes('\u0000') && value.isWellFormed(), { error: 'text.not-well-formed' })
    .transform((value) => value.trim())
    .pipe(
      z
        .string()
        .min(min, { error: min === 1 ? 'text.empty' : 'text.too-short' })
        .max(max, { error: 'text.too-long' }),
    );

export const line = (max = 200) => text(max, 1);
export const id = z.uuid({ error: 'text.not-an-id' });
/** ISO 8601 with an offset; whole milliseconds. */
export const moment = z.iso.datetime({ offset: true, error: 'text.not-a-moment' });
export const day = z.iso.date({ error: 'text.not-a-day' });

const isCounted = (value: string): boolean => value >= '2017-01-01' && value < '2100-01-01';
const notCounted = { error: 'text.day-not-counted' };
/** A day of a period that is counted: since the Measures, and while calendars are known. */
export const countedDay = day.refine(isCounted, notCounted);
/** A month of such days: YYYY-MM. */
export const countedMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'text.not-a-month' })
  .refine((value) => isCounted(`${value}-01`), notCounted);

/** A period's days are in order; what is left open is the page's to fill. */
export const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
  from === undefined || to === undefined || from <= to;
export const notInOrder = { error: 'text.not-in-order', path: ['to'] };
