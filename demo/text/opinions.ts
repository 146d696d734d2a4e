import { called, departments } from '../city.ts';
import type { Saying } from '../plot.ts';
import { portfolioOf } from '../portfolios.ts';
import type { Story } from '../story.ts';

export const unitName = (key: string): string => departments.find(([unit]) => unit === key)?.[1] ?? '';

interface Facts {
  readonly lead: string;
  readonly join: string;
  readonly field: string;
  readonly leader: string;
}

function factsOf({ paper, plot }: Story): Facts {
  const { lead, join, field, leader } = portfolioOf(paper);
  const seat = plot?.leader ?? plot?.leaders?.[0] ?? leader;
  return { lead: unitName(lead), join: unitName(join), field, leader: called[seat] ?? '' };
}

const filled = (text: string, facts: Facts): string =>
  text.replace(/\{(\w+)\}/gu, (_, key: string) => facts[key as keyof Facts]);

/** One of the texts, always the same for the same paper. */
export const chosen = (story: Story, texts: readonly string[]): string =>
  filled(texts[story.paper.serial % texts.length] ?? '', factsOf(story));

const divisions = [
  '属{field}工作，建议分送{leader}，由对口副秘书长商{lead}提出具体意见',
  '来文涉及{field}，建议由{leader}牵头研究，{lead}、{join}参加核算',
  '事项属{field}领域年度任务，建议分送{leader}，重点核实资金来源和完成时限',
];
const draftDivision = '{lead}代拟稿，属{field}工作，建议分送{leader}，先作前置审核再提出拟办意见';

/** How the deputy for documents divides a paper. */
export const divisionText = (story: Story): string =>
  story.plot?.matter?.draftFor === undefined ? chosen(story, divisions) : filled(draftDivision, factsOf(story));

const proposals = {
  request: [
    '建议原则同意。由{lead}牵头、{join}配合，核定投资规模和资金来源，十个工作日内提出实施方案报市政府',
    '经与{join}沟通，事项必要、条件基本具备，建议同意。请{lead}两周内细化方案并明确责任人和完成时限',
    '建议由{lead}会同{join}一周内实地核查，提出分年度安排意见后报市政府研究',
  ],
  report: [
    '报告反映的情况属实，建议由{lead}对薄弱环节逐项整改，本月底前报送进展',
    '建议将所列问题纳入{field}工作台账，由{lead}每月更新，年底前全部销号',
  ],
  notice: [
    '建议由{lead}牵头、{join}配合，对照要求逐项自查，三个工作日内提出贯彻落实方案',
    '建议{lead}立即部署，{join}配合，按来文时限汇总情况后以市政府名义上报',
  ],
  letter: [
    '建议由{lead}对接来函单位，{join}参加，五个工作日内拟出复函稿',
    '建议同意协助。由{lead}明确一名联络员，本周内与对方商定日程',
  ],
} as const;

/** What shall be done, by whom, until when. */
export function proposalText(story: Story): string {
  const { kind, urgency } = story.paper;
  if (urgency === 'special' || urgency === 'extra-urgent')
    return filled('建议由{lead}、{join}立即到岗处置，两小时内报告第一批情况，其后每日17时续报', factsOf(story));
  return chosen(story, proposals[kind === 'report' || kind === 'notice' || kind === 'letter' ? kind : 'request']);
}

export const legalityText = '经合法性审查，制定主体适格、内容与上位法不抵触、程序完备，同意提请审议';

const sayings = [
  '同意。请{lead}牵头办理。',
  '同意拟办意见。请{lead}牵头，{join}配合，抓紧落实。',
  '同意。请{lead}严格把关，确保资金安全。',
  '拟同意。请{lead}、{join}按程序办理，结果报我。',
];
const commands = ['请{lead}立即落实，有情况随时报告。', '请{lead}牵头，{join}配合，按时限反馈。'];

/** What a leader writes on a paper: short. */
export const saying = (story: Story, seat: string): Saying => {
  if (story.paper.urgency !== 'plain') return { stance: 'agree', text: chosen(story, commands) };
  const turn = seat === 'mayor' ? '同意。请{lead}抓好落实。' : undefined;
  return { stance: 'agree', text: turn === undefined ? chosen(story, sayings) : filled(turn, factsOf(story)) };
};

export const handOutText = (story: Story): string =>
  chosen(story, ['请按领导批示办理，并于十个工作日内反馈结果', '请按批示要求抓紧办理，办理情况书面报送']);
