import type { Temporal } from 'temporal-polyfill';
import type { Chance } from './chance.ts';
import type { Paper } from './papers.ts';
import type { Plot } from './plot.ts';
import type { Stage } from './stage.ts';
import type { Imprint } from './text/official.ts';

/** One paper's story as far as it has been told. */
export interface Story {
  readonly paper: Paper;
  readonly imprint: Imprint;
  /** Each paper has a chance of its own, so that a change in one story leaves the others alone. */
  readonly chance: Chance;
  /** What this paper has to show; null for most. */
  readonly plot: Plot | null;
  /** Left lying by the section: what a supervisor looks for. */
  readonly forgotten: boolean;
  /** The morning's papers wait longer than others: several are on the desk when somebody looks in. */
  readonly queued: boolean;
  caseId: string | undefined;
  /** The department's own case of a paper that it sends in; `caseId` is the office's, once there is one. */
  sending: string | undefined;
  /** The returned paper that this one brings again. */
  readonly resubmits: string | null;
  /** When the story ends: what shall be late then is set by it. */
  readonly endsAt: Temporal.Instant;
  /** The acts that have been done on it; those on one unit's part of it with the part's case as well. */
  readonly done: Set<string>;
  /** What waits for somebody now. */
  waiting: readonly Waiting[];
}

/**
 * Something that waits for somebody: a task of the case or of a unit's part of it, the original on its way to him, an exception to
 * grant, a unit to urge, an opinion to weigh, a result that a unit was told.
 */
export interface Waiting {
  readonly id: string;
  /** The paper's own case, or that of a unit's part of it or opinion on it. */
  readonly caseId: string;
  readonly what: 'task' | 'original' | 'exception' | 'urging' | 'weighing' | 'told';
  readonly step: string;
  readonly target: string;
  /** Whose seat it is, where one person is asked. */
  readonly seat: string | null;
  /** Which department's task it is. */
  readonly unit: string | null;
  /** Tasks of the case that are open beside this one. */
  readonly others: number;
}

/** What somebody does, and after how many minutes. */
export interface Deed {
  readonly id: string;
  readonly by: string;
  /** Minutes of office hours; of the day and the night where `anyTime` is set. */
  readonly after: number;
  readonly anyTime?: boolean;
  /** The leader whose word is entered for him, given by telephone. */
  readonly byTelephoneOf?: string;
  /** What was waiting still waits, and is answered by the next deed. */
  readonly stays?: boolean;
  readonly input: (stage: Stage, personId: string, caseId: string) => unknown;
}

/** A deed and when it comes. `waiting` is what it answers; null for an arrival. */
export interface Event {
  readonly at: Temporal.Instant;
  readonly story: Story;
  readonly deed: Deed;
  readonly waiting: Pick<Waiting, 'id' | 'caseId'> | null;
}
