import { deskFor } from '../../regulation/documents/proposal/proposal-by-sender-class.ts';
import { between, does, type Habit, mayNotWait, never, pace, people } from '../deeds.ts';
import type { Paper } from '../papers.ts';
import type { Plot } from '../plot.ts';
import { failing, registration, sheetOf, toBothBodies } from '../sheets.ts';
import { matterIn } from './matter.ts';

const review: Habit = (story, waiting) => {
  const { paper, plot, done } = story;
  const by = waiting.target;
  if (paper.way === 'returned' && story.resubmits === null)
    return does(story, by, 'return-to-sender', 25, () => ({ sheet: failing(paper), remark: '请补充依据后重报' }));
  const consultedOn = story.imprint.dated.subtract({ days: 6 }).toString();
  const sheet =
    plot?.turn === 'exception'
      ? toBothBodies(paper)
      : sheetOf(paper, plot?.turn === 'co-signed-dispute' ? consultedOn : null);
  if (plot?.turn === 'exception' && !done.has('general/ask-exception'))
    return { ...does(story, by, '', 12, () => asked(sheet)), id: 'general/ask-exception', stays: true };
  if (plot?.turn === 'exception' && !done.has('general/decide-exception')) return null;
  const after = story.queued ? between(story, 15, 70) : pace(story, 'review', 4, 18);
  return does(story, by, 'pass-review', after, () => ({ sheet }));
};

const asked = (sheet: object) => ({
  act: 'documents/pass-review',
  input: { sheet },
  rule: 'documents/review/one-addressee-upward',
  reason: '市政府已有明确意见，确需同时报告市委',
});

const decideException: Habit = (story, { target, id }) => ({
  id: 'general/decide-exception',
  by: target,
  after: pace(story, 'exception', 30, 200),
  input: () => ({ exception: id, granted: true, remark: '情况属实，同意按例外办理' }),
});

const register: Habit = (story, { target }) => {
  const slow = story.plot === null && story.paper.urgency === 'plain' && story.chance.percent(6);
  const wait = (slow ? between(story, 300, 700) : 0) + pace(story, 'registration', 2, story.queued ? 25 : 9);
  return does(story, target, 'register-document', story.forgotten ? never : wait, () => registration(story.paper));
};

/** Papers from above are mostly read; others go for a proposal, those of the city's own bodies to their division first. */
const distribute: Habit = (story, { target }) => {
  const { paper, chance, plot } = story;
  const after = pace(story, 'distribution', 2, 12);
  if (paper.way === 'classified') return does(story, target, 'file-entry', after, () => ({}));
  if (paper.way === 'from-above' && (plot === null ? paper.serial % 4 !== 2 : isToBeRead(plot)))
    return does(story, target, 'distribute-for-reading', after, async (stage) => ({
      opinion: '请市领导阅',
      readers: await people(stage, [
        'mayor',
        'executive-vice-mayor',
        chance.percent(50) ? 'vice-mayor-social' : 'vice-mayor-urban',
      ]),
    }));
  const toDivision = deskFor({ senderClass: paper.sender.class, medium: mediumOf(paper) }) !== 'secretary-general';
  return toDivision
    ? does(story, target, 'distribute-for-division', after, () => ({
        opinion: '请提出分办意见',
        matter: matterIn(story),
      }))
    : does(story, target, 'distribute-for-instruction', after, () => ({
        opinion: '请提出拟办意见',
        matter: matterIn(story),
      }));
};

const isToBeRead = ({ waitsAt, turn }: Plot): boolean => waitsAt === 'reading' || turn === 'circulation-withdrawn';

const mediumOf = ({ way }: Paper) => (way === 'telegram' ? 'plain-telegram' : 'paper');

/** A leader reads when there is time. */
const read: Habit = (story, { target }) =>
  does(story, target, 'mark-read', pace(story, 'reading', 120, 1400), () => ({
    remark: story.chance.pick(['', '', '已阅', '请综合科跟踪落实']),
  }));

/** The section closes the circulation when the last one has read; what went to the wrong leader it takes back before. */
const closeReading: Habit = (story, { target, others }) => {
  if (story.plot?.turn === 'circulation-withdrawn' && !story.done.has('documents/withdraw-circulation'))
    return {
      ...does(story, target, 'withdraw-circulation', 2, async (stage, _person, caseId) => ({
        circulation: (await stage.circulations(caseId)).at(-1),
        reason: '非该领导分管事项，误送',
      })),
      stays: true,
    };
  return others > 0 ? null : does(story, target, 'close-reading', between(story, 30, 240), () => ({}));
};

const passOn: Habit = (story, { target, step }) =>
  does(story, target, 'pass-to-section', pace(story, step, 15, 60), () => ({}));

const deliver: Habit = (story, { target, step }) =>
  does(story, target, 'deliver-letter', pace(story, step, 60, 700), () => ({}));

/** Most sign for the original when it is brought, even after hours; now and then one is on its way for half a day. */
const signFor: Habit = (story, { target }) => {
  if (story.plot?.unsigned === true) return null;
  const isSlow = story.plot === null && !mayNotWait(story) && story.chance.percent(4);
  const soon = story.plot === null ? between(story, 3, 40) : between(story, 25, 60);
  const after = isSlow ? between(story, 130, 300) : soon;
  return { ...does(story, target, 'confirm-receipt', after, () => ({})), anyTime: !isSlow };
};

export { closeReading, decideException, deliver, distribute, passOn, read, register, review, signFor };
