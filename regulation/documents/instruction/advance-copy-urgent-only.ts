import { measuresInForce } from '../../clauses/in-force.ts';
import type { Urgency } from '../../general/urgency.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

/** Only an urgent paper may be copied to the departments while it is being submitted. */
export const advanceCopyUrgentOnly = requirement<{ readonly urgency: Urgency }>({
  id: 'documents/instruction/advance-copy-urgent-only',
  source: '2.2.4.1-b',
  inForce: measuresInForce,
  reading: 'Urgent here covers both grades (C11).',
  force: 'must',
  check: ({ urgency }) =>
    urgency === 'plain' ? violated({ urgency }, 'remedy.wait-for-the-instruction') : met({ urgency }),
});
