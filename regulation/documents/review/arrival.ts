import type { Urgency } from '../../general/urgency.ts';
import type { DocumentKind } from '../kind.ts';

/** An answer on the review sheet; open until someone has looked. */
export type Answer = 'yes' | 'no' | 'open';
export interface Addressee {
  readonly name: string;
  readonly kind: 'government' | 'party-committee' | 'leader' | 'department';
  /** In the list of copy recipients (抄送) rather than addressed. */
  readonly copy: boolean;
  /** Stands under the sender. */
  readonly belowSender: boolean;
}

export interface Opinion {
  readonly name: string;
  readonly opinionAttached: boolean;
}

/** Departments that were asked and do not agree. */
export interface Dispute {
  readonly state: 'disputed';
  readonly departments: readonly string[];
  /** What the principal head of the lead department did; null while there is no record of it. */
  readonly consultation: { readonly on: string; readonly counterpart: string; readonly result: string } | null;
  readonly settled: boolean;
  readonly ownGrounds: string;
  readonly grounds: readonly { readonly department: string; readonly text: string }[];
  readonly proposal: string;
  /** Departments whose heads have co-signed. */
  readonly coSignatures: readonly string[];
}

/** Everything that the sheet of the initial review knows about a paper that arrived. */
export interface Arrival {
  /** null: the paper has no kind of the fifteen, as a letter from the public. */
  readonly kind: DocumentKind | null;
  /** What was read from the file, or null where only paper came. */
  readonly text: string | null;
  readonly sender: {
    /** Seen from the municipal government. `unrelated`: no line of command between the two; `public`: no authority at all. */
    readonly relation: 'below' | 'above' | 'unrelated' | 'public';
    /** A department that is no general office acting under its government's authority. */
    readonly isDepartment: boolean;
  };
  readonly conformity: { readonly ordinance: Answer; readonly format: Answer; readonly workRules: Answer };
  /** The four questions of 2.2.1, and the reason for a no. */
  readonly checks: {
    readonly ownMatter: Answer;
    readonly documentRules: Answer;
    readonly kindAndLayout: Answer;
    readonly consultation: Answer;
    readonly reason: string;
  };
  readonly bypass: {
    readonly exception: 'major-event' | 'emergency' | 'assigned-by-leader' | null;
    readonly bypassedBodyInCopy: boolean;
  } | null;
  readonly addressees: readonly Addressee[];
  readonly explanatoryLetter: boolean;
  /** A matter on which both the government and the party committee are asked. */
  readonly bothBodies: { readonly governmentOpinionRecorded: boolean } | null;
  readonly toLeaderPersonally: {
    readonly reason: 'assigned' | 'must-be-sent-directly' | null;
    readonly classified: boolean;
  } | null;
  /** For review, approval or decision (审核、审批、审定). */
  readonly forDecision: boolean;
  readonly basis: {
    readonly text: string;
    readonly citesDocument: boolean;
    readonly attached: boolean;
    readonly publiclyAvailable: boolean;
  };
  readonly contact: { readonly name: string; readonly phone: string };
  /** A system, plan or measures (制度、方案、办法). */
  readonly measures: {
    readonly newContent: 'underlined' | 'no-new-content' | null;
    readonly signatures: {
      readonly drafter: boolean;
      readonly proofreader: boolean;
      readonly reviewer: boolean;
      readonly signatory: boolean;
    };
  } | null;
  readonly urgency: Urgency;
  readonly headMark: boolean;
  readonly urgencyReason: string;
  readonly statedLimit: boolean;
  /** Days, YYYY-MM-DD. */
  readonly receivedOn: string;
  readonly replyWantedOn: string | null;
  /** Departments whose powers the matter touches; null where it touches none. */
  readonly others: {
    readonly departments: readonly Opinion[];
    readonly agreement: { readonly state: 'open' } | { readonly state: 'agreed' } | Dispute;
  } | null;
  /** A matter that a leader assigned directly. */
  readonly assignment: {
    readonly text: string;
    readonly writtenInstruction: boolean;
    readonly copyAttached: boolean;
  } | null;
  readonly severalMatters: boolean;
  /** Passes on what a lower body asks for. */
  readonly passesOnRequest: { readonly ownOpinion: boolean } | null;
  /** Commands a government or party committee below. */
  readonly commands: boolean;
}

/** Part two (1) of the regulation speaks to those who send papers up or across; a higher body's paper and a citizen's letter are not measured by it. */
export const isSentUp = ({ sender }: Arrival): boolean =>
  sender.relation === 'below' || sender.relation === 'unrelated';

/** 上行文: what a body sends to one above it. */
export const isSentUpward = ({ kind, sender }: Arrival): boolean =>
  sender.relation === 'below' && (kind === 'request' || kind === 'report' || kind === 'opinion');

export const isBlank = (text: string): boolean => text.trim() === '';

/** The dispute, if the departments concerned do not agree. */
export const disputeIn = ({ others }: Arrival): Dispute | null =>
  others?.agreement.state === 'disputed' ? others.agreement : null;

/** All that are addressed besides the government itself; copy recipients do not count (2.1.3-c). */
export const addressedBesides = ({ addressees }: Arrival): readonly Addressee[] =>
  addressees.filter(({ kind, copy }) => !copy && kind !== 'government');
