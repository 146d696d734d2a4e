import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { holds } from './verdict.ts';

/** A department commands no government or party committee below it. */
export const noCommandDownward = requirement<Arrival>({
  id: 'documents/review/no-command-downward',
  source: 'ordinance-16.2',
  inForce: ordinanceInForce,
  reading:
    'A body above is a department unless it is called a government, a committee or a general office; whether the paper commands, the reviewer answers.',
  force: 'must',
  check: ({ sender, commands }) =>
    holds(
      sender.relation !== 'above' || !sender.isDepartment || !commands,
      { fromDepartment: sender.isDepartment, commands },
      'remedy.answer-sender',
    ),
});
