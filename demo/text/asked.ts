import type { Story } from '../story.ts';
import { docxOf } from './docx.ts';
import type { Arriving } from './file.ts';
import { unitName } from './opinions.ts';

/** The letter with which a department gives its opinion. */
export async function opinionLetter({ paper }: Story, unit: string, text: string): Promise<Arriving> {
  const bytes = await docxOf([
    { text: `${unitName(unit)}关于征求意见的复函`, as: 'title' },
    { text: '市政府办公室：', as: 'left' },
    { text: `《${paper.title}》收悉。经研究，意见如下：${text}`, as: 'body' },
    { text: unitName(unit), as: 'right' },
  ]);
  return { name: `${unitName(unit)}复函.docx`, bytes };
}

export const cannotYetText = '需局务会集体研究，尚在测算，暂不能按时回复';

/** First by telephone, then in a letter that says what silence means. */
export const replyUrgingText = (isFirst: boolean): string =>
  isFirst ? '意见回复时限将至，请按时书面回复' : '今日为回复最后期限，逾期不回复又不说明情况的，视为同意';
