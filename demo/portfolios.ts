import type { Paper } from './papers.ts';

/** Whose business a paper is: the leader in charge, the department that leads and the one that joins in. */
export interface Portfolio {
  readonly leader: string;
  readonly field: string;
  readonly lead: string;
  readonly join: string;
}

const executive = 'executive-vice-mayor';
const urban = 'vice-mayor-urban';
const social = 'vice-mayor-social';
const rural = 'vice-mayor-rural';

/** By what the title speaks of; the first that fits. */
// prettier-ignore
const portfolios: readonly (readonly [RegExp, string, string, string, string])[] = [
  [/公务用车|接待|督查/u, executive, '综合协调', 'development-reform', 'finance'],
  [/欠薪|公益性岗位|就业/u, social, '人力资源和社会保障', 'human-resources', 'finance'],
  [/小学|教育|招生|校/u, social, '教育', 'education', 'civil-affairs'],
  [/防护林|林/u, rural, '林业', 'forestry', 'agriculture'],
  [/农田|秋粮|农/u, rural, '农业农村', 'agriculture', 'finance'],
  [/乡镇污水|水资源|防汛|强降雨|灌区|水库/u, rural, '水务', 'water', 'environment'],
  [/供水/u, urban, '市政公用', 'water', 'finance'],
  [/水源|大气|异味/u, urban, '生态环境', 'environment', 'emergency'],
  [/专项债券|资金支出/u, executive, '财政', 'finance', 'audit'],
  [/公交|道路交通|客运/u, urban, '交通运输', 'transport', 'public-security'],
  [/老旧小区|燃气|城中村|供暖|城市更新|变电站|物业/u, urban, '城乡建设', 'housing', 'finance'],
  [/餐厨|施工|公园|停车|户外广告/u, urban, '城市管理', 'urban-management', 'housing'],
  [/规划|测绘|时空|地名/u, urban, '自然资源', 'natural-resources', 'housing'],
  [/医院|传染病|医疗/u, social, '卫生健康', 'health', 'finance'],
  [/低保|最低生活|养老|治理能力|殡葬/u, social, '民政', 'civil-affairs', 'finance'],
  [/体育/u, social, '体育', 'sports', 'finance'],
  [/烈士|退役/u, social, '退役军人事务', 'veterans', 'finance'],
  [/驿道|文物|旅游/u, social, '文化和旅游', 'culture-tourism', 'natural-resources'],
  [/展销|商品|商贸|市场/u, executive, '商贸流通', 'commerce', 'market'],
  [/数据|一件事|政务服务|网站|营商/u, executive, '政务服务', 'data', 'development-reform'],
  [/专精特新|企业|工业/u, executive, '工业和信息化', 'industry', 'science'],
  [/安全|救援|寒潮|灾/u, executive, '应急管理', 'emergency', 'public-security'],
];

/** The portfolio of a paper; what no title tells belongs to the general economy. */
export function portfolioOf({ title }: Paper): Portfolio {
  const found = portfolios.find(([speaks]) => speaks.test(title));
  if (!found) return { leader: executive, field: '综合经济', lead: 'development-reform', join: 'finance' };
  const [, leader, field, lead, join] = found;
  return { leader, field, lead, join };
}

/** Whose line of work each department is: that of the leader to whom its first field belongs. */
export const linesOfWork: readonly { readonly leader: string; readonly unit: string }[] = [
  ...new Map(portfolios.map(([, leader, , lead]) => [lead, leader] as const).toReversed()),
].map(([unit, leader]) => ({ leader, unit }));
