import type { RegisterDocument } from '../contract/documents/receipt.ts';
import { emptySheet, type ReviewSheet } from '../contract/documents/sheet.ts';
import type { Paper } from './papers.ts';
import { addressee } from './text/official.ts';

const conformity = { ordinance: 'yes', format: 'yes', workRules: 'yes' } as const;
const checks = {
  ownMatter: 'yes',
  documentRules: 'yes',
  kindAndLayout: 'yes',
  consultation: 'yes',
  reason: '',
} as const;

/** The sheet of a paper that passes its review. */
export const sheetOf = (paper: Paper): ReviewSheet => ({
  ...emptySheet,
  conformity,
  checks,
  addressees: [{ name: addressee(paper), kind: 'government', copy: false, belowSender: false }],
  forDecision: paper.kind === 'request',
  basis: { text: '年度工作计划', citesDocument: false, attached: false, publiclyAvailable: false },
  headMark: paper.urgency !== 'plain',
  urgencyReason: paper.urgency === 'plain' ? '' : '事项紧急，须限时办理',
});

/** The sheet of one that goes back. */
export const failing = (paper: Paper): ReviewSheet => ({
  ...sheetOf(paper),
  basis: { ...emptySheet.basis },
  checks: { ...checks, documentRules: 'no', reason: '未写明行文依据' },
});

/** The eight items, as the clerk confirms them. */
export function registration(paper: Paper): RegisterDocument {
  const isClassified = paper.way === 'classified';
  return {
    sender: paper.sender.name,
    number: paper.number ?? '无',
    title: paper.title,
    urgency: paper.urgency,
    level: isClassified ? (paper.serial % 2 === 0 ? 'secret' : 'confidential') : 'none',
    copies: 1,
    returnStatus: isClassified ? 'to-return' : 'n/a',
  };
}
