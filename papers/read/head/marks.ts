import type { HeadLine } from './head-line.ts';

/** Words that may share a head line with the number: urgency, copy number, signatory, telegram grades. */
const besideNumber =
  /^(?:特急|加急|特提|平急|明电|等级|\d{6}|[-—|:()·\s])*(?:(?:签\s?发\s?人:?[\p{Script=Han}· ]*)|(?:发往:?.*))?$/u;

export const isBesideNumber = (rest: string): boolean => rest.length === 0 || besideNumber.test(rest);

/** 份号: six figures alone on a line. */
export const isCopyNumber = (line: HeadLine): boolean => /^(?:№|no\.?)?\d{6}$/iu.test(line.tight);

export const isUrgencyMark = (line: HeadLine): boolean =>
  /^(?:紧急程度:?|等级:?)?[(]?(?:特急|加急|特提|平急)(?:[·、]?(?:明电|件))?[)]?$/u.test(line.tight);

/** The red head: names of organs and the word 文件. */
export const isRedHead = (line: HeadLine): boolean =>
  /^[\p{Script=Han}() ]{3,60}文件$/u.test(line.narrow) && !line.tight.includes('关于');
