import type { PreReviewSheet } from '../../contract/documents/instruction.ts';
import { emptySheet, type ReviewSheet } from '../../contract/documents/sheet.ts';
import { materials } from '../../regulation/documents/proposal/pre-review-sheet.ts';

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

/** A report to both bodies after the government's opinion: in principle it has one addressee (条例 15.1). */
export const reportToBoth = {
  arrival: { ...request, kind: 'report', number: '水务发〔2026〕21号', title: '关于供水管网改造进展的报告' },
  sheet: {
    ...passingSheet,
    addressees: [
      ...passingSheet.addressees,
      { name: '市委', kind: 'party-committee', copy: false, belowSender: false },
    ],
    bothBodies: { governmentOpinionRecorded: true },
    forDecision: false,
  } satisfies ReviewSheet,
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

const secret = { sender: '省政府办公厅', level: 'secret', code: 'M-0012' };

type Told = readonly { readonly act: string; readonly by: string; readonly input: unknown }[];

const clerk = 'post:documents-clerk';
const secretaryGeneral = 'post:secretary-general';
const deputy = 'relation:counterpart-deputy:{vice}';
const acted = (act: string, by: string, input: unknown = {}) => ({ act: `documents/${act}`, by, input });

const sheetYes = { grounds: 'yes', conforms: 'yes', format: 'yes', agreed: 'yes', reason: '' } as const;
const everyMaterial = Object.fromEntries(
  materials.map((name) => [name, { state: 'attached', reason: '' }]),
) as PreReviewSheet['materials'];

export const passingPreReview: PreReviewSheet = { ...sheetYes, units: [], materials: everyMaterial };
export const failingPreReview: PreReviewSheet = { ...passingPreReview, format: 'no', reason: '代拟稿格式不合国标' };

export const proposal = {
  opinion: '建议由水务局牵头，财政局配合，一个月内提出实施方案',
  leaders: ['{vice}'],
  matter: { asksDecision: true },
};

const divisionInput = (matter: object) => ({
  opinion: '属城建管网改造，建议分管副市长牵头办理',
  leader: '{vice}',
  matter,
});
const forDivision = (matter: object) => acted('distribute-for-division', clerk, { opinion: '请提出分办意见', matter });

const arrived = [acted('record-arrival', clerk, request)];
const passed = [...arrived, acted('pass-review', clerk, { sheet: passingSheet })];
const registered = [...passed, acted('register-document', clerk, registration)];
const forReading = [
  ...registered,
  acted('distribute-for-reading', clerk, { opinion: '请市领导阅', readers: ['{leader}'] }),
];
const divisionWanted = [...registered, forDivision({ asksDecision: true })];
const divided = [
  ...divisionWanted,
  acted('divide', 'post:documents-deputy-secretary-general', divisionInput({ asksDecision: true })),
];
const draft = (matter: object): Told => [
  ...registered,
  forDivision(matter),
  acted('divide-for-pre-review', 'post:documents-deputy-secretary-general', divisionInput(matter)),
];
const normative = { draftFor: 'issue', normative: true, asksDecision: true };
const proposed = [...divided, acted('sign-proposal', deputy, proposal)];
const submitted = [...proposed, acted('submit', clerk)];
const agreed = { mark: 'opinion', stance: 'agree', text: '同意。请水务局牵头办理', units: ['{unit}'], lead: '{unit}' };
const instructed = [...submitted, acted('instruct', 'person:{vice}', agreed)];
const returned = [...instructed, acted('receive-back', clerk)];

const provincial: Told = [
  acted('record-arrival', clerk, { ...request, senderClass: 'provincial', urgency: 'extra-urgent' }),
  acted('pass-review', clerk, { sheet: { ...passingSheet, headMark: true, urgencyReason: '汛情紧急' } }),
  acted('register-document', clerk, { ...registration, urgency: 'extra-urgent' }),
];
const urgentProposed = (leaders: readonly string[]): Told => [
  ...provincial,
  acted('distribute-for-instruction', clerk, { opinion: '请提出拟办意见', matter: {} }),
  acted('sign-proposal', secretaryGeneral, { ...proposal, leaders }),
];
/** Instructed by a deputy of the Office alone: no leader waits for a report. */
const handedOutByDeputy = [
  ...urgentProposed(['{deputy}']),
  acted('submit', clerk),
  acted('instruct', 'person:{deputy}', agreed),
  acted('receive-back', clerk),
  acted('hand-out', clerk, { units: [{ unit: '{unit}', role: 'lead' }], text: '请按批示办理' }),
];
const away = {
  act: 'people/record-absence',
  by: 'post:office-director',
  input: {
    personId: '{vicetwo}',
    kind: 'business',
    fromAt: '2026-01-01T00:00:00+08:00',
    untilAt: '2030-01-01T00:00:00+08:00',
    approvedBy: '{leader}',
  },
};
/** Submitted to a leader yesterday, and not decided: those who serve the leader are to ask for it. */
const urgentNear: Told = [
  ...[...urgentProposed(['{leader}']), acted('submit', clerk)].map((told) => ({ ...told, daysAgo: 1 })),
  { act: 'general/clock-fell-due', by: 'clock', input: { clock: '{clock}' } },
];
const leaderAndDeputyAway = [away, ...urgentProposed(['{vicetwo}']), acted('submit', clerk)];
const disputed = [
  ...urgentProposed(['{vice}', '{leader}']),
  acted('submit', clerk),
  acted('instruct', 'person:{vice}', agreed),
  acted('instruct', 'person:{leader}', { mark: 'opinion', stance: 'disagree', text: '暂缓' }),
  acted('receive-back', clerk),
];
const toDepartment = [
  ...registered,
  acted('distribute-to-department', clerk, { opinion: '属部门职责，转请办理', unit: '{unit}', leader: '{vice}' }),
];
const confirmed = { opinion: '属水务局职责，请其办理' };
const dutyConfirmed = [
  ...toDepartment,
  acted('confirm-duty', deputy, confirmed),
  acted('confirm-duty', secretaryGeneral, confirmed),
];

const classifiedEntry: Told = [
  acted('record-classified', clerk, { ...secret, senderClass: 'provincial' }),
  acted('register-document', clerk, {
    ...registration,
    sender: secret.sender,
    number: '甘政办密〔2026〕3号',
    title: secret.code,
    level: secret.level,
    returnStatus: 'to-return',
  }),
];

/** Stages of one story, each with everything before it. Names in braces stand for people, units and rows. */
export const story = {
  arrived,
  passed,
  registered,
  provincial,
  classifiedEntry,
  forReading,
  forDivision: divisionWanted,
  divided,
  draftDivided: draft({ draftFor: 'approval', asksDecision: true }),
  normativeDivided: draft(normative),
  inLegalityReview: [...draft(normative), acted('ask-legality-review', deputy, { sheet: passingPreReview })],
  proposed,
  urgentProposed: urgentProposed(['{vice}']),
  submitted,
  instructed,
  returned,
  handedOut: [
    ...returned,
    acted('hand-out', clerk, { units: [{ unit: '{unit}', role: 'lead' }], text: '请按批示办理' }),
  ],
  handedOutByDeputy,
  leaderAndDeputyAway,
  urgentNear,
  disputed,
  toDepartment,
  dutyConfirmed,
  atDepartment: [...dutyConfirmed, acted('transfer-to-department', clerk)],
} as const satisfies Readonly<Record<string, Told>>;
