import type { Temporal } from 'temporal-polyfill';
import type { Chance } from './chance.ts';
import type { Paper } from './papers.ts';
import type { Stage } from './stage.ts';
import type { Imprint } from './text/official.ts';

/** One paper's story as far as it has been told. */
export interface Story {
  readonly paper: Paper;
  readonly imprint: Imprint;
  /** Each paper has a chance of its own, so that a change in one story leaves the others alone. */
  readonly chance: Chance;
  /** Left lying by the section: what a supervisor looks for. */
  readonly forgotten: boolean;
  /** The morning's papers wait longer than others: several are on the desk when somebody looks in. */
  readonly queued: boolean;
  caseId: string | undefined;
  /** The returned paper that this one brings again. */
  readonly resubmits: string | null;
}

/** Something that waits for somebody: a task of the case, or the original on its way to him. */
export interface Waiting {
  readonly id: string;
  readonly what: 'task' | 'original';
  readonly step: string;
  readonly target: string;
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
  readonly input: (stage: Stage, personId: string) => unknown;
}

/** A deed and when it comes. `waiting` is what it answers; null for an arrival. */
export interface Event {
  readonly at: Temporal.Instant;
  readonly story: Story;
  readonly deed: Deed;
  readonly waiting: string | null;
}
