import { met, requirement, violated } from '../../kernel/rule.ts';

/** A paper goes back only for a check that it fails; a "no" of the clerk carries its reason. */
export const failedCheck = requirement<{ readonly failedChecks: readonly string[]; readonly reason: string }>({
  id: 'documents/receipt/failed-check',
  source: '2.2.1-c',
  force: 'must',
  inForce: { from: '2017-07-25' },
  check: ({ failedChecks, reason }) => {
    const answered = failedChecks.some((source) => source.startsWith('2.2.1-'));
    const facts = { failedChecks, reason };
    const isGiven = failedChecks.length > 0 && (!answered || reason.trim() !== '');
    return isGiven ? met(facts) : violated(facts, 'remedy.name-the-failed-check');
  },
});
