import { met, requirement, violated } from '../../kernel/rule.ts';

/** A classified paper is registered here and circulated on paper only. */
export const notClassified = requirement<{ readonly level: string }>({
  id: 'documents/receipt/not-classified',
  source: '2.2-c',
  force: 'must',
  inForce: { from: '2017-07-25' },
  reading: 'An ordinary office network carries no classified content: the system keeps the register entry (F1).',
  check: ({ level }) => (level === 'none' ? met({ level }) : violated({ level }, 'remedy.file-the-entry')),
});
