import { chapter } from './entry.ts';

/** What is said about clauses; the clauses themselves stand in the catalogue, roles in words/roles.ts. */
export const clauses = chapter({
  'source.measures': { zh: '本办法', en: 'the Measures' },
  'source.ordinance': { zh: '条例', en: 'the ordinance' },
  'source.format': { zh: '格式标准', en: 'the format standard' },
  'clause.bound': { zh: '落实于', en: 'carried out by' },
  'clause.unbound': { zh: '尚未落实', en: 'not yet carried out' },
  'binding.rule': { zh: '规则', en: 'rule' },
  'binding.step': { zh: '步骤', en: 'step' },
  'binding.act': { zh: '操作', en: 'act' },
  'binding.field': { zh: '字段', en: 'field' },
  'binding.page': { zh: '页面', en: 'page' },
  'part.meetings': { zh: '第一部分 会议', en: 'Part one: meetings' },
  'part.documents': { zh: '第二部分 公文', en: 'Part two: documents' },
  'part.activities': { zh: '第三部分 公务活动', en: 'Part three: activities' },
});
