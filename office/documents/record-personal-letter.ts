import { RecordPersonalLetter } from '../../contract/documents/arrival.ts';
import { act, post, refuse } from '../act.ts';
import { isLeader } from '../people/leaders.ts';
import { openReceipt } from './open-receipt.ts';

/** A letter that a leader opens in person: only who sent it and when it came is kept; nobody scans it or proposes anything (2.2.1-f). */
export const recordPersonalLetter = act<RecordPersonalLetter>({
  id: 'documents/record-personal-letter',
  clause: '2.2.1-f',
  by: post('documents-clerk'),
  on: 'new',
  version: 1,
  input: RecordPersonalLetter,
  decide: (_subject, { leader, ...arrived }, context) => {
    if (!isLeader(context.book, leader, context.at)) return refuse('not-a-leader', { leader });
    const document = { ...arrived, paperKind: 'personal-letter', title: '' };
    return openReceipt(
      {
        act: 'documents/record-personal-letter',
        subject: '',
        document,
        files: [],
        holder: `person:${leader}`,
        sectionMayOpen: true,
      },
      context,
    );
  },
  example: {
    before: [],
    by: 'post:documents-clerk',
    input: { sender: '来信人', senderClass: 'public', leader: '{leader}' },
  },
});
