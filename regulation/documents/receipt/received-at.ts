import type { Temporal } from 'temporal-polyfill';
import { isExtraUrgent, type Urgency } from '../../general/urgency.ts';
import { type Calendar, isWorkingTime, whenWorkResumes } from '../../kernel/calendar.ts';

/** Whether a paper came outside working time although nothing but special urgency excuses it (2.1.4-j). */
export const cameOutsideWorkingTime = (urgency: Urgency, arrivedAt: Temporal.Instant, calendar: Calendar): boolean =>
  !isExtraUrgent(urgency) && !isWorkingTime(calendar, arrivedAt);

/** A plain paper that arrives outside working time counts as received when work resumes, any other at once (2.1.4-j, I14). */
export const countsAsReceivedAt = (
  urgency: Urgency,
  arrivedAt: Temporal.Instant,
  calendar: Calendar,
): Temporal.Instant => (urgency === 'plain' ? whenWorkResumes(calendar, arrivedAt) : arrivedAt);
