import { chapter } from './entry.ts';

/** Meetings, part one of the regulation. */
export const meetings = chapter({
  'rule.meetings/executive/complete-record': {
    zh: '常务会议记录完成',
    en: 'Record of the executive meeting completed',
  },
  'rule.meetings/executive/complete-minutes': {
    zh: '常务会议纪要完成',
    en: 'Minutes of the executive meeting completed',
  },
  'rule.meetings/executive/close-topics': { zh: '常务会议议题截止', en: 'Closing of topics of the executive meeting' },
  'rule.meetings/executive/deliver-papers': { zh: '常务会议材料送达', en: 'Papers of the executive meeting delivered' },
  'rule.meetings/executive/report-on-decisions': {
    zh: '常务会议议定事项落实情况报告',
    en: "Report on the executive meeting's decisions",
  },
  'rule.meetings/citywide/detailed-plan': { zh: '全市性会议具体方案', en: 'Detailed plan of a citywide meeting' },
  'rule.meetings/citywide/apply-for-next-year': {
    zh: '申报下年度全市性会议',
    en: "Application for next year's citywide meetings",
  },
});
