import type { Temporal } from 'temporal-polyfill';
import type { Finding } from '../regulation/kernel/rule.ts';
import type { ChangeSet, Entitlement, Upload } from './act.ts';
import type { Handling, Span } from './documents/accountability/handling.ts';
import type { Book } from './people/book.ts';
import type { CaseFile } from './rows.ts';

/** All time comes from here; whole milliseconds. */
export interface Clock {
  now(): Temporal.Instant;
}

/** Ids are UUIDv7: they sort by time and need no sequence. */
export interface Ids {
  next(at: Temporal.Instant): string;
}

/** The last row of a case's trail, and who wrote it: what a later comer is told. */
export interface Head {
  readonly seq: number;
}

/** The newest row of a case's trail. */
export interface Last {
  readonly by: string | null;
  readonly act: string;
  readonly at: string;
}

/** One act as the trail keeps it. */
export interface Entry {
  readonly act: string;
  readonly version: number;
  readonly input: unknown;
  readonly by: string | null;
  readonly as: Entitlement | null;
  readonly onPaper: { readonly by: string; readonly place: string } | null;
  readonly happenedAt: Temporal.Instant;
  readonly recordedAt: Temporal.Instant;
  readonly lateReason: string | null;
  readonly reasons: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  readonly files: readonly string[];
}

export interface Committed {
  readonly caseId: string;
  readonly seq: number;
  readonly hash: string;
  /** Other cases that the act opened or wrote in. */
  readonly also: readonly string[];
  /** Numbers given in this act, by register. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** One transaction: everything is written, or nothing. */
export interface Tx {
  /** The answer to a request already done under this key, or the claim of the key for this transaction. */
  claim(
    key: string,
    by: string | null,
    act: string,
    requestHash: string,
  ): Promise<{ readonly earlier: Committed | 'other-request' } | null>;
  /** Locks a case's chain; null when there is no such case. */
  lock(caseId: string): Promise<Head | null>;
  /** Who was the last to act on a case, with what and when. */
  lastOf(caseId: string): Promise<Last | null>;
  load(caseId: string): Promise<CaseFile | null>;
  /** The case to which a case belongs; it never changes. */
  parentOf(caseId: string): Promise<string | null>;
  /** The open cases that belong to a case, in the order in which they are locked. */
  openChildrenOf(caseId: string): Promise<readonly string[]>;
  book(): Promise<Book>;
  uploads(ids: readonly string[], uploader: string): Promise<readonly Upload[]>;
  /** Whether every one of these papers was taken in here. */
  knows(caseIds: readonly string[]): Promise<boolean>;
  /** What the office's desks did in a period, as it stands at this moment. */
  handling(span: Span, now: Temporal.Instant): Promise<Handling>;
  commit(entry: Entry, changes: ChangeSet, key: string | null): Promise<Committed>;
  /** Whether anybody has opened this notice. */
  opened(notice: string): Promise<boolean>;
}

export interface Store {
  /** Kept when `keep` says so of the result; otherwise, and on any error, nothing was written. */
  transaction<T>(work: (tx: Tx) => Promise<T>, keep: (result: T) => boolean): Promise<T>;
}
