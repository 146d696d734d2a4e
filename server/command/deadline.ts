import { Temporal } from 'temporal-polyfill';
import { urgencies } from '../../contract/documents/arrival.ts';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import { parametersOn } from '../../regulation/cities/parameters.ts';
import { explainDeadline } from '../../regulation/deadlines.ts';
import { holidayNotices } from '../../regulation/general/holidays.ts';
import type { Urgency } from '../../regulation/general/urgency.ts';
import { calendarOf } from '../../regulation/kernel/calendar.ts';

export interface DeadlineOptions {
  readonly rule?: string;
  readonly at?: string;
  readonly urgency?: string;
  readonly 'stated-limit'?: string;
}

/** `zhengban deadline --rule R --at T [--urgency U] [--stated-limit T]`, on the notices that the product ships. */
export function deadlineCommand(options: DeadlineOptions): { readonly exitCode: number; readonly json: unknown } {
  const at = momentOf(options.at);
  const statedLimit = momentOf(options['stated-limit']);
  if (options.rule === undefined || !at)
    return {
      exitCode: 2,
      json: { problem: 'usage', usage: '--rule R --at 2026-11-25T10:00+08:00 [--urgency U] [--stated-limit T]' },
    };
  if (options.urgency !== undefined && !isUrgency(options.urgency))
    return { exitCode: 2, json: { problem: 'unknown-urgency', known: urgencies } };
  const day = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const parameters = parametersOn(day, jiayuguan);
  const calendar = calendarOf({ version: 1, notices: holidayNotices, seasons: parameters.general.officeHours });
  const answer = explainDeadline({
    rule: options.rule,
    at,
    calendar,
    parameters,
    ...(options.urgency === undefined ? {} : { urgency: options.urgency }),
    ...(statedLimit ? { statedLimit } : {}),
  });
  return { exitCode: answer.kind === 'due' ? 0 : 1, json: answer };
}

const isUrgency = (text: string): text is Urgency => (urgencies as readonly string[]).includes(text);

/** With an offset, or as the wall clock of the city. */
function momentOf(text: string | undefined): Temporal.Instant | undefined {
  if (text === undefined) return undefined;
  try {
    return Temporal.Instant.from(text);
  } catch {
    try {
      return Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').toInstant();
    } catch {
      return undefined;
    }
  }
}
