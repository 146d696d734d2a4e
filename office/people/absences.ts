import { Temporal } from 'temporal-polyfill';
import { EndAbsence, RecordAbsence } from '../../contract/people/people.ts';
import { anyOf, post, refuse, relation } from '../act.ts';
import { peopleCase } from './book.ts';
import { bookAct } from './book-act.ts';

const keepers = anyOf(
  post('office-director'),
  post('secretary-general'),
  relation('counterpart-deputy'),
  post('documents-section-chief'),
);

const director = 'post:office-director';
const anAbsence = {
  personId: '{colleague}',
  kind: 'business',
  fromAt: '2031-01-06T00:00:00+08:00',
  untilAt: '2031-01-08T00:00:00+08:00',
  approvedBy: '{leader}',
};

/** An approved absence: while it lasts, tasks go to whoever stands in (E4, E8, L22). Nobody approves the own one (E7). */
export const recordAbsence = bookAct<RecordAbsence>({
  id: 'people/record-absence',
  clause: '0.0-a',
  by: keepers,
  on: 'people',
  input: RecordAbsence,
  puts: (input, { book, newId }) => {
    if (!book.people.some(({ id }) => id === input.personId))
      return refuse('no-such-person', { person: input.personId });
    if (!book.people.some(({ id }) => id === input.approvedBy))
      return refuse('no-such-person', { person: input.approvedBy });
    if (input.approvedBy === input.personId) return refuse('not-to-oneself');
    const row = {
      ...input,
      id: newId(),
      caseId: peopleCase,
      fromAt: Temporal.Instant.from(input.fromAt).toString(),
      untilAt: Temporal.Instant.from(input.untilAt).toString(),
      endedAt: null,
    };
    return [{ table: 'absences', row }];
  },
  example: { before: [], by: director, input: anAbsence },
});

/** Back earlier than planned. */
export const endAbsence = bookAct<EndAbsence>({
  id: 'people/end-absence',
  clause: '0.0-a',
  by: keepers,
  on: 'people',
  input: EndAbsence,
  puts: ({ id }, { book, at }) => {
    const row = book.absences.find((absence) => absence.id === id);
    if (row?.endedAt !== null) return refuse('no-such-row');
    return [{ table: 'absences', row: { ...row, endedAt: at.toString() } }];
  },
  example: {
    before: [{ act: 'people/record-absence', by: director, input: anAbsence }],
    by: director,
    input: { id: '{absence}' },
  },
});
