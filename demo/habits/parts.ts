import { failedChecks, passedChecks } from '../../office/documents/supervision/samples.ts';
import { zone } from '../../office/people/book.ts';
import { between, does, type Habit, mayNotWait, pace, wasDone } from '../deeds.ts';
import { unitOf } from '../found.ts';
import { portfolioOf } from '../portfolios.ts';
import type { Story } from '../story.ts';
import { delayText, interimText, replyText, resultText, returnText, urgingText } from '../text/results.ts';

export const takeUp: Habit = (story, { target }) =>
  does(story, target, 'take-up', pace(story, 'assigned', 20, 300), () => ({}));

/** The unit works on its part: it reports on the way where that is asked, asks for time, or files its result. */
export const handle: Habit = (story, waiting) => {
  const { plot } = story;
  const { target } = waiting;
  if (plot?.parts === 'overdue' || plot?.parts === 'key') return null;
  if (plot?.parts === 'redone' && wasDone(story, 'return-result', waiting)) return null;
  if (plot?.parts === 'extended') return wasDone(story, 'ask-more-time', waiting) ? null : askTime(story, target);
  if (mayNotWait(story) && !wasDone(story, 'report-interim', waiting))
    return {
      ...does(story, target, 'report-interim', between(story, 50, 200), () => ({ text: interimText(story) })),
      stays: true,
    };
  return does(story, target, 'file-result', workingTime(story), () => ({ text: resultText(story) }));
};

const askTime = (story: Story, target: string) => ({
  ...does(story, target, 'ask-more-time', between(story, 900, 1300), () => ({
    limitOn: story.endsAt.toZonedDateTimeISO(zone).toPlainDate().add({ days: 8 }).toString(),
    reason: delayText,
  })),
  stays: true,
});

function workingTime(story: Story): number {
  if (mayNotWait(story)) return between(story, 60, 300);
  return story.plot === null ? between(story, 400, 2600) : between(story, 60, 200);
}

/** Whoever follows the part up urges by telephone first, then in writing. */
export const urge: Habit = (story, { target, id }) =>
  does(story, target, 'urge', between(story, 10, 90), () => ({
    channel: id.endsWith(':0') ? 'phone' : 'letter',
    text: urgingText(story),
  }));

/** Most results pass; one that the plot wants redone, and one in some dozen of the others, goes back once. */
export const reviewResult: Habit = (story, waiting) => {
  const after = pace(story, 'result-review', 30, 400);
  const isFirst = !wasDone(story, 'return-result', waiting);
  const isWanting = story.plot === null ? story.chance.percent(8) : story.plot.parts === 'redone';
  if (isFirst && isWanting)
    return does(story, waiting.target, 'return-result', after, () => ({ checks: failedChecks, reason: returnText }));
  // Whoever leads the section passes what no leader instructed; nobody waits for a report back then.
  const act = waiting.target === 'post:supervision-officer' ? 'pass-result' : 'accept-result';
  return does(story, waiting.target, act, after, () => ({ checks: passedChecks }));
};

/** A leader comes to what is reported back between meetings. */
export const acknowledge: Habit = (story, { target }) =>
  does(story, target, 'acknowledge-result', pace(story, 'reported-back', 60, 800), () => ({}));

export const reply: Habit = (story, { target }) =>
  does(story, target, 'reply', pace(story, 'replying', 40, 500), async (stage) => ({
    text: replyText(story),
    channel: story.chance.pick(['letter', 'letter', 'phone', 'system']),
    told: story.chance.percent(60) ? [await unitOf(stage, portfolioOf(story.paper).join)] : [],
  }));

/** Not every unit that was told a result says at once that it has it. */
export const confirmTold: Habit = (story, { target }) =>
  story.chance.percent(25) ? null : does(story, target, 'confirm-told', between(story, 60, 900), () => ({}));
