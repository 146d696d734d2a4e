import { met, requirement, violated } from '../../kernel/rule.ts';

/** A paper that is sent in again is linked to the one that was returned. */
export const resubmission = requirement<{ readonly earlierStep: string | null }>({
  id: 'documents/receipt/resubmission',
  source: '2.1.1-b',
  force: 'must',
  inForce: { from: '2017-07-25' },
  check: ({ earlierStep }) => {
    const facts = { earlierStep };
    return earlierStep === 'returned' ? met(facts) : violated(facts, 'remedy.link-the-returned-paper');
  },
});
