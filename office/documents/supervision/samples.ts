import type { ResultChecks } from '../../../contract/documents/supervision.ts';
import { request, story } from '../samples.ts';

const yes = { is: 'yes', remark: '' } as const;
export const passedChecks: ResultChecks = { facts: yes, conclusion: yes, policyAndLaw: yes };
export const failedChecks: ResultChecks = { ...passedChecks, conclusion: { is: 'no', remark: '结论与事实不符' } };

const onItem = (act: string, by: string, input: unknown = {}) =>
  ({ act: `documents/${act}`, by, input, on: 'opened' }) as const;
const result = { text: '已立项并下达资金计划' };

const assigned = story.handedOut;
const takenUp = [...assigned, onItem('take-up', 'unit:{unit}')];
const filed = [...takenUp, onItem('file-result', 'unit:{unit}', result)];
const reportedBack = [...filed, onItem('pass-result', 'post:supervision-officer', { checks: passedChecks })];
const filedForSection = [
  ...story.handedOutByDeputy,
  onItem('take-up', 'unit:{unit}'),
  onItem('file-result', 'unit:{unit}', result),
];
const finished = [...reportedBack, onItem('acknowledge-result', 'person:{vice}')];

/** What the sender is answered. */
export const answer = { text: `${request.title}已办结`, channel: 'letter', told: ['{unit}'] };

/** Stages of an item, each with everything before it. */
export const itemStory = {
  assigned,
  takenUp,
  filed,
  filedForSection,
  reportedBack,
  finished,
  replied: [...finished, { act: 'documents/reply', by: 'post:secretariat-section-chief', input: answer }],
};
