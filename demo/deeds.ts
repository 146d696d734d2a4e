import { personOf, unitOf } from './found.ts';
import type { Stage } from './stage.ts';
import type { Deed, Story, Waiting } from './story.ts';

/** What the holder of a task does about it; null while he waits for others. */
export type Habit = (story: Story, waiting: Waiting) => Deed | null;

/** Longer than the month: it is still lying there at its end. */
export const never = 60 * 24 * 60;

export const clerk = 'post:documents-clerk';

export const mayNotWait = ({ paper }: Story): boolean =>
  paper.urgency === 'special' || paper.urgency === 'extra-urgent';

export const between = ({ chance }: Story, few: number, many: number): number => few + chance.below(many - few);

/** What is told for its own sake goes through the house without lying about, up to where it waits. */
export const pace = (story: Story, step: string, few: number, many: number): number => {
  if (story.plot?.waitsAt === step && story.plot.waitsFor === undefined) return never;
  if (story.plot) return between(story, 4, 11);
  return mayNotWait(story) ? between(story, 3, 15) : between(story, few, many);
};

/** The mark of an act that was done on one of a paper's cases. */
export const doneOn = (act: string, caseId: string): string => `${act} ${caseId}`;

export const wasDone = ({ done }: Story, act: string, { caseId }: Waiting): boolean =>
  done.has(doneOn(`documents/${act}`, caseId));

/** Whoever is asked does it; what is most urgent does not wait for office hours. */
export const does = (story: Story, by: string, id: string, after: number, input: Deed['input']): Deed => ({
  id: `documents/${id}`,
  by,
  after,
  anyTime: mayNotWait(story),
  input,
});

export const people = (stage: Stage, seats: readonly string[]): Promise<string[]> =>
  Promise.all(seats.map((seat) => personOf(stage, seat)));

export const units = (stage: Stage, keys: readonly string[]): Promise<string[]> =>
  Promise.all(keys.map((key) => unitOf(stage, key)));
