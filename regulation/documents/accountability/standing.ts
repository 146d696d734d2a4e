import { Temporal } from 'temporal-polyfill';
import { dateAt } from '../../kernel/wall-clock.ts';

/** How an entry stands against its day and its urgings. */
export interface AccountabilityTimes {
  readonly issuedAt: Temporal.Instant | undefined;
  readonly rectifyBy: Temporal.PlainDate | undefined;
  /** When the department was urged, the first time first. */
  readonly urgedAt: readonly Temporal.Instant[];
}

/** Whether the rectification day is over at the moment: the day itself still counts (C4). */
export const isPastDay = ({ rectifyBy }: AccountabilityTimes, at: Temporal.Instant): boolean =>
  rectifyBy !== undefined && Temporal.PlainDate.compare(dateAt(at), rectifyBy) > 0;

/** The first urging whose day is over: until then the department may still improve. */
export const urgingThatIsOver = (
  { urgedAt }: AccountabilityTimes,
  at: Temporal.Instant,
): Temporal.Instant | undefined => urgedAt.find((urged) => Temporal.PlainDate.compare(dateAt(urged), dateAt(at)) < 0);
