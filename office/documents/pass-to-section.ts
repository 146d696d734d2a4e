import { Nothing } from '../../contract/documents/receipt.ts';
import { holder } from '../act.ts';
import { custodyPut } from './custody.ts';
import { receiptAct } from './receipt-act.ts';
import { request } from './samples.ts';

/** The only thing that a secretary or another section can do with a paper that came to them (2.1.2-a, 2.1.3-f). */
export const passToSection = receiptAct<Nothing>({
  id: 'documents/pass-to-section',
  clause: ['2.1.3-f', '2.1.2-a'],
  by: holder,
  input: Nothing,
  also: (file, _input, context) => [custodyPut(file, context, 'post:documents-clerk')],
  example: {
    before: [{ act: 'documents/record-elsewhere', by: 'post:section-head', input: request }],
    by: 'post:section-head',
    input: {},
  },
});
