import { HEAD_LINES, type HeadLine } from './head-line.ts';

/** Captions that web pages and register sheets put before the facts of a document. */
const captions =
  '索引号 发文字号 文号 发文机关 发文单位 来文机关 来文单位 发布机构 发布机关 发布单位 信息来源 来源 生成日期 成文日期 发文日期 发布日期 发布时间 印发日期 公开方式 公开属性 公开形式 公开选项 公开类型 信息名称 名称 标题 主题词 主题分类 体裁分类 组配分类 有效性 文种 紧急程度 密级 关键词 浏览次数 字体颜色 字体大小'.split(
    ' ',
  );

const caption = new RegExp(`(?:^|[\\s\\[【|])(${captions.join('|')})[\\]】]?(?:\\s*:\\s*|\\s+|$)`, 'gu');

export interface Labelled {
  readonly caption: string;
  readonly value: string;
  readonly line: HeadLine;
}

const labelledIn = (line: HeadLine, next: HeadLine | undefined): readonly Labelled[] => {
  const found = [...line.narrow.matchAll(caption)];
  return found.map((match, index) => {
    const end = found[index + 1]?.index ?? line.narrow.length;
    const value = line.narrow.slice(match.index + match[0].length, end).trim();
    const isOpen = value === '' && index === found.length - 1 && match[0].includes(':');
    return {
      caption: match[1] ?? '',
      value: isOpen ? (next?.narrow ?? '') : value,
      line: isOpen && next ? next : line,
    };
  });
};

export const hasLabel = (line: HeadLine): boolean => new RegExp(caption.source, 'u').test(line.narrow);

/** The captioned facts in the head of a page, in order. */
export const labelledFacts = (lines: readonly HeadLine[]): readonly Labelled[] =>
  lines.slice(0, HEAD_LINES).flatMap((line) => labelledIn(line, lines[line.index + 1]));

export const labelledAs = (facts: readonly Labelled[], ...names: readonly string[]): readonly Labelled[] =>
  facts.filter((fact) => names.includes(fact.caption) && fact.value !== '');
