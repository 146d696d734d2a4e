import { measuresInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival, isBlank, isSentUp } from './arrival.ts';
import { holds } from './verdict.ts';

/** A paper for review, approval or decision names a contact person and a telephone number. */
export const contactNamed = requirement<Arrival>({
  id: 'documents/review/contact-named',
  source: '2.1.4-c',
  inForce: measuresInForce,
  force: 'must',
  check: (arrival) => {
    const { forDecision, contact } = arrival;
    return holds(
      !isSentUp(arrival) || !forDecision || (!isBlank(contact.name) && !isBlank(contact.phone)),
      { forDecision, contactName: contact.name, contactPhone: contact.phone },
      'remedy.ask-contact',
    );
  },
});
