import { RecordArrival } from '../../contract/documents/arrival.ts';
import { act, post } from '../act.ts';
import { openReceipt } from './open-receipt.ts';
import { openingOf } from './record-arrival.ts';
import { request } from './samples.ts';

/** Another section received a paper: it can enter it and pass it on, and only the Documents and Archives Section numbers it (2.1.2-a). */
export const recordElsewhere = act<RecordArrival>({
  id: 'documents/record-elsewhere',
  clause: '2.1.2-a',
  by: post('section-head'),
  on: 'new',
  version: 1,
  input: RecordArrival,
  uploads: ({ files }) => files.map(({ upload }) => upload),
  decide: (_subject, input, context) =>
    openReceipt(
      { ...openingOf('documents/record-elsewhere', input), holder: `person:${context.actor.personId}` },
      context,
    ),
  example: { before: [], by: 'post:section-head', input: request },
});
