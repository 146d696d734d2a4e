import { Nothing, ReadingRemark, WithReason } from '../../contract/documents/receipt.ts';
import { post, reader } from '../act.ts';
import { receiptAct, withDocument } from './receipt-act.ts';
import { documentOf } from './receipt-move.ts';
import { story } from './samples.ts';

const circulated = [
  ...story.registered,
  {
    act: 'documents/distribute-for-reading',
    by: 'post:documents-clerk',
    input: { opinion: '请市领导阅', readers: ['{leader}'] },
  },
];

/** A reader opened the paper; nobody waits for it. */
export const openReading = receiptAct<Nothing>({
  id: 'documents/open-reading',
  clause: '2.2.2-b',
  by: reader,
  input: Nothing,
  example: { before: circulated, by: 'person:{leader}', input: {} },
});

/** A reader has read, with or without a remark. */
export const markRead = receiptAct<ReadingRemark>({
  id: 'documents/mark-read',
  clause: '2.2.2-b',
  by: reader,
  input: ReadingRemark,
  example: { before: circulated, by: 'person:{leader}', input: { remark: '' } },
});

export const closeReading = receiptAct<Nothing>({
  id: 'documents/close-reading',
  clause: '2.2-b',
  by: post('documents-clerk'),
  input: Nothing,
  example: { before: circulated, by: 'post:documents-clerk', input: {} },
});

export const distributeAgain = receiptAct<WithReason>({
  id: 'documents/distribute-again',
  clause: '2.2-c',
  by: post('documents-clerk'),
  input: WithReason,
  move: (file, { reason }) => ({ reason, document: withDocument(documentOf(file), { distributedAt: null }) }),
  example: { before: circulated, by: 'post:documents-clerk', input: { reason: '误送，应呈批' } },
});
