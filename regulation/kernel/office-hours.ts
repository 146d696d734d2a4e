/** Office hours of one part of the year, as wall-clock times in the city's zone. */
export interface SeasonHours {
  /** First and last day of the season, MM-DD, both included; a season may run over New Year. */
  readonly from: string;
  readonly to: string;
  /** Working periods of a day in order, HH:MM; the gap between two is the midday break. */
  readonly periods: readonly { readonly opens: string; readonly closes: string }[];
}
