import { Nothing } from '../../contract/documents/receipt.ts';
import { holder } from '../act.ts';
import { receiptAct } from './receipt-act.ts';

/** The leader has the letter in hand, unopened by anybody else (2.2.1-f). */
export const deliverLetter = receiptAct<Nothing>({
  id: 'documents/deliver-letter',
  clause: '2.2.1-f',
  by: holder,
  input: Nothing,
  example: {
    before: [
      {
        act: 'documents/record-personal-letter',
        by: 'post:documents-clerk',
        input: { sender: '来信人', senderClass: 'public', leader: '{leader}' },
      },
    ],
    by: 'person:{leader}',
    input: {},
  },
});
