import { emptySheet, type ReviewSheet } from '../../contract/documents/sheet.ts';

/** A department's plain request, as the examples of the acts use it. */
export const request = {
  paperKind: 'formal-document',
  kind: 'request',
  sender: '市水务局',
  senderClass: 'department',
  number: '水务发〔2026〕18号',
  title: '关于城区供水管网改造工程立项的请示',
  addressees: ['市人民政府'],
  contactName: '联系人',
  contactPhone: '0000-0000000',
};

/** A sheet that passes for that request. */
export const passingSheet: ReviewSheet = {
  ...emptySheet,
  conformity: { ordinance: 'yes', format: 'yes', workRules: 'yes' },
  checks: { ownMatter: 'yes', documentRules: 'yes', kindAndLayout: 'yes', consultation: 'yes', reason: '' },
  addressees: [{ name: '市人民政府', kind: 'government', copy: false, belowSender: false }],
  forDecision: true,
  basis: { text: '年度城建计划', citesDocument: false, attached: false, publiclyAvailable: false },
};

/** The same sheet with one answer that sends the paper back. */
export const failingSheet: ReviewSheet = {
  ...passingSheet,
  checks: { ...passingSheet.checks, documentRules: 'no', reason: '未写明行文依据' },
};

export const registration = {
  sender: request.sender,
  number: request.number,
  title: request.title,
  urgency: 'plain',
  level: 'none',
  copies: 1,
  returnStatus: 'n/a',
};

const clerk = 'post:documents-clerk';
const arrived = { act: 'documents/record-arrival', by: clerk, input: request };
const passed = { act: 'documents/pass-review', by: clerk, input: { sheet: passingSheet } };
const registered = { act: 'documents/register-document', by: clerk, input: registration };
const forInstruction = {
  act: 'documents/distribute-for-instruction',
  by: clerk,
  input: { opinion: '请分管文档工作的副秘书长提出分办意见' },
};

/** Stages of one story, each with everything before it. */
export const story = {
  arrived: [arrived],
  passed: [arrived, passed],
  registered: [arrived, passed, registered],
  forInstruction: [arrived, passed, registered, forInstruction],
};
