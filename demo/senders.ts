import type { SenderClass } from '../regulation/general/sender-class.ts';
import { departments } from './city.ts';

export interface Sender {
  readonly name: string;
  readonly class: SenderClass;
  /** What its numbers begin with; null for who writes without a number. */
  readonly mark: string | null;
}

const others: readonly Sender[] = [
  { name: '国务院办公厅', class: 'central', mark: '国办函' },
  { name: '国家发展和改革委员会', class: 'central', mark: '发改办投资' },
  { name: '省委办公厅', class: 'provincial', mark: null },
  { name: '省政府办公厅', class: 'provincial', mark: '云政办发' },
  { name: '省发展和改革委员会', class: 'provincial', mark: '云发改投资' },
  { name: '省民政厅', class: 'provincial', mark: '云民发' },
  { name: '省商务厅', class: 'provincial', mark: '云商发' },
  { name: '省教育厅', class: 'provincial', mark: '云教基' },
  { name: '省生态环境厅', class: 'provincial', mark: '云环发' },
  { name: '省数据局', class: 'provincial', mark: '云数发' },
  { name: '省人力资源和社会保障厅', class: 'provincial', mark: '云人社发' },
  { name: '省财政厅', class: 'provincial', mark: '云财预' },
  { name: '省卫生健康委员会', class: 'provincial', mark: '云卫疾控发' },
  { name: '省农业农村厅', class: 'provincial', mark: '云农发' },
  { name: '省应急管理厅', class: 'provincial', mark: '云应急电' },
  { name: '省住房和城乡建设厅', class: 'provincial', mark: '云建城' },
  { name: '云栖市东湖区人民政府', class: 'district', mark: '东湖政发' },
  { name: '云栖市白杨县人民政府', class: 'district', mark: '白政发' },
  { name: '云栖市清溪区人民政府', class: 'district', mark: '清政发' },
  { name: '临川市人民政府办公室', class: 'other-city', mark: '临政办函' },
  { name: '云川大学', class: 'unit-in-province', mark: '云川大函' },
  { name: '云川测绘学院', class: 'unit-in-province', mark: '云测院函' },
  { name: '云栖市中级人民法院', class: 'city-body', mark: '云中法函' },
  { name: '政协云栖市委员会办公室', class: 'city-body', mark: '云协办函' },
  { name: '云栖供电公司', class: 'unit-in-city', mark: '云供电函' },
  { name: '市民来信', class: 'public', mark: null },
  { name: '某期刊社', class: 'public', mark: null },
];

/** Who sent a paper, by the key of a department or by the name of another body. */
export function senderOf(from: string): Sender {
  const department = departments.find(([key]) => key === from);
  if (department) return { name: department[1], class: 'department', mark: `${department[3]}发` };
  const found = others.find(({ name }) => name === from);
  if (!found) throw new Error(`Nobody in the demo's world is "${from}"; see demo/senders.ts.`);
  return found;
}
