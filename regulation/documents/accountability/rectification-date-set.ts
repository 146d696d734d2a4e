import { Temporal } from 'temporal-polyfill';
import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

interface Issuing {
  /** null: nobody has set one. */
  readonly rectifyBy: Temporal.PlainDate | null;
  readonly issuedOn: Temporal.PlainDate;
}

/** A department with a problem gets a day by which it has to be put right. */
export const rectificationDateSet = requirement<Issuing>({
  id: 'documents/accountability/rectification-date-set',
  source: '2.2.9-d',
  inForce: measuresInForce,
  reading: 'The day of the issue itself leaves no time to put anything right: the first day is the one after.',
  force: 'must',
  check: ({ rectifyBy, issuedOn }) => {
    const facts = { rectifyBy: rectifyBy?.toString() ?? null, issuedOn: issuedOn.toString() };
    return rectifyBy && Temporal.PlainDate.compare(rectifyBy, issuedOn) > 0
      ? met(facts)
      : violated(facts, 'remedy.set-a-rectification-date');
  },
});
