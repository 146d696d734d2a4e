import { addWorkingDays } from '../../regulation/kernel/calendar.ts';
import { zone } from '../../office/people/book.ts';
import { between, does, type Habit, units, wasDone } from '../deeds.ts';
import type { AskedFor, AskedUnit } from '../plot.ts';
import type { Deed, Story, Waiting } from '../story.ts';
import { cannotYetText, opinionLetter, replyUrgingText } from '../text/asked.ts';

/** Before the proposal the departments that are concerned are asked. */
export const askFirst = (story: Story, target: string, { mode, question, units: asked }: AskedFor): Deed =>
  does(story, target, 'ask-opinions', between(story, 20, 60), async (stage, _personId, caseId) => ({
    mode,
    question,
    enclosed: await stage.files(caseId),
    units: await units(
      stage,
      asked.map(({ key }) => key),
    ),
  }));

/** Nobody proposes while an opinion is still to be weighed. */
export const isWeighed = ({ waiting }: Story): boolean => !waiting.some(({ what }) => what === 'weighing');

const askedIn = ({ plot }: Story, { unit }: Waiting): AskedUnit | undefined =>
  plot?.asks?.units.find(({ key }) => key === unit);

/** The department gives its opinion, lays its draft before those who join, or promises a day once it was urged; or it is silent. */
export const answer: Habit = (story, waiting) => {
  const { says, promises } = askedIn(story, waiting) ?? {};
  const { target } = waiting;
  if (says) return say(story, waiting, says);
  if (promises !== true || !wasDone(story, 'urge-request', waiting) || wasDone(story, 'promise-date', waiting))
    return null;
  return { ...promise(story, target), stays: true };
};

const say = (story: Story, { target, unit }: Waiting, says: NonNullable<AskedUnit['says']>): Deed => {
  const id = story.plot?.asks?.mode === 'combined' ? 'send-draft' : 'answer-request';
  return does(story, target, id, between(story, 120, 330), async (stage, personId) => ({
    ...says,
    files: [await stage.upload(personId, await opinionLetter(story, unit ?? '', says.text))],
  }));
};

const promise = (story: Story, target: string): Deed =>
  does(story, target, 'promise-date', between(story, 60, 200), async (stage) => {
    const today = stage.now().toZonedDateTimeISO(zone).toPlainDate();
    const { calendar } = await stage.book();
    return { on: addWorkingDays(calendar, today, 2).toString(), reason: cannotYetText };
  });

/** Who joins signs the draft when there is nothing to say against it. */
export const countersign: Habit = (story, waiting) =>
  askedIn(story, waiting)?.says
    ? does(story, waiting.target, 'countersign-draft', between(story, 30, 90), () => ({}))
    : null;

/** On the morning before the limit the section telephones; who still says nothing has a letter the next day. */
export const urgeReply: Habit = (story, { target, id }) => {
  const isFirst = id.endsWith(':0');
  const after = isFirst ? between(story, 20, 60) : between(story, 430, 480);
  return does(story, target, 'urge-request', after, () => ({
    channel: isFirst ? 'phone' : 'letter',
    text: replyUrgingText(isFirst),
  }));
};

/** Whoever asked says what becomes of an opinion. */
export const weigh: Habit = (story, waiting) => {
  const weighed = story.plot?.asks?.units.find(({ key }) => key === waiting.unit)?.weighed;
  return weighed ? does(story, waiting.target, 'weigh-opinion', between(story, 20, 90), () => weighed) : null;
};
