import { describe, expect, it } from 'vitest';
import { linesOf } from '../lines.ts';
import { headLines } from './head-line.ts';
import { findKind } from './kind.ts';
import { labelledFacts } from './labels.ts';
import { findTitle } from './title.ts';

const titleIn = (text: string): ReturnType<typeof findTitle> => {
  const lines = headLines(linesOf(text));
  return findTitle(lines, labelledFacts(lines));
};

const HEAD = '临澄市人民政府文件\n临政发〔2026〕9号\n\n';
const END = '\n\n各县（区）人民政府：\n现将有关事项通知如下。';

describe('the lines of a title are joined', () => {
  it.each([
    ['临澄市人民政府关于开展节水行动的通知', '临澄市人民政府关于开展节水行动的通知', 'notice'],
    ['临澄市人民政府\n关于开展节水行动的通知', '临澄市人民政府关于开展节水行动的通知', 'notice'],
    ['临澄市人民政府关于\n开展节水\n行动的通知', '临澄市人民政府关于开展节水行动的通知', 'notice'],
    ['关于开展节水行动的\n通　　知', '关于开展节水行动的通知', 'notice'],
    ['临澄市人民政府关于印发\n《临澄市节水办法》的通知', '临澄市人民政府关于印发《临澄市节水办法》的通知', 'notice'],
    ['关于印发加强请示报告\n工作制度的通知', '关于印发加强请示报告工作制度的通知', 'notice'],
    [
      '临澄市发展和改革委员会 临澄市财政局\n关于安排资金的请示',
      '临澄市发展和改革委员会 临澄市财政局关于安排资金的请示',
      'request',
    ],
    ['临澄市人民政府关于同意设立园区的批复', '临澄市人民政府关于同意设立园区的批复', 'reply'],
    ['临澄市人民政府办公室关于商请支持的函', '临澄市人民政府办公室关于商请支持的函', 'letter'],
    ['临澄市节水管理办法（试行）的通知（征求意见稿）', '临澄市节水管理办法（试行）的通知（征求意见稿）', 'notice'],
    ['临澄市人民政府关于加快发展的实施意见', '临澄市人民政府关于加快发展的实施意见', 'opinion'],
    ['临澄市人民政府关于提请审议预算调整的议案', '临澄市人民政府关于提请审议预算调整的议案', 'bill'],
    [
      '临澄市人民政府办公室转发市水务局\n关于节水工作意见的通知',
      '临澄市人民政府办公室转发市水务局关于节水工作意见的通知',
      'notice',
    ],
    ['临澄市人民政府批转市水务局关于节水工作报告的通知', '临澄市人民政府批转市水务局关于节水工作报告的通知', 'notice'],
  ])('%s', (lines, value, kind) => {
    const found = titleIn(HEAD + lines + END);
    expect(found?.field.value).toBe(value);
    expect(findKind(found?.field)?.value).toBe(kind);
  });
});

describe('a title that is not regular is not taken over silently', () => {
  it('a bare kind is likely', () => {
    expect(titleIn('公　　告\n\n自即日起封闭道路施工，请绕行通过。')?.field).toMatchObject({
      value: '公告',
      sure: 'likely',
    });
  });

  it('a title with none of the fifteen kinds is doubtful', () => {
    const found = titleIn('临澄市2026年节水工作方案\n为做好节水工作，制定本方案。');
    expect(found?.field).toMatchObject({
      value: '临澄市2026年节水工作方案',
      sure: 'doubtful',
      note: 'title-kind-missing',
    });
    expect(findKind(found?.field)).toBeUndefined();
  });

  it('two kinds in a row have to be decided', () => {
    const found = titleIn(`${HEAD}关于节水工作的请示报告${END}`);
    expect(findKind(found?.field)).toMatchObject({ sure: 'doubtful', note: 'kind-mixed' });
  });

  it('a caption that says something else is shown beside it', () => {
    const found = titleIn('名称 关于节水工作的通知\n\n关于节电工作的通知\n\n各县：');
    expect(found?.field).toMatchObject({
      value: '关于节电工作的通知',
      sure: 'doubtful',
      others: ['关于节水工作的通知'],
    });
  });

  it('a caption alone is likely', () => {
    expect(titleIn('标题：关于节水工作的通知')?.field).toMatchObject({ value: '关于节水工作的通知', sure: 'likely' });
  });

  it('running text is no title', () => {
    expect(titleIn('根据上级关于加强管理的通知要求，现将情况报告如下。')).toBeNull();
  });
});
