import { HandOver, Nothing } from '../../contract/documents/receipt.ts';
import { act, anyone, refuse } from '../act.ts';
import { holdersOf } from '../people/holders.ts';
import { staying, subjectOf } from '../case-act.ts';
import { clearOf } from '../findings.ts';
import { inCodeOnly } from './classified.ts';
import { custodianOf, custodyPut, inTransit } from './custody.ts';
import { story } from './samples.ts';

/** Whoever has the original sends it on; it is in transit until the receiver confirms (2.2-c). */
export const handOver = act<HandOver>({
  id: 'documents/hand-over',
  clause: ['2.2-b', '2.2-c'],
  by: anyone,
  on: 'case',
  version: 1,
  input: HandOver,
  decide: (subject, { to, remark }, context) => {
    const file = subjectOf(subject);
    if (inTransit(file)) return refuse('already-in-transit', { to: inTransit(file)?.toTarget ?? null });
    const custodian = custodianOf(file);
    if (!context.actor.held.some(({ target }) => target === custodian))
      return refuse('not-the-custodian', { custodian });
    if (
      !mayReceive(
        file.access.map(({ subject: who }) => who),
        to,
      )
    )
      return refuse('not-in-the-route', { to });
    if (holdersOf(context.book, to, context.at).length === 0) return refuse('nobody-there', { to });
    const findings = inCodeOnly(file, { remark }, context);
    return (
      clearOf(findings, file, context) ?? staying(file, [custodyPut(file, context, to, custodian)], context, findings)
    );
  },
  example: {
    before: story.registered,
    by: 'post:documents-clerk',
    input: { to: 'post:documents-section-chief', remark: '' },
  },
});

/** Only who may open the case may hold its paper. */
const mayReceive = (subjects: readonly string[], to: string): boolean => subjects.includes(to);

/** The receiver signs for the original: custody has no gap (2.2-b). */
export const confirmReceipt = act<Nothing>({
  id: 'documents/confirm-receipt',
  clause: ['2.2-b', '2.2-c'],
  by: anyone,
  on: 'case',
  version: 1,
  input: Nothing,
  decide: (subject, _input, context) => {
    const file = subjectOf(subject);
    const moving = inTransit(file);
    if (!moving) return refuse('nothing-in-transit');
    if (!context.actor.held.some(({ target }) => target === moving.toTarget))
      return refuse('not-for-you', { to: moving.toTarget });
    const row = { ...moving, receivedAt: context.at.toString(), receivedBy: context.actor.personId };
    const findings = inCodeOnly(file, {}, context);
    return clearOf(findings, file, context) ?? staying(file, [{ table: 'custody', row }], context, findings);
  },
  example: { before: story.forDivision, by: 'post:documents-deputy-secretary-general', input: {} },
});
