import type { Matter } from '../regulation/documents/proposal/matter.ts';
import type { Way } from './papers.ts';

/** What one leader says on a paper of the cast. */
export interface Saying {
  readonly stance: 'agree' | 'disagree' | 'other';
  readonly text: string;
  /** The key of the department that shall lead. */
  readonly lead?: string;
}

/** A department whose opinion is asked for, and how it fares; without a word of its own it is silent. */
export interface AskedUnit {
  readonly key: string;
  readonly says?: { readonly stance: 'agree' | 'agree-with-changes' | 'disagree'; readonly text: string };
  /** Urged, it promises a day, which it does not keep. */
  readonly promises?: true;
  /** What the office makes of its opinion; without it nobody has got to it yet. */
  readonly weighed?: { readonly adopted: boolean; readonly why: string };
}

/** What departments are asked before a proposal is made: each by itself, or the first for all of them. */
export interface AskedFor {
  readonly mode: 'separate' | 'combined';
  readonly question: string;
  readonly units: readonly AskedUnit[];
}

/** What is asked of one paper beside the habits: who instructs, what they say, where it lies when somebody looks in. */
export interface Plot {
  readonly name: string;
  readonly way: Way;
  /** What it is about, as its matter begins; any of its way where this is left out. */
  readonly about?: string;
  /** Minutes before the story's end: of office hours, of day and night for what does not wait for them. */
  readonly before: number;
  readonly leader?: string;
  /** Who instructs, in order; without it the leader in charge. */
  readonly leaders?: readonly string[];
  readonly matter?: Partial<Matter>;
  readonly says?: Readonly<Record<string, Saying>>;
  /** The step at which nobody has got to it yet; at the instruction, a certain leader's. */
  readonly waitsAt?: string;
  readonly waitsFor?: string;
  /** The original is still on its way to whoever shall act. */
  readonly unsigned?: boolean;
  /** What happens to it that does not happen to most. */
  readonly turn?:
    | 'returned-for-completion'
    | 'pre-review-failed'
    | 'exception'
    | 'co-signed-dispute'
    | 'competence-disputed'
    | 'telephone'
    | 'redirected'
    | 'advance-copy'
    | 'circulation-withdrawn';
  readonly asks?: AskedFor;
  /** How the parts of it fare that were handed out. */
  readonly parts?: 'overdue' | 'extended' | 'redone' | 'key';
}
