/** Words by how often they stand in titles; each class has one of two, of three and of four characters. */
export interface WordClass {
  readonly name: 'absent' | 'rare' | 'uncommon' | 'common';
  readonly words: readonly [two: string, three: string, four: string];
}

/** None of these characters stands in the grammar below, so that nothing else is found by them. */
export const wordClasses: readonly WordClass[] = [
  { name: 'absent', words: ['麒麟', '貔貅馆', '饕餮盛宴'] },
  { name: 'rare', words: ['鲮鲤', '苜蓿芽', '朱鹮栖地'] },
  { name: 'uncommon', words: ['滑坡', '防汛墙', '综合管廊'] },
  { name: 'common', words: ['供热', '自来水', '道路交通'] },
];

const places = ['东湖区', '白杨县', '清溪区', '老城片', '高新园', '南山镇', '北苑街', '河湾村'];
const works = ['改造', '扩建', '维护', '普查', '验收', '招标', '监测', '评估', '搬迁', '试点'];
const objects = [
  '校舍',
  '医院',
  '粮库',
  '林场',
  '养老院',
  '图书馆',
  '体育场',
  '产业园',
  '农贸市场',
  '档案库房',
  '5G基站',
  'GIS平台',
];
export const kinds = ['request', 'report', 'notice', 'letter'] as const;
const endings: Readonly<Record<(typeof kinds)[number], string>> = {
  request: '请示',
  report: '报告',
  notice: '通知',
  letter: '函',
};

/** A title as departments write them; `word` is set into it. */
export function titleOf(pick: <T>(from: readonly T[]) => T, kind: (typeof kinds)[number], word: string | null): string {
  const object = word === null ? pick(objects) : `${word}${pick(objects)}`;
  return `关于${pick(places)}${object}${pick(works)}有关事项的${endings[kind]}`;
}
