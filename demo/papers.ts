import type { Chance } from './chance.ts';
import { departments } from './city.ts';

/** What a paper of the month is about; the way it takes follows from its kind. */
export interface Paper {
  readonly way:
    | 'request'
    | 'report'
    | 'from-above'
    | 'urgent'
    | 'extra-urgent'
    | 'letter'
    | 'returned'
    | 'personal'
    | 'classified'
    | 'set-aside'
    | 'direct'
    | 'elsewhere';
  readonly sender: string;
  readonly senderClass: string;
  readonly number: string | null;
  readonly title: string;
  readonly kind: string | null;
}

const requests = [
  '供水管网改造工程立项',
  '城区道路交通安全设施更新',
  '老旧小区改造资金安排',
  '公共体育场馆开放补助',
  '农村饮水安全巩固提升',
  '政务数据共享平台建设',
  '冬季大气污染防治专项经费',
  '创建卫生城市重点工作',
];
const reports = [
  '三季度安全生产工作情况',
  '重点项目建设进展情况',
  '信访积案化解工作情况',
  '秋冬季森林防火工作情况',
  '学校食堂食品安全检查情况',
  '医保基金监管工作情况',
  '统计督察整改情况',
  '招商引资工作情况',
];
const orders = [
  '做好今冬明春安全防范工作',
  '进一步优化营商环境',
  '开展固定资产投资项目核查',
  '加强基层治理能力建设',
  '报送年度民生实事完成情况',
  '做好岁末年初保供稳价工作',
];
const urgentMatters = ['寒潮蓝色预警应对准备', '疑似燃气泄漏隐患排查', '省级督查组来访对接', '专项债券项目申报材料'];
const letters = [
  '关于小区供暖温度偏低的来信',
  '关于公交线路调整的建议',
  '关于校门口停车难的反映',
  '对政务服务大厅的感谢信',
];

const ways: readonly Paper['way'][] = [
  'request',
  'report',
  'from-above',
  'request',
  'from-above',
  'letter',
  'request',
  'urgent',
  'report',
  'from-above',
  'returned',
  'request',
  'extra-urgent',
  'report',
  'from-above',
  'elsewhere',
  'request',
  'set-aside',
  'report',
  'classified',
  'from-above',
  'letter',
  'direct',
  'personal',
];

/** The papers of the month, in the order in which they arrive. */
export function papersOf(count: number, year: number, chance: Chance): Paper[] {
  return Array.from({ length: count }, (_, i) => paper(ways[i % ways.length] ?? 'request', i + 1, year, chance));
}

function paper(way: Paper['way'], serial: number, year: number, chance: Chance): Paper {
  const [, name, , mark] = chance.pick(departments);
  const own = { way, sender: name, senderClass: 'department', number: `${mark}发〔${year}〕${100 + serial}号` };
  switch (way) {
    case 'report':
      return { ...own, title: `${name}关于${chance.pick(reports)}的报告`, kind: 'report' };
    case 'from-above':
      return {
        way,
        sender: '省政府办公厅',
        senderClass: 'provincial',
        number: `云政办发〔${year}〕${40 + serial}号`,
        title: `省政府办公厅关于${chance.pick(orders)}的通知`,
        kind: 'notice',
      };
    case 'urgent':
    case 'extra-urgent':
      return {
        way,
        sender: '省应急管理厅',
        senderClass: 'provincial',
        number: `应急电〔${year}〕${serial}号`,
        title: `关于${chance.pick(urgentMatters)}的紧急通知`,
        kind: 'notice',
      };
    case 'letter':
    case 'personal':
      return { way, sender: '市民来信', senderClass: 'public', number: null, title: chance.pick(letters), kind: null };
    case 'set-aside':
      return {
        way,
        sender: '某期刊社',
        senderClass: 'public',
        number: null,
        title: `赠阅期刊第${serial}期`,
        kind: null,
      };
    case 'classified':
      return {
        way,
        sender: '省委办公厅',
        senderClass: 'provincial',
        number: null,
        title: `M-${String(serial).padStart(4, '0')}`,
        kind: null,
      };
    default:
      return { ...own, title: `${name}关于${chance.pick(requests)}的请示`, kind: 'request' };
  }
}
