import { chapter } from './entry.ts';

/** The reviewer's desk: the queue, the suggestions, and why each is one. */
export const review = chapter({
  'page.review': { zh: '审核台', en: 'Review' },
  'review.queue': { zh: '待审 {total} 件', en: '{total} waiting' },
  'review.empty': {
    zh: '没有待分办、待审、待拟办的公文。文档科分送、上一环节签署后，公文出现在这里，急件在前。',
    en: 'Nothing waits for division, review or proposal. Papers come here when the section distributes them or the desk before has signed, urgent ones first.',
  },
  'review.suggestions': { zh: '建议', en: 'Suggestions' },
  'review.not-preselected': {
    zh: '按编号选用；未选用的不会填入。',
    en: 'Press a number to take one; nothing is filled in otherwise.',
  },
  'review.none': {
    zh: '没有建议：分管表中没有相符的分管事项，近两年您可查阅的公文中也没有同一来文单位或标题相近的。',
    en: 'No suggestion: no line of the portfolio tables fits, and among the papers of two years that you may open none has this sender or a similar title.',
  },
  'review.leader': { zh: '领导', en: 'leader' },
  'review.opinion': { zh: '意见', en: 'opinion' },
  'review.units': { zh: '承办单位', en: 'units' },
  'review.units-text': { zh: '建议由{lead}办理', en: 'Suggest that {lead} handles it' },
  'review.units-text-joined': {
    zh: '建议由{lead}牵头，{join}配合办理',
    en: 'Suggest that {lead} leads and {join} joins',
  },
  'review.because': { zh: '依据：', en: 'Because: ' },
  'review.away': { zh: '外出至 {at}', en: 'away until {at}' },
  'review.reason.divided': { zh: '{day}由{by}分办至该领导', en: 'divided to this leader by {by} on {day}' },
  'review.reason.portfolio-sender': {
    zh: '分管表：该领导分管“{line}”，来文单位是{words}',
    en: 'portfolio table: in charge of “{line}”; the sender is {words}',
  },
  'review.reason.portfolio-title': {
    zh: '分管表：该领导分管“{line}”，标题有“{words}”',
    en: 'portfolio table: in charge of “{line}”; the title has “{words}”',
  },
  'review.reason.similar': { zh: '标题相近：{day}来文《{title}》', en: 'similar title: “{title}” of {day}' },
  'review.reason.similar-number': {
    zh: '标题相近：{day}来文《{title}》（{number}）',
    en: 'similar title: “{title}”, {number}, of {day}',
  },
  'review.reason.sender': {
    zh: '自{since}以来，该单位 {of} 件来文中有 {count} 件如此',
    en: '{count} of {of} papers of this sender since {since}',
  },
  'review.before': { zh: '前序意见', en: 'Signed before' },
  'review.matter': { zh: '请办性质', en: 'What it asks for' },
  'review.division': { zh: '分办', en: 'Division' },
  'review.leader-in-charge': { zh: '分管领导', en: 'Leader in charge' },
  'review.instructing': { zh: '呈批领导（按次序）', en: 'Who instructs, in order' },
  'review.add-leader': { zh: '加一位', en: 'Add one' },
  'review.take-out': { zh: '去掉 {name}', en: 'Take out {name}' },
  'review.division-opinion': { zh: '分办意见', en: 'Division opinion' },
  'review.proposal-opinion': { zh: '拟办意见', en: 'Proposal' },
  'review.flag-stays': { zh: '前序已标记，不得取消', en: 'marked before; it stays' },
  'review.open-case': { zh: '打开此件', en: 'Open the paper' },
  'review.signed': { zh: '已签署：{title}', en: 'Signed: {title}' },
  'review.checks': { zh: '{unmet} 项不符', en: '{unmet} not met' },
  'review.key.suggestion': { zh: '选用此编号的建议', en: 'take the suggestion of this number' },
  'review.key.sign': { zh: '签署', en: 'sign' },
  'review.key.write': { zh: '写意见', en: 'write the opinion' },
});
