import { met, requirement, violated } from '../../kernel/rule.ts';

export interface Items {
  readonly urgency: string;
  readonly level: string;
  readonly urgencyAtArrival: string;
  readonly levelAtArrival: string;
}

/** What decides limits and custody is registered as it was reviewed; a fault in it goes back to the review. */
export const sameItems = requirement<Items>({
  id: 'documents/receipt/same-items',
  source: '2.2.2.2-a',
  force: 'must',
  inForce: { from: '2017-07-25' },
  check: ({ urgency, level, urgencyAtArrival, levelAtArrival }) => {
    const facts = { urgency, level, urgencyAtArrival, levelAtArrival };
    return urgency === urgencyAtArrival && level === levelAtArrival
      ? met(facts)
      : violated(facts, 'remedy.reopen-the-review');
  },
});
