import type { RegisterDocument } from '../contract/documents/receipt.ts';
import type { PreReviewSheet } from '../contract/documents/instruction.ts';
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

/** The sheet of a paper that passes its review; on one in dispute the heads have consulted on that day, and all have co-signed. */
export const sheetOf = (paper: Paper, disputedOn: string | null = null): ReviewSheet => ({
  ...emptySheet,
  conformity,
  checks,
  addressees: [{ name: addressee(paper), kind: 'government', copy: false, belowSender: false }],
  forDecision: paper.kind === 'request',
  basis: { text: '年度工作计划', citesDocument: false, attached: false, publiclyAvailable: false },
  headMark: paper.urgency !== 'plain',
  urgencyReason: paper.urgency === 'plain' ? '' : '事项紧急，须限时办理',
  ...(disputedOn === null ? {} : { others: { departments: concerned, agreement: disputeOf(disputedOn) } }),
});

const parties = ['市财政局', '市自然资源局'] as const;
const concerned = parties.map((name) => ({ name, opinionAttached: true }));
const disputeOf = (on: string) => ({
  state: 'disputed' as const,
  departments: [...parties],
  consultation: { on, counterpart: '市财政局局长', result: '对出资比例未取得一致，市财政局保留意见' },
  settled: false,
  ownGrounds: '项目直接服务民生，应由市级财政承担主要部分',
  grounds: [
    { department: parties[0], text: '本级财力紧张，建议由属地分担六成' },
    { department: parties[1], text: '用地指标应先行核减' },
  ],
  proposal: '建议市级与属地各承担一半，分两年安排',
  coSignatures: [...parties],
});

/** A report to both bodies: in principle it has one addressee. */
export const toBothBodies = (paper: Paper): ReviewSheet => ({
  ...sheetOf(paper),
  addressees: [
    { name: addressee(paper), kind: 'government', copy: false, belowSender: false },
    { name: '市委', kind: 'party-committee', copy: false, belowSender: false },
  ],
  bothBodies: { governmentOpinionRecorded: true },
});

const attached = { state: 'attached', reason: '' } as const;
const yes = { grounds: 'yes', conforms: 'yes', format: 'yes', agreed: 'yes' } as const;

/** The pre-review of a department's draft, passed. */
export const draftSheet: PreReviewSheet = {
  ...yes,
  materials: {
    draft: attached,
    basis: attached,
    'policy-explanation': attached,
    'public-response': attached,
    'opinions-sought': attached,
    'legality-review': attached,
    evaluation: { state: 'not-applicable', reason: '不涉及社会稳定和公平竞争的重大影响' },
  },
  units: [
    { name: '市财政局', agrees: true },
    { name: '市司法局', agrees: true },
    { name: '东湖区人民政府', agrees: true },
  ],
  reason: '',
};

/** One that goes back. */
export const failingDraftSheet: PreReviewSheet = {
  ...draftSheet,
  agreed: 'no',
  units: [...draftSheet.units.slice(0, 2), { name: '白杨县人民政府', agrees: false }],
  reason: '第九条涉及县级事权，白杨县人民政府未同意；请协商一致后重报',
};

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
