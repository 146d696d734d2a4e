import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

interface Promise {
  readonly on: string;
  readonly limitOn: string;
  /** The day on which it is made. */
  readonly today: string;
}

/** A unit that cannot reply in time promises a day: there is one, and it is later than its limit. */
export const promiseNamesADay = requirement<Promise>({
  id: 'documents/consultation/promise-names-a-day',
  source: '2.2.6.5-b',
  inForce: measuresInForce,
  reading: 'A promise names a later day than the limit, and none that is past (I20).',
  force: 'must',
  check: ({ on, limitOn, today }) => {
    const facts = { promisedOn: on === '' ? null : on, limitOn };
    return on > limitOn && on >= today ? met(facts) : violated(facts, 'remedy.promise-a-later-day');
  },
});
