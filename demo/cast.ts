import type { Plot } from './plot.ts';

const day = 420;

/** Minutes of office hours before the story's end: who is away since then, and who was away once. */
export const awayNow = { from: 500 };
export const awayOnce = { from: 7 * day + 60, until: 5 * day };

const normative = { draftFor: 'issue', normative: true, asksDecision: true } as const;
const approval = { draftFor: 'approval', asksDecision: true } as const;

/** One paper for each thing that happens in such an office and that somebody may want to see, and something on every kind of desk. */
// prettier-ignore
export const cast: readonly Plot[] = [
  // What has gone wrong or round about, and is over.
  { name: 'returned for completion', way: 'request', about: '老旧小区改造资金', before: 6 * day, turn: 'returned-for-completion' },
  { name: 'pre-review failed', way: 'draft', about: '物业服务质量', before: 5 * day, matter: approval, turn: 'pre-review-failed' },
  { name: 'normative draft, issued', way: 'draft', about: '居家养老服务补贴', before: 11 * day, matter: normative, parts: 'extended' },
  { name: 'differences settled', way: 'from-above', about: '专项债券资金支出进度', before: 9 * day, leaders: ['executive-vice-mayor', 'mayor'], matter: { asksDecision: true }, parts: 'overdue', says: {
    'executive-vice-mayor': { stance: 'agree', text: '同意。请市财政局牵头，一周内提出调整方案。', lead: 'finance' },
    mayor: { stance: 'agree', text: '先摸清底数，请市发展和改革委员会牵头逐项目核查。', lead: 'development-reform' } } },
  { name: 'redirected', way: 'urgent', about: '食源性传染病', before: 7 * day, leaders: ['vice-mayor-social'], turn: 'redirected' },
  { name: 'by telephone', way: 'urgent', about: '农村自建房', before: 400, leaders: ['vice-mayor-rural'], turn: 'telephone', waitsAt: 'assigned' },
  { name: 'advance copy', way: 'urgent', about: '核报重点项目资金', before: 3 * day, leaders: ['executive-vice-mayor'], turn: 'advance-copy', waitsAt: 'reported-back' },
  { name: 'circulation withdrawn', way: 'from-above', about: '秋粮收购', before: 3 * day, turn: 'circulation-withdrawn' },
  { name: 'exception granted', way: 'report', before: 7 * day, turn: 'exception', parts: 'key' },
  { name: 'co-signed dispute', way: 'request', about: '餐厨垃圾', before: 8 * day, leaders: ['vice-mayor-urban', 'mayor'], turn: 'co-signed-dispute', parts: 'redone' },
  { name: 'competence disputed', way: 'public-letter', about: '夜间施工', before: 10 * day, turn: 'competence-disputed' },
  { name: 'opinions weighed', way: 'request', about: '第三小学', before: 10 * day + 60, asks: { mode: 'separate', question: '请就新建第三小学的资金来源、建设用地和立项时序提出意见，不同意的请说明理由', units: [
    { key: 'finance', says: { stance: 'disagree', text: '本级教育附加已全部安排到在建项目，年内无新增财力；建议先列入储备，争取上级补助资金到位后再启动，市级承担比例不宜超过六成。' },
      weighed: { adopted: false, why: '城北新区学位缺口已影响秋季招生，资金分两年安排，首年由土地出让收益统筹' } },
    { key: 'housing', says: { stance: 'agree-with-changes', text: '原则同意。建议将周边两条市政道路和雨污管网同步设计、同步施工，并按抗震设防重点类标准编制方案。' }, weighed: { adopted: true, why: '' } },
    { key: 'natural-resources', promises: true },
    { key: 'development-reform' }] } },
  // Opinions that are still coming in.
  { name: 'opinions asked', way: 'request', about: '特色商品展销会', before: day + 320, asks: { mode: 'separate', question: '请就展销会的场地、安保和食品安全提出意见', units: [
    { key: 'public-security', says: { stance: 'agree-with-changes', text: '同意举办。建议每日客流上限核定为两万人，主入口设安检通道六条，并避开晚高峰组织布展。' }, weighed: { adopted: true, why: '' } },
    { key: 'market', says: { stance: 'disagree', text: '现有方案未明确食品摊位的准入和留样要求，也未落实现场快检力量，不具备按期举办的条件；请主办单位补充后再议。' } },
    { key: 'urban-management' }] } },
  { name: 'opinions combined', way: 'request', about: '数据共享平台', before: 2 * day - 60, asks: { mode: 'combined', question: '请市发展和改革委员会牵头，就平台二期的立项必要性、投资规模和既有系统的利用提出综合意见', units: [
    { key: 'development-reform', says: { stance: 'agree-with-changes', text: '建设必要，建议同意立项。投资规模应扣除可利旧的机房和网络设备，先接入民生高频事项，其余部门系统分两批迁移。' } },
    { key: 'finance', says: { stance: 'agree', text: '' } },
    { key: 'industry' }] } },
  // What is late, or stuck.
  { name: 'proposal overdue', way: 'request', about: '高铁站公交专线', before: 3 * day + 90, waitsAt: 'proposal' },
  { name: 'decision overdue', way: 'request', about: '传染病区', before: 4 * day + 120, waitsAt: 'instruction' },
  { name: 'differences open', way: 'from-above', about: '城市更新', before: 3 * day, leaders: ['vice-mayor-urban', 'executive-vice-mayor'], matter: { asksDecision: true }, waitsAt: 'settlement', says: {
    'vice-mayor-urban': { stance: 'agree', text: '同意申报。请市住建局牵头，先报南门片区。', lead: 'housing' },
    'executive-vice-mayor': { stance: 'other', text: '资金配套未落实，请市财政局先行测算，暂不申报。', lead: 'finance' } } },
  { name: 'leader away', way: 'urgent', about: '大棚', before: 110, leaders: ['vice-mayor-rural'], waitsAt: 'away', turn: 'advance-copy' },
  { name: 'leader away, can wait', way: 'request', about: '高标准农田', before: 330 },
  { name: 'exception open', way: 'report', before: 70, waitsAt: 'exception', turn: 'exception' },
  { name: 'in transit', way: 'request', about: '烈士陵园', before: 45, waitsAt: 'division', unsigned: true },
  // The mayor's desk.
  { name: 'extra-urgent on the desk', way: 'extra-urgent', about: '尾矿库', before: 70, leaders: ['mayor'], waitsAt: 'instruction' },
  { name: 'urgent on the desk', way: 'urgent', about: '供暖保障', before: 130, leaders: ['mayor'], waitsAt: 'instruction' },
  { name: 'second leader', way: 'request', about: '供水管网', before: 2 * day, leaders: ['vice-mayor-urban', 'mayor'], waitsAt: 'instruction', waitsFor: 'mayor' },
  { name: 'second leader, executive', way: 'request', about: '专项债券资金分配', before: 600, leaders: ['executive-vice-mayor', 'mayor'], waitsAt: 'instruction', waitsFor: 'mayor' },
  { name: 'report to be circled', way: 'report', before: 500, leaders: ['executive-vice-mayor', 'mayor'], waitsAt: 'instruction', waitsFor: 'mayor' },
  { name: 'notice to be decided', way: 'from-above', about: '民生实事', before: 300, leaders: ['mayor'], waitsAt: 'instruction' },
  // The other desks.
  { name: 'urban leader', way: 'request', about: '燃气管道更新', before: 700, waitsAt: 'instruction' },
  { name: 'urban leader, second', way: 'request', about: '公交线网', before: 260, waitsAt: 'instruction' },
  { name: 'social leader', way: 'request', about: '伙食补助', before: 330, waitsAt: 'instruction' },
  { name: 'legality review', way: 'draft', about: '停车设施', before: 240, matter: normative, waitsAt: 'legality' },
  { name: 'pre-review', way: 'draft', about: '公共数据', before: 200, matter: normative, waitsAt: 'pre-review' },
  { name: 'proposal, urban', way: 'request', about: '城中村', before: 280, waitsAt: 'proposal' },
  { name: 'proposal, social', way: 'request', about: '除颤器', before: 190, waitsAt: 'proposal' },
  { name: 'proposal, secretary-general', way: 'from-above', about: '营商环境', before: 220, waitsAt: 'proposal' },
  { name: 'sent to a leader in person', way: 'direct', about: '最低生活保障', before: 40, waitsAt: 'secretary-desk' },
  { name: 'to be read', way: 'from-above', about: '政府网站', before: 160, waitsAt: 'reading' },
  { name: 'letter to be delivered', way: 'personal', before: 50, waitsAt: 'personal-delivery' },
  { name: 'to be distributed', way: 'report', before: 60, waitsAt: 'distribution' },
  { name: 'letter of another city', way: 'letter', about: '考察组', before: 2 * day, waitsAt: 'replying' },
  { name: 'letter of an enterprise', way: 'letter', about: '变电站', before: 3 * day, waitsAt: 'result-review' },
  { name: 'division', way: 'request', about: '驿道', before: 90, waitsAt: 'division' },
  { name: 'on its way back', way: 'request', about: '救援队伍', before: 430, leaders: ['executive-vice-mayor', 'mayor'], waitsAt: 'returning' },
  { name: 'duty, deputy', way: 'public-letter', about: '加装电梯', before: 150, waitsAt: 'duty-deputy' },
  { name: 'duty, secretary-general', way: 'public-letter', about: '老年餐厅', before: 260, waitsAt: 'duty-secretary-general' },
  { name: 'department', way: 'public-letter', about: '医院门诊', before: 2 * day, waitsAt: 'department' },
  { name: 'to be submitted', way: 'request', about: '防护林', before: 120, leaders: ['vice-mayor-rural', 'mayor'], waitsAt: 'submission' },
  { name: 'to be handed out', way: 'request', about: '自助服务区', before: 350, waitsAt: 'handing-out' },
];
