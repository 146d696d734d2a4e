import { personOf, unitOf } from '../found.ts';
import { zone } from '../../office/people/book.ts';
import { between, clerk, does, type Habit, mayNotWait, never, pace } from '../deeds.ts';
import { portfolioOf } from '../portfolios.ts';
import type { Instruction, Stage } from '../stage.ts';
import type { Deed, Story } from '../story.ts';
import { handOutText, saying } from '../text/opinions.ts';
import { matterIn } from './matter.ts';

/** A leader comes to his papers between meetings; what is urgent is brought to him. */
function delay(story: Story, seat: string): number {
  const { plot, paper } = story;
  if (plot?.waitsAt === 'instruction' && (plot.waitsFor ?? seat) === seat) return never;
  if (paper.urgency === 'urgent') return pace(story, '', 15, 100);
  return pace(story, '', 60, 800);
}

export const instruct: Habit = (story, { target, seat }) =>
  does(story, target, 'instruct', delay(story, seat ?? ''), (stage) => said(stage, story, seat ?? ''));

/** Without a request mostly a circle; otherwise an opinion that names who shall do it. */
async function said(stage: Stage, story: Story, seat: string) {
  const given = story.plot?.says?.[seat];
  const { asksDecision } = matterIn(story);
  if (!given && !asksDecision && story.chance.percent(70)) return { mark: 'circle' };
  const words = given ?? saying(story, seat);
  const { lead: leads, join } = portfolioOf(story.paper);
  const lead = await unitOf(stage, words.lead ?? leads);
  const joins = words.text.includes('配合') ? [await unitOf(stage, join)] : [];
  const named = words.stance === 'disagree' ? [] : [...new Set([lead, ...joins])];
  return { mark: 'opinion', stance: words.stance, text: words.text, units: named, lead: named[0] ?? null };
}

/** The leader is away and it cannot wait: the deputy telephones, the secretary-general turns to another leader, or it waits after all. */
export const askInstead: Habit = (story, { target }) => {
  const { plot } = story;
  const after = plot?.waitsAt === 'away' ? never : mayNotWait(story) ? 8 : 20;
  const seat = plot?.leaders?.[0] ?? portfolioOf(story.paper).leader;
  if (plot?.turn === 'telephone')
    return { ...does(story, target, 'instruct', after, (stage) => said(stage, story, seat)), byTelephoneOf: seat };
  if (plot?.turn === 'redirected')
    return does(story, target, 'redirect-instruction', after, async (stage) => ({
      to: await personOf(stage, 'executive-vice-mayor'),
      reason: '分管副市长与对口联系的副主任同时外出，事项紧急，请常务副市长阅批',
    }));
  return does(story, target, 'wait-for-leader', after, () => ({ reason: '已电话报告，领导返回后即批，不影响办理' }));
};

/** Whoever serves the leader telephones; where nobody has time for it, the task is closed by the leader's answer. */
export const remind: Habit = (story, { target }) =>
  does(story, target, 'remind-leader', between(story, 10, 60), () => ({
    text: story.chance.pick(['已电话提醒，领导会后即批', '已当面催问，领导正在审阅', '已短信提醒']),
  }));

/** Whoever carries the leader's papers brings it back. */
export const receiveBack: Habit = (story) =>
  does(story, clerk, 'receive-back', pace(story, 'returning', 30, 300), () => ({}));

export const handOut: Habit = (story) => {
  const after = pace(story, 'handing-out', 10, 120);
  if (disputed(story) && !story.done.has('documents/settle'))
    return does(story, clerk, 'ask-settlement', after, () => ({}));
  return does(story, clerk, 'hand-out', after, handedTo(story));
};

const disputed = ({ plot }: Story): boolean =>
  new Set(Object.values(plot?.says ?? {}).map(({ lead, stance }) => `${stance} ${lead ?? ''}`)).size > 1;

const handedTo =
  (story: Story): Deed['input'] =>
  async (stage, _personId, caseId) => {
    const given = await stage.instructions(caseId);
    const lead = given.findLast((row) => row.lead !== null)?.lead ?? null;
    const named = [...new Set(given.flatMap(({ units }) => units))];
    const all = named.length > 0 ? named : [await unitOf(stage, portfolioOf(story.paper).lead)];
    const part = { limitOn: limitOf(stage, story), ...(await weightOf(stage, story)) };
    return {
      units: all.map((unit) => ({ unit, role: unit === (lead ?? all[0]) ? 'lead' : 'join', ...part })),
      text: handOutText(story),
      replier: story.paper.kind === 'request' ? null : story.chance.pick(['secretariat', 'supervision', 'lead']),
    };
  };

/** Days after the story's end, where the plot wants a certain one: before it what is late, after it what was given more time. */
const limits = { overdue: -1, extended: 1, redone: 3, key: 4 };

/** Some parts have a limit of their own; the others have the fifteen days. */
function limitOf(stage: Stage, { plot, chance, endsAt, paper }: Story): string | null {
  const dayOf = (at: Story['endsAt']) => at.toZonedDateTimeISO(zone).toPlainDate();
  if (plot?.parts) return dayOf(endsAt).add({ days: limits[plot.parts] }).toString();
  return paper.urgency === 'plain' && chance.percent(30) ? dayOf(stage.now()).add({ days: 12 }).toString() : null;
}

const weightOf = async (stage: Stage, { plot }: Story) =>
  plot?.parts === 'key' ? { key: true, named: await personOf(stage, 'head-general') } : {};

/** The highest of them chooses, point by point. */
export const settle: Habit = (story, { target }) => {
  const [, person = ''] = target.split(':');
  return does(story, target, 'settle', pace(story, 'settlement', 60, 500), async (stage, _personId, caseId) => ({
    text: '意见不一处按以下办理，请抓紧落实',
    picks: (await stage.instructions(caseId)).filter((row) => row.person !== person).map(point),
  }));
};

const point = ({ id, text }: Instruction) => ({ of: id, point: text.slice(0, 60), agrees: false });
