import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** A department commands no government or party committee below it. */
export const noCommandDownward = requirement<Arrival>({
  id: 'documents/review/no-command-downward',
  source: 'ordinance-16.2',
  inForce: ordinanceInForce,
  force: 'must',
  check: ({ sender, commands }) =>
    holds(
      sender.relation !== 'above' || !sender.isDepartment || !commands,
      { fromDepartment: sender.isDepartment, commands },
      'remedy.answer-sender',
    ),
});
