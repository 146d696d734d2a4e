import type { SourceId } from './source.ts';

/**
 * Who holds a step: `post:documents-clerk`, `relation:leader-secretary:<personId>`, `person:<uuid>`, `unit:<unitId>`.
 * In a table three more forms stand: `chosen` (named by the act that leads here), `nobody` (the step waits for what happens in another
 * case, and its acts say who does them) and `relation:leader-secretary:*` (whichever).
 */
export type Target = string;

export interface Lead<Name extends string = string> {
  readonly to: Name;
  /** Where this act has a clause of its own beside the step's. */
  readonly source?: SourceId;
  /** Who may do it, where that is not the step's holder. */
  readonly by?: Target;
  /** Goes back: needs a reason, and the signatures from that step on are set aside. */
  readonly return?: true;
  /** Other cases are written by it: nobody can take it back. */
  readonly final?: true;
  /** In a sequence: somebody else takes the turn of the person whose turn it is. */
  readonly reassign?: true;
}

type Acts<Name extends string> = Readonly<Record<string, Lead<Name>>>;

/** One holder, one act leads on. */
export interface ActStep<Name extends string = string> {
  readonly kind: 'act';
  readonly source: SourceId;
  readonly holder: Target;
  /** Ids of the deadline rules whose clocks start when the step is entered; a next step that names the same one lets it run on. */
  readonly deadlines?: readonly string[];
  readonly acts: Acts<Name>;
}

/** Named people answer in turn; an answer may ask more people to come next; the last answer leads on. */
export interface SequenceStep<Name extends string = string> {
  readonly kind: 'sequence';
  readonly source: SourceId;
  readonly deadlines?: readonly string[];
  readonly answer: string;
  readonly whenDone: Name;
  readonly acts: Acts<Name>;
}

/** A paper that is out for reading: entering needs a reader, the holder closes it whenever it is time. Who has read is no state. */
export interface ReadStep<Name extends string = string> {
  readonly kind: 'read';
  readonly source: SourceId;
  readonly holder: Target;
  readonly deadlines?: readonly string[];
  readonly acts: Acts<Name>;
}

/** A chosen set signs, all of them, in any order; the last one leads on. What its leads do, any of them who has not signed may do. */
export interface CountersignStep<Name extends string = string> {
  readonly kind: 'countersign';
  readonly source: SourceId;
  readonly deadlines?: readonly string[];
  readonly answer: string;
  readonly whenDone: Name;
  readonly acts: Acts<Name>;
}

/**
 * A chosen set is asked, each in a case of its own with its own clock; whichever ends last leads back to the holder, who may end it.
 * Who may end a part is a matter of that part's procedure.
 */
export interface ConsultStep<Name extends string = string> {
  readonly kind: 'consult';
  readonly source: SourceId;
  readonly holder: Target;
  readonly deadlines?: readonly string[];
  /** The acts in the other cases by which a part ends. */
  readonly ends: readonly string[];
  readonly whenDone: Name;
  readonly acts: Acts<Name>;
}

export interface EndStep<Name extends string = string> {
  readonly kind: 'end';
  readonly source: SourceId;
  /** What may still be done though it is over; whoever may, is named there. */
  readonly acts?: Acts<Name>;
  /** The paper is in other hands: nobody can take the last act back. */
  readonly leavesTheHouse?: true;
}

export type Step<Name extends string = string> =
  ActStep<Name> | SequenceStep<Name> | ReadStep<Name> | CountersignStep<Name> | ConsultStep<Name> | EndStep<Name>;

export interface Procedure<Name extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly start: Name;
  /** Ids of the deadline rules whose clocks run over the whole case: a return never starts them again. */
  readonly deadlines?: readonly string[];
  readonly steps: Readonly<Record<Name, Step<Name>>>;
}

export interface Signature {
  /** The trail's row. */
  readonly seq: number;
  readonly step: string;
  readonly by: string;
}

/** Where a case stands. */
export interface Place {
  readonly step: string;
  /** How many times steps were entered: entering one again starts a new clock. */
  readonly visit: number;
  /** In a sequence: the person whose turn it is. In a countersign, where several hold, where a step waits for another case, and at an end: nobody. */
  readonly holder: Target | null;
  /** Open parts of a step with several holders: gone as soon as the step is left. */
  readonly sequence?: { readonly people: readonly string[]; readonly answered: readonly string[] };
  /** The same where a set is asked at once: everybody asked, and who is still to answer. */
  readonly parts?: { readonly asked: readonly Target[]; readonly open: readonly Target[] };
  /** Rows of the trail whose signature is shown but no longer valid. */
  readonly setAside: readonly number[];
  readonly signatures: readonly Signature[];
  readonly over: boolean;
}

export interface State extends Place {
  /** The act that its actor may still withdraw, and where it came from. */
  readonly last: { readonly act: string; readonly by: string; readonly from: Place } | null;
}

export interface Move {
  readonly act: string;
  readonly seq: number;
  /** The person who acts. */
  readonly by: string;
  /** The targets that this person holds now, also by substitution. */
  readonly as: readonly Target[];
  readonly to?: {
    readonly holder?: Target;
    readonly people?: readonly string[];
    /** Who shall read; their marks are kept beside the procedure. */
    readonly readers?: readonly string[];
    /** Who takes a turn in a sequence instead of the person whose turn it is. */
    readonly instead?: string;
    /** Who is asked at once, in a countersign or a consultation. */
    readonly targets?: readonly Target[];
    /** Whose part of a consultation ends. */
    readonly part?: Target;
  };
  readonly reason?: string;
}

export type MoveRefusal =
  | 'closed'
  | 'unknown-act'
  | 'not-your-turn'
  | 'reason-missing'
  | 'holder-missing'
  | 'people-missing'
  | 'cannot-withdraw'
  | 'left-the-house';

export type Outcome =
  { readonly ok: true; readonly state: State } | { readonly ok: false; readonly refusal: MoveRefusal };

/** A table of steps. A lead to a step that is not in the table does not compile. */
export const procedure = <const Name extends string>(table: {
  readonly id: string;
  readonly version: number;
  readonly start: NoInfer<Name>;
  readonly deadlines?: readonly string[];
  readonly steps: Readonly<Record<Name, Step<NoInfer<Name>>>>;
}): Procedure<Name> => table;

/** The step of that name. Throws where the table has none: then a case was read with a table that is not its own. */
export function stepOf(table: Procedure, name: string): Step {
  const step = Object.hasOwn(table.steps, name) ? table.steps[name] : undefined;
  if (!step) throw new Error(`Procedure ${table.id} v${table.version} has no step "${name}"`);
  return step;
}
