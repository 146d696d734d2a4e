/** A moment on the wire and in rows: ISO 8601 with Z, whole milliseconds. */
export type Moment = string;
/** A day, YYYY-MM-DD. */
export type Day = string;

/** Every row has its id and the case whose trail accounts for it. */
export interface Owned {
  readonly id: string;
  readonly caseId: string;
}

/** A figure that the commit fills in when it gives the register's number. */
export interface NumberToCome {
  readonly $number: string;
}
