import type { Temporal } from 'temporal-polyfill';
import type { ZodType } from 'zod';
import type { CityParameters, Parameters } from '../regulation/cities/parameters.ts';
import type { ClauseId } from '../regulation/clauses/clause-id.generated.ts';
import type { Target } from '../regulation/kernel/procedure.ts';
import type { Finding } from '../regulation/kernel/rule.ts';
import type { Post, Relation, Status } from '../regulation/general/posts.ts';
import type { Book } from './people/book.ts';
import type { Handling, Span } from './documents/accountability/handling.ts';
import type { Held, Why } from './people/holders.ts';
import type { CaseFile, CaseKind, CaseRow, Table, Tables } from './rows.ts';

/** Who may do an act: an expression over posts, statuses, relations, the step's holder, and the clock. */
export type By =
  | { readonly kind: 'post'; readonly post: Post }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'holder' }
  | { readonly kind: 'reader' }
  | { readonly kind: 'anyone' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'any'; readonly of: readonly By[] };

export const post = (name: Post): By => ({ kind: 'post', post: name });
export const relation = (name: Relation): By => ({ kind: 'relation', relation: name });
export const holder: By = { kind: 'holder' };
export const reader: By = { kind: 'reader' };
export const clock: By = { kind: 'clock' };
export const anyone: By = { kind: 'anyone' };
export const anyOf = (...of: readonly By[]): By => ({ kind: 'any', of });

export interface Actor {
  readonly personId: string;
  /** Everything that the person holds at the moment, and why. */
  readonly held: readonly Held[];
}

/** As whom an act is done; kept in the trail. */
export interface Entitlement {
  readonly target: Target;
  readonly why: Why;
}

/** All that `decide` may know. Time and ids are in here; nothing else is reached for. */
export interface Context {
  /** When it happened; rules and clocks run from it. */
  readonly at: Temporal.Instant;
  readonly recordedAt: Temporal.Instant;
  readonly actor: Actor;
  readonly as: Entitlement;
  /** Who enters what the actor decided on paper or by telephone; null where the actor acts himself. */
  readonly enteredBy: string | null;
  readonly book: Book;
  readonly city: CityParameters;
  /** The figures of the case's own regulation day, or of today for a new case. */
  readonly parameters: Parameters;
  readonly reasons: Readonly<Record<string, string>>;
  /** What was written beside the input: why late, where the paper lies, the reasons. */
  readonly besides: Readonly<Record<string, string>>;
  readonly newId: () => string;
  /** Files that the input names, as uploaded by this person. */
  readonly uploads: readonly Upload[];
  /** The sequence that this act will have in the case's trail. */
  readonly seq: number;
  /** What the office did in the period that the act counts; null where it counts none. */
  readonly counted: Handling | null;
  /** Whether somebody has opened the notice that the act asks about. */
  readonly opened: boolean;
  /** The same in the trail of the case to which this one belongs, where the act touches it. */
  readonly parentSeq: number;
  /** Open cases that belong to the case, or to its parent where the act touches that: this one is among them. */
  readonly open: readonly string[];
  /** The open cases that belong to this one, locked with it, where the act touches them. */
  readonly children: readonly Child[];
}

export interface Child {
  readonly file: CaseFile;
  /** The sequence that this act will have in its trail. */
  readonly seq: number;
}

export interface Upload {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
  readonly text: string | null;
}

export interface Refusal {
  /** A key in words/: `refusal.<reason>`. */
  readonly reason: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

export type Put = { readonly [T in Table]: { readonly table: T; readonly row: Tables[T] } }[Table];

/** What an act writes in another case than its own: one that it opens, or the one that its case belongs to. */
export interface Also {
  readonly caseId: string;
  readonly puts: readonly Put[];
}

export interface ChangeSet {
  readonly caseId: string;
  /** Whole rows, as they are after the act. */
  readonly puts: readonly Put[];
  /** Other cases, each with a row of its own in its trail. */
  readonly also?: readonly Also[];
  /** Registers that give a number in this act: the commit fills `{ $number: register }` in. */
  readonly numbers: readonly { readonly register: string; readonly year: number }[];
  readonly findings: readonly Finding[];
  /** Uploads that now belong to the case. */
  readonly takes: readonly string[];
}

export type Decision =
  | { readonly kind: 'changes'; readonly changes: ChangeSet }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** The case that an act works on. `null` while the act opens one. */
export type Subject = CaseFile | null;

export interface Act<Input = unknown> {
  readonly id: string;
  readonly clause: ClauseId | readonly ClauseId[];
  readonly by: By;
  /** new: opens a case. people, calendar: works on the book. */
  readonly on: 'new' | 'case' | 'people' | 'calendar';
  /** On which kind of case; a receipt where nothing is said. */
  readonly of?: CaseKind | 'any';
  readonly version: number;
  readonly input: ZodType<Input>;
  /** Ids of uploads that the input names. */
  readonly uploads?: (input: Input) => readonly string[];
  /** Another case that the act only reads: the returned paper that this one resubmits. */
  readonly reads?: (input: Input) => string | null;
  /** Papers that the input names: they must be there; naming one opens it to nobody. */
  readonly cites?: (input: Input) => readonly string[];
  /** The period whose figures the act keeps. */
  readonly counts?: (input: Input) => Span;
  /** The case to which this one belongs is locked with it; `decide` gets it as the other case and may write in it. */
  readonly touchesParent?: true;
  /** The open cases that belong to this one are locked with it. */
  readonly touchesChildren?: true;
  /** A notice: the act asks whether anybody has opened it. */
  readonly unlessOpened?: (input: Input) => string;
  readonly decide: (subject: Subject, input: Input, context: Context, other: Subject) => Decision;
  /** Builds a case in which the act is offered: acts done before, by post, and this act's own input. */
  readonly example: Example;
}

interface ToldAct {
  readonly act: string;
  readonly by: string;
  readonly input: unknown;
  /** Told as entered only now, for what takes days to come to. */
  readonly daysAgo?: number;
  readonly on?: 'opened';
}

/** A story told in acts: the stage on which an act is offered, and an input that it accepts. */
export interface Example {
  readonly before: readonly ToldAct[];
  readonly by: string;
  readonly input: unknown;
  /** In the case that an act of the story opened beside its own. */
  readonly on?: 'opened';
}

export const act = <Input>(definition: Act<Input>): Act<Input> => definition;

export const refuse = (reason: string, facts: Refusal['facts'] = {}): Decision => ({
  kind: 'refusal',
  refusal: { reason, facts },
});

/** The only row of its table in a case: its document, its own row. */
export const caseOf = (subject: CaseFile): CaseRow => {
  const row = subject.cases[0];
  if (!row) throw new Error('A case without its own row was loaded.');
  return row;
};
