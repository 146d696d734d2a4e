/**
 * How long a limit runs. Minutes, calendar days and working days are different kinds and never convert into each other.
 * Plain data with ISO strings: a clock's row keeps it, and a new notice reckons it again.
 */
export type Period =
  /** Natural time. `from-work-start`: a clock that would start outside working time starts when work resumes (C5, I13). */
  | {
      readonly kind: 'minutes';
      readonly minutes: number;
      readonly clock: 'round-the-clock' | 'from-work-start';
      /** The document's own limit, an instant; the earlier of the two is due (I13). */
      readonly statedLimit?: string;
    }
  /** Office hours only, without the midday break. */
  | { readonly kind: 'working-minutes'; readonly minutes: number }
  /** The day of the start is day zero; ends with its day. `shift`: a limit on a rest day moves to the next working day (I1, I21). */
  | { readonly kind: 'calendar-days'; readonly days: number; readonly shift: boolean }
  /** The day of the start is day zero; ends at close of business (C2). */
  | { readonly kind: 'working-days'; readonly days: number }
  /** Close of business of the day, or of the next working day when the start lies outside working time (C6). */
  | { readonly kind: 'end-of-working-day' }
  /** An instant that a person or the document set. */
  | { readonly kind: 'fixed-moment'; readonly at: string }
  /** The nth day before a date ends it; the date is not counted (C4). */
  | { readonly kind: 'calendar-days-before'; readonly days: number; readonly day: string }
  /** n working days must lie after the due day up to and including the date (I15). */
  | { readonly kind: 'working-days-before'; readonly days: number; readonly day: string }
  /** A weekday (Monday 1) at an hour in the week of a date; a rest day gives way to the last working day until that week's end. */
  | { readonly kind: 'weekday-of-week'; readonly weekday: number; readonly hour: number; readonly day: string };
