import { isDraft } from '../../regulation/documents/proposal/matter.ts';
import { between, clerk, does, type Habit, pace, people, units } from '../deeds.ts';
import { personOf } from '../found.ts';
import { portfolioOf } from '../portfolios.ts';
import { draftSheet, failingDraftSheet } from '../sheets.ts';
import type { Deed, Story } from '../story.ts';
import { divisionText, legalityText, proposalText } from '../text/opinions.ts';
import { matterIn } from './matter.ts';
import { askFirst, isWeighed } from './opinions.ts';

const leaderOf = ({ paper, plot }: Story): string => plot?.leader ?? plot?.leaders?.[0] ?? portfolioOf(paper).leader;

/** Who shall instruct: the leader in charge; on some the mayor after him; on the small ones a deputy alone. */
function leadersOf(story: Story): readonly string[] {
  const { paper, plot } = story;
  if (plot?.leaders) return plot.leaders;
  const leader = leaderOf(story);
  if (mayorFirst(story)) return ['mayor'];
  if (paper.kind === 'letter' && paper.serial % 3 === 0) return ['deputy-documents'];
  return paper.serial % 4 === 1 ? [leader, 'mayor'] : [leader];
}

const mayorFirst = ({ paper }: Story): boolean => paper.urgency === 'special';

export const divide: Habit = (story, { target }) => {
  const matter = matterIn(story);
  const id = isDraft(matter) || matter.normative ? 'divide-for-pre-review' : 'divide';
  return does(story, target, id, pace(story, 'division', 40, 260), async (stage) => ({
    opinion: divisionText(story),
    leader: await personOf(stage, leaderOf(story)),
    matter,
  }));
};

export const preReview: Habit = (story, { target }) => {
  const after = pace(story, 'pre-review', 60, 300);
  if (story.plot?.turn === 'pre-review-failed')
    return does(story, target, 'fail-pre-review', after, () => ({ sheet: failingDraftSheet }));
  const id = matterIn(story).normative ? 'ask-legality-review' : 'pass-pre-review';
  return does(story, target, id, after, () => ({ sheet: draftSheet }));
};

export const legality: Habit = (story, { target }) =>
  does(story, target, 'pass-legality-review', pace(story, 'legality', 120, 500), () => ({ opinion: legalityText }));

export const propose: Habit = (story, { target }) => {
  const asks = story.plot?.asks;
  if (asks && !story.done.has('documents/ask-opinions')) return askFirst(story, target, asks);
  if (!isWeighed(story)) return null;
  const urgent = story.paper.urgency === 'urgent';
  const after = pace(story, 'proposal', urgent ? 20 : 60, urgent ? 90 : 420);
  if (story.plot?.turn === 'returned-for-completion')
    return does(story, target, 'return-for-completion', after, () => ({
      reason: '缺少投资估算和资金来源说明，也未附财政部门意见，请补充后重报',
    }));
  return does(story, target, 'sign-proposal', after, async (stage) => ({
    opinion: proposalText(story),
    leaders: await people(stage, leadersOf(story)),
    matter: matterIn(story),
  }));
};

/** Of an urgent paper a copy goes ahead to who will have to act, while the leaders are still being asked. */
export const submit: Habit = (story, { target }) => {
  if (story.plot?.turn === 'advance-copy' && !story.done.has('documents/send-advance-copy')) return ahead(story);
  return does(story, target, 'submit', pace(story, 'submission', 5, 60), () => ({}));
};

const ahead = (story: Story): Deed => ({
  ...does(story, clerk, 'send-advance-copy', between(story, 3, 8), async (stage) => ({
    units: await units(stage, [portfolioOf(story.paper).lead]),
    text: '急件，请先行研办，领导批示后补送',
  })),
  stays: true,
});
