import type { ReadFields } from '../../../contract/documents/reading.ts';
import { placeOf, type HeadLine } from './head-line.ts';
import { labelledAs, type Labelled } from './labels.ts';

type Value = NonNullable<ReadFields['disclosure']>['value'];

const valueOf = (text: string): Value | null => {
  if (/不予公开|不公开|不宜公开|非公开/u.test(text)) return 'closed';
  if (text.includes('依申请公开')) return 'on-request';
  return text.includes('公开') ? 'open' : null;
};

const remark =
  /^[([【]?(?:此件|本件|信息公开(?:选项|属性)?:|公开(?:选项|属性|方式|形式)[:]?|是否公开:).{0,12}[)\]】]?$/u;

/** 公开属性: the closing remark (此件公开发布) and the caption of a page; when they differ a person decides. */
export const findDisclosure = (lines: readonly HeadLine[], facts: readonly Labelled[]): ReadFields['disclosure'] => {
  const captions = labelledAs(facts, '公开方式', '公开属性', '公开形式', '公开选项', '公开类型').map((fact) => ({
    value: valueOf(fact.value),
    line: fact.line,
  }));
  const remarks = lines
    .filter((line) => remark.test(line.tight) && !captions.some((caption) => caption.line === line))
    .map((line) => ({ value: valueOf(line.tight), line }));
  const found = [...remarks, ...captions].flatMap(({ value, line }) => (value === null ? [] : [{ value, line }]));
  const [first] = found;
  if (first === undefined) return undefined;
  const others = [...new Set(found.map((entry) => entry.value))].filter((value) => value !== first.value);
  if (others.length === 0) return { value: first.value, where: placeOf(first.line), sure: 'certain' };
  return { value: first.value, others, where: placeOf(first.line), sure: 'doubtful', note: 'several-candidates' };
};
