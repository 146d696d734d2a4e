import { describe, expect, it } from 'vitest';
import { linesOf } from '../lines.ts';
import { headLines } from './head-line.ts';
import { findLevel } from './level.ts';

const levelIn = (text: string, unseen: string[] = [], name = 'a.txt'): ReturnType<typeof findLevel> =>
  findLevel(headLines(linesOf(text)), unseen, name);

const LONG_TEXT = Array.from({ length: 60 }, (_, index) => `第${index}条 工作内容。`).join('\n');

describe('a level mark forbids keeping the file', () => {
  it.each([
    ['绝密★30年', 'top-secret'],
    ['机密★20年', 'secret'],
    ['秘密★10年', 'confidential'],
    ['机 密 ★ 20 年', 'secret'],
    ['秘密☆10年', 'confidential'],
    ['秘密', 'confidential'],
    ['机密 特急', 'secret'],
    ['000012 机密', 'secret'],
    ['密级：秘密', 'confidential'],
    ['【机密】', 'secret'],
    ['绝密★启用前', 'top-secret'],
    ['临澄市密码电报', 'secret'],
  ])('%s', (mark, level) => {
    expect(levelIn(`${mark}\n临澄市人民政府文件\n关于工作的通知`).mark?.level).toBe(level);
  });

  it('the period is reported as printed', () => {
    expect(levelIn('绝密★30年\n关于工作的通知').mark).toEqual({ level: 'top-secret', period: '30年', place: 'head' });
  });

  it('in the file name, in hidden text and on a later page', () => {
    expect(levelIn('', [], '机密★20年 名单.docx').mark?.place).toBe('file-name');
    expect(levelIn('', [], '（秘密）名单.docx').mark?.place).toBe('file-name');
    expect(levelIn('关于工作的通知', ['秘密★10年']).mark?.place).toBe('unseen');
    expect(levelIn(`关于工作的通知\n${LONG_TEXT}\n机密★20年`).mark?.place).toBe('text');
  });
});

describe('what is no mark', () => {
  it.each([
    ['关于加强机密文件管理的通知'],
    ['临澄市国家秘密载体管理办法'],
    ['秘书科'],
    ['密级：无'],
    ['内部资料'],
    ['商业秘密保护工作方案'],
  ])('%s', (line) => {
    const found = levelIn(`${line}\n各县：`);
    expect(found.mark).toBeNull();
    expect(found.field).toMatchObject({ value: 'none', sure: 'likely', note: 'mark-not-found' });
  });

  it('a starred mark in running text of a later page is pointed out as doubtful', () => {
    const found = levelIn(`关于公文格式的通知\n${LONG_TEXT}\n涉密公文应标注“秘密★10年”等字样。`);
    expect(found.mark).toBeNull();
    expect(found.field).toMatchObject({
      value: 'none',
      others: ['confidential'],
      sure: 'doubtful',
      note: 'mark-in-running-text',
    });
  });
});
