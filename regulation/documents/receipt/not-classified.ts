import { met, requirement, violated } from '../../kernel/rule.ts';

/** A classified paper is registered here and circulated on paper only. */
export const notClassified = requirement<{ readonly level: string; readonly saidToBe?: boolean }>({
  id: 'documents/receipt/not-classified',
  source: '2.2-c',
  force: 'must',
  inForce: { from: '2017-07-25' },
  reading: 'An ordinary office network carries no classified content: the system keeps the register entry (F1).',
  check: ({ level, saidToBe: classified = false }) => {
    const facts = { level, classified };
    return level === 'none' && !classified ? met(facts) : violated(facts, 'remedy.file-the-entry');
  },
});
