import { personOf } from './found.ts';
import type { Stage } from './stage.ts';
import type { Deed, Story, Waiting } from './story.ts';
import { failing, registration, sheetOf } from './sheets.ts';

/** What the holder of a task does about it; null while he waits for others. */
type Habit = (story: Story, waiting: Waiting) => Deed | null;

/** Longer than the month: it is still lying there at its end. */
const never = 60 * 24 * 60;

const mayNotWait = ({ paper }: Story): boolean => paper.urgency === 'special' || paper.urgency === 'extra-urgent';
const between = ({ chance }: Story, few: number, many: number): number => few + chance.below(many - few);

/** Whoever is asked does it; what is most urgent does not wait for office hours. */
const does = (story: Story, { target }: Waiting, id: string, after: number, input: Deed['input']): Deed => ({
  id: `documents/${id}`,
  by: target,
  after,
  anyTime: mayNotWait(story),
  input,
});

const review: Habit = (story, waiting) => {
  const { paper } = story;
  const after = story.queued ? between(story, 15, 70) : between(story, 4, 18);
  return paper.way === 'returned' && story.resubmits === null
    ? does(story, waiting, 'return-to-sender', 25, () => ({ sheet: failing(paper), remark: '请补充依据后重报' }))
    : does(story, waiting, 'pass-review', after, () => ({ sheet: sheetOf(paper) }));
};

const register: Habit = (story, waiting) => {
  const slow = story.paper.urgency === 'plain' && story.chance.percent(6) ? between(story, 300, 700) : 0;
  const after = story.forgotten ? never : slow + between(story, 2, story.queued ? 25 : 9);
  return does(story, waiting, 'register-document', after, () => registration(story.paper));
};

const divide: Habit = (story, waiting) => {
  const { paper, chance } = story;
  const after = between(story, 2, 12);
  if (paper.way === 'classified') return does(story, waiting, 'file-entry', after, () => ({}));
  if (paper.way === 'public-letter') return toDepartment(story, waiting, after);
  if (paper.way === 'from-above' && paper.serial % 4 !== 2)
    return does(story, waiting, 'distribute-for-reading', after, async (stage) => ({
      opinion: '请市领导阅',
      readers: await readersOf(stage, chance.below(2)),
    }));
  const opinion = paper.kind === 'report' ? '请阅示' : '请提出拟办意见';
  return does(story, waiting, 'distribute-for-instruction', after, () => ({ opinion }));
};

const readersOf = (stage: Stage, turn: number): Promise<string[]> =>
  Promise.all(
    ['mayor', 'executive-vice-mayor', turn === 0 ? 'vice-mayor-social' : 'vice-mayor-urban'].map((key) =>
      personOf(stage, key),
    ),
  );

const concerned: Readonly<Record<string, string>> = {
  供暖: 'housing',
  公交: 'transport',
  校门口: 'education',
  政务服务: 'data',
  施工: 'urban-management',
  公园: 'urban-management',
};

function toDepartment(story: Story, waiting: Waiting, after: number): Deed {
  const key = Object.entries(concerned).find(([word]) => story.paper.title.includes(word))?.[1] ?? 'petitions';
  return does(story, waiting, 'distribute-to-department', after, async (stage) => ({
    opinion: '请按职责办理并答复来信人',
    unit: (await stage.book()).units.find((unit) => unit.key === key)?.id ?? '',
  }));
}

/** A leader reads when there is time; the section closes the circulation when the last one has read. */
const read: Habit = (story, waiting) => {
  if (waiting.target.startsWith('person:'))
    return does(story, waiting, 'mark-read', between(story, 120, 1400), () => ({
      remark: story.chance.pick(['', '', '已阅', '请综合科跟踪落实']),
    }));
  return waiting.others > 0 ? null : does(story, waiting, 'close-reading', between(story, 30, 240), () => ({}));
};

const outcomes = [
  '已按分工转有关部门办理',
  '已批转有关部门研办，结果另行反馈',
  '已纳入年度重点工作统筹推进',
  '已阅知，按程序办理',
];

const propose: Habit = (story, waiting) => {
  const remark = () => ({ remark: story.chance.pick(outcomes) });
  const after = story.paper.urgency === 'plain' ? between(story, 90, 1300) : between(story, 30, 110);
  return does(story, waiting, 'close-with-remark', after, remark);
};

const answer: Habit = (story, waiting) =>
  does(story, waiting, 'close-with-remark', between(story, 700, 3200), () => ({
    remark: '已核实处理并电话答复来信人',
  }));

const passOn: Habit = (story, waiting) => does(story, waiting, 'pass-to-section', between(story, 15, 60), () => ({}));

const deliver: Habit = (story, waiting) => does(story, waiting, 'deliver-letter', between(story, 60, 700), () => ({}));

/** Most sign for the original when it is brought, even after hours; now and then one is on its way for half a day. */
const signFor: Habit = (story, waiting) => {
  const isSlow = !mayNotWait(story) && story.chance.percent(4);
  const after = isSlow ? between(story, 130, 300) : between(story, 3, 40);
  return { ...does(story, waiting, 'confirm-receipt', after, () => ({})), anyTime: !isSlow };
};

/** By step of the procedure. A step that nobody has a habit for is left to whoever tries the demonstration. */
const habits: Readonly<Record<string, Habit>> = {
  review,
  registration: register,
  distribution: divide,
  reading: read,
  proposal: propose,
  department: answer,
  passing: passOn,
  'secretary-desk': passOn,
  'personal-delivery': deliver,
};

/** What people do about something that waits for them. */
export const habitOf = (story: Story, waiting: Waiting): Deed | null =>
  waiting.what === 'original' ? signFor(story, waiting) : (habits[waiting.step]?.(story, waiting) ?? null);
