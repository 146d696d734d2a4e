import { RecordDirectPaper } from '../../contract/documents/arrival.ts';
import { act, refuse, relation } from '../act.ts';
import { openReceipt } from './open-receipt.ts';
import { openingOf } from './record-arrival.ts';
import { request } from './samples.ts';

/** A paper that was sent straight to a leader and that the leader did not ask for: the secretary enters it and can only pass it on (2.1.3-f). */
export const recordDirectPaper = act<RecordDirectPaper>({
  id: 'documents/record-direct-paper',
  clause: '2.1.3-f',
  by: relation('leader-secretary'),
  on: 'new',
  version: 1,
  input: RecordDirectPaper,
  uploads: ({ paper }) => paper.files.map(({ upload }) => upload),
  decide: (_subject, { leader, paper }, context) => {
    const desk = `relation:leader-secretary:${leader}`;
    if (!context.actor.held.some(({ target }) => target === desk)) return refuse('not-your-leader', { leader });
    return openReceipt({ ...openingOf('documents/record-direct-paper', paper), holder: desk }, context);
  },
  example: { before: [], by: 'relation:leader-secretary:{leader}', input: { leader: '{leader}', paper: request } },
});
