import type { Temporal } from 'temporal-polyfill';

/** A limit that runs from an event. */
export interface SinceEvent {
  readonly event: Temporal.Instant | undefined;
}

/** A limit that ends a number of days before a date: known since a moment, counted back from the day. */
export interface BeforeDay {
  readonly knownSince: Temporal.Instant | undefined;
  readonly day: Temporal.PlainDate;
}

/** A limit on a fixed day of a month, quarter or year, which is that of `day`. */
export interface InPeriodOf {
  readonly knownSince: Temporal.Instant | undefined;
  readonly day: Temporal.PlainDate;
}
