import { personOf, unitOf } from '../found.ts';
import { between, clerk, does, type Habit, never, pace } from '../deeds.ts';
import { portfolioOf } from '../portfolios.ts';
import type { Deed, Story, Waiting } from '../story.ts';
import { unitName } from '../text/opinions.ts';

/** A citizen's letter goes to the department whose duty it is; sent back by one, to the other that is concerned. */
export function passToDepartment(story: Story, { target }: Waiting): Deed | null {
  if (story.paper.way !== 'public-letter') return null;
  const { leader } = portfolioOf(story.paper);
  return does(story, target, 'distribute-to-department', pace(story, 'distribution', 2, 12), async (stage) => ({
    opinion: '属部门职责范围，请按职责办理并答复来信人',
    unit: await unitOf(stage, unitFor(story)),
    leader: await personOf(stage, leader),
  }));
}

const sentBack = ({ done }: Story): boolean => done.has('documents/send-back-to-section');

const unitFor = (story: Story): string => {
  const { lead, join } = portfolioOf(story.paper);
  return sentBack(story) ? join : lead;
};

export const confirm: Habit = (story, { target, step }) =>
  does(story, target, 'confirm-duty', pace(story, step, 20, 240), () => ({
    opinion: `属${unitName(unitFor(story))}法定职责，转其办理并答复来信人`,
  }));

export const transfer: Habit = (story) =>
  does(story, clerk, 'transfer-to-department', pace(story, 'transfer', 5, 50), () => ({}));

export const workOn: Habit = (story, { target }) => {
  if (story.plot?.turn === 'competence-disputed' && !sentBack(story))
    return does(story, target, 'send-back-to-section', between(story, 100, 300), () => ({
      reason: `来信反映的问题主管部门是${unitName(portfolioOf(story.paper).join)}，我单位无此项职权`,
    }));
  const after = story.plot?.waitsAt === 'department' ? never : between(story, 700, 3200);
  return does(story, target, 'close-with-remark', after, () => ({ remark: '已核实处理并电话答复来信人' }));
};
