import { departments } from '../city.ts';
import { between, does, type Habit } from '../deeds.ts';
import { sheetOf } from '../sheets.ts';
import type { Story } from '../story.ts';

/** Departments whose papers come through the system; the others still bring theirs to the counter. */
const sendThemselves = ['transport', 'education', 'health', 'housing', 'water'];

const plain = ['request', 'report', 'returned'];

/** The department that sends this paper in itself; undefined where it comes on paper. What waits on the desk when somebody looks in has come on paper. */
export function sendingUnit({ paper, plot, queued }: Story): string | undefined {
  if (plot !== null || queued || !plain.includes(paper.way)) return undefined;
  const [key] = departments.find(([, name]) => name === paper.sender.name) ?? [];
  return key !== undefined && (paper.way === 'returned' || sendThemselves.includes(key)) ? key : undefined;
}

/** The desk checks the paper as the office will. */
export const check: Habit = (story, { target }) =>
  does(story, target, 'check-sending', between(story, 10, 60), () => ({ sheet: sheetOf(story.paper) }));

/** The head signs, and it is there. */
export const sign: Habit = (story, { target }) =>
  does(story, target, 'sign-and-send', between(story, 10, 150), () => ({}));
