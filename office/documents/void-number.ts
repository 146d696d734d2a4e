import { VoidNumber } from '../../contract/documents/receipt.ts';
import { act, post, refuse } from '../act.ts';
import { staying, subjectOf } from '../case-act.ts';
import { clearOf } from '../findings.ts';
import { inCodeOnly } from './classified.ts';
import { story } from './samples.ts';

/** A number that stands for nothing stays in the register with its reason: the gap is explained (2.2.2.2-a). */
export const voidNumber = act<VoidNumber>({
  id: 'documents/void-number',
  clause: '2.2.2.2-a',
  by: post('documents-section-chief'),
  on: 'case',
  version: 1,
  input: VoidNumber,
  decide: (subject, { reason }, context) => {
    const file = subjectOf(subject);
    const entry = file.registerEntries.find(({ voidReason }) => voidReason === null);
    if (!entry) return refuse('no-number-to-void');
    const findings = inCodeOnly(file, { reason }, context);
    const stopped = clearOf(findings, file, context);
    return (
      stopped ?? staying(file, [{ table: 'registerEntries', row: { ...entry, voidReason: reason } }], context, findings)
    );
  },
  example: { before: story.registered, by: 'post:documents-section-chief', input: { reason: '重复登记' } },
});
