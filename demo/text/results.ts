import type { Story } from '../story.ts';
import { chosen } from './opinions.ts';

/** What the unit reports when it is done. */
export const resultText = (story: Story): string =>
  chosen(story, [
    '已会同有关单位现场核查，问题属实，整改任务分解到岗到人，资金从年度预算调剂，首批工作已完成，其余按月推进',
    '已召开专题会议研究，方案经合法性审查后印发执行，责任单位和完成时限均已明确',
    '已核实资金来源和建设规模，相关手续办结，项目已按计划启动，后续每月报送进度',
  ]);

/** What the unit tells while it is still at it. */
export const interimText = (story: Story): string =>
  chosen(story, [
    '第一批力量已到现场，受影响范围和人数正在核实，暂无人员伤亡',
    '已启动应急响应，排查工作全面展开，重点部位已有专人值守',
  ]);

export const returnText = '资金来源和完成时限未说明，请补充依据后重报';

export const delayText = '涉及多个部门和较大资金量，需补充论证后实施，申请延长办理时限';

export const urgingText = (story: Story): string =>
  chosen(story, ['请抓紧办理，按时限书面反馈', '已临近反馈时限，请报告进展', '领导关注此件，请尽快报送结果']);

/** What the sender is answered. */
export const replyText = (story: Story): string =>
  chosen(story, [
    '来文已按市领导批示办结，{lead}的办理结果随复',
    '经研究办理，有关事项已由{lead}落实，特此答复',
    '来文所涉事项已办结，请与{lead}对接后续工作',
  ]);
