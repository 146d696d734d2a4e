import type { Purpose } from '../../contract/notices.ts';

/** Every kind of notice, and what it is for. A new kind names its purpose here, and nothing else need know it. */
const purposeOfKind = {
  'on-your-desk': 'act',
  'handed-out': 'act',
  'exception-asked': 'act',
  urged: 'act',
  'item-urged': 'act',
  'result-filed': 'act',
  'result-returned': 'act',
  'report-back': 'act',
  'opinion-asked': 'act',
  'sending-returned': 'act',
  'request-urged': 'act',
  'request-reopened': 'act',
  'draft-to-countersign': 'act',
  'to-read': 'know',
  'interim-report': 'know',
  'more-time': 'know',
  'reply-promised': 'know',
  'opinion-given': 'know',
  'late-answer': 'know',
  'supplement-added': 'know',
  'draft-countersigned': 'know',
  'due-soon': 'warn',
  reminder: 'warn',
  reminded: 'warn',
  'remind-leader': 'warn',
  'draft-refused': 'warn',
  'consent-deemed': 'warn',
  overdue: 'warn',
  'in-transit': 'warn',
  unopened: 'warn',
  'circulation-withdrawn': 'told',
  'circulation-closed': 'told',
  'item-closed': 'told',
  'sending-answered': 'told',
  'sending-transferred': 'told',
  'sending-filed': 'told',
  'sending-closed': 'told',
  'sending-reopened': 'told',
  'request-ended': 'told',
  'told-result': 'told',
  'exception-granted': 'told',
  'exception-refused': 'told',
} as const satisfies Readonly<Record<string, Purpose>>;

export type NoticeKind = keyof typeof purposeOfKind;

export const purposeOf = (kind: NoticeKind): Purpose => purposeOfKind[kind];

/** The kinds of notice that have this purpose. */
export const kindsFor = (purpose: Purpose): NoticeKind[] =>
  (Object.keys(purposeOfKind) as NoticeKind[]).filter((kind) => purposeOfKind[kind] === purpose);
