import type { SinceEvent } from '../../general/event-case.ts';
import type { Deadline } from '../../kernel/rule.ts';
import type { ItemTimes } from './item-times.ts';
import { reportInterim } from './report-interim.ts';
import { reportWithinLimit } from './report-within-limit.ts';
import { reportWithoutLimit } from './report-without-limit.ts';
import { takeUp } from './take-up.ts';
import { urgePeriodic } from './urge-periodic.ts';
import { urgePriority } from './urge-priority.ts';
import { urgeTracking } from './urge-tracking.ts';

/** The clocks that the supervision procedure names. */
export const supervisionDeadlines: readonly Deadline<ItemTimes & SinceEvent>[] = [
  takeUp,
  reportWithinLimit,
  reportWithoutLimit,
  reportInterim,
  urgeTracking,
  urgePriority,
  urgePeriodic,
];
