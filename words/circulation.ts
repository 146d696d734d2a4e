import { chapter } from './entry.ts';

/** Circulation: who has a paper to read, beside its way through the office. */
export const circulation = chapter({
  'case.circulation': { zh: '传阅', en: 'Circulation' },
  'circulation.by': { zh: '{by}分送', en: 'sent by {by}' },
  'circulation.withdrawn': { zh: '{by}收回', en: 'withdrawn by {by}' },
  'circulation.closed': { zh: '未阅即办结：{by}，{act}', en: 'closed before it was read: {by}, {act}' },
  'circulation.lines': { zh: '分管领导', en: 'Leaders in charge of' },
  'circulation.people': { zh: '传阅对象', en: 'Readers' },
  'circulation.others': { zh: '其他人员', en: 'Other people' },
  'reading.withdrawn': { zh: '已收回', en: 'withdrawn' },
  'step.circulation': { zh: '传阅', en: 'to read' },
  'act.documents/circulate': { zh: '传阅', en: 'circulate' },
  'act.documents/withdraw-circulation': { zh: '收回传阅', en: 'withdraw from a reader' },
  'circulation.enter': { zh: '代录已阅（纸质）', en: 'enter as read on paper' },
  'circulation.place': { zh: '纸质件位置', en: 'Where on the paper' },
  'field.purpose': { zh: '传阅目的', en: 'Purpose' },
  'rule.documents/receipt/return-reading': { zh: '阅件阅后退回文档科', en: 'Reading item back to the section' },
  'refusal.nothing-to-open': { zh: '没有待您打开的传阅件。', en: 'Nothing here waits for you to open it.' },
  'refusal.nothing-to-read': {
    zh: '没有待您阅的传阅件：已阅，或已被收回。',
    en: 'Nothing here is left for you to read: you have read it, or it was withdrawn.',
  },
  'refusal.no-leader-in-charge': {
    zh: '分管事项“{line}”没有分管领导；请在人员页登记分工，或直接选人。',
    en: 'Nobody is in charge of “{line}”: enter who is, or name the readers.',
  },
  'refusal.not-registered-yet': { zh: '登记后才能传阅。', en: 'A paper is circulated after its registration.' },
  'refusal.already-with-the-readers': {
    zh: '所选人员都已有本件待阅，不再重复分送。',
    en: 'All of them have it to read already; it is not sent twice.',
  },
  'refusal.no-such-circulation': { zh: '本件没有这条传阅记录。', en: 'This paper was not sent to that reader.' },
  'refusal.not-the-sender': {
    zh: '只有分送人或文档科可以收回。',
    en: 'Only whoever sent it, or the section, may withdraw it.',
  },
  'refusal.circulation-over': {
    zh: '已阅或已收回，不能再收回。',
    en: 'Read or withdrawn already; it cannot be withdrawn.',
  },
  'notice.circulation-withdrawn': { zh: '传阅已收回：', en: 'No longer for you to read: ' },
  'notice.circulation-closed': {
    zh: '传阅件已办结，仍可阅：',
    en: 'Closed before you read it; it can still be read: ',
  },
});
