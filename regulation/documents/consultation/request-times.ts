import type { Temporal } from 'temporal-polyfill';
import type { Urgency } from '../../general/urgency.ts';
import { type Calendar, whenWorkResumes } from '../../kernel/calendar.ts';

/** What the clock of one request for an opinion looks at. */
export interface RequestTimes {
  readonly urgency: Urgency;
  readonly askedAt: Temporal.Instant | undefined;
  readonly statedLimit: Temporal.Instant | undefined;
}

/** A plain request that goes out outside working time counts as arrived when work resumes (I14); another has its own limit. */
export const plainRequestArrives = (
  { urgency, askedAt }: RequestTimes,
  calendar: Calendar,
): Temporal.Instant | undefined => (urgency === 'plain' && askedAt ? whenWorkResumes(calendar, askedAt) : undefined);
