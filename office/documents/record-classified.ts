import { RecordClassified } from '../../contract/documents/arrival.ts';
import { act, post } from '../act.ts';
import { dayOfMoment } from '../people/book.ts';
import { entryInCode } from './classified.ts';
import { openReceipt } from './open-receipt.ts';

/** A classified paper becomes a register entry and nothing else: level, copies and custody, a code for the title (readings D22, F1). */
export const recordClassified = act<RecordClassified>({
  id: 'documents/record-classified',
  clause: ['2.2.2-a', '2.1.3-e'],
  by: post('documents-clerk'),
  on: 'new',
  version: 1,
  input: RecordClassified,
  decide: (_subject, { code, ...document }, context) =>
    openReceipt(
      {
        act: 'documents/record-classified',
        subject: code,
        document: {
          ...document,
          title: code,
          paperKind: document.medium === 'paper' ? 'formal-document' : 'telegram-or-fax',
          returnStatus: 'to-return',
        },
        files: [],
        findings: entryInCode(document.level, dayOfMoment(context.at), context),
        sectionMayOpen: true,
        accepted: true,
      },
      context,
    ),
  example: {
    before: [],
    by: 'post:documents-clerk',
    input: { sender: '省政府办公厅', senderClass: 'provincial', level: 'confidential', code: 'M-0012' },
  },
});
