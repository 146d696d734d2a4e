import { measuresInForce } from '../../clauses/in-force.ts';
import { effect } from '../../kernel/rule.ts';
import type { Mark } from './request-needs-opinion.ts';

/** Without a request, a circle mark says: read, and agreed with the proposal, which takes effect. */
export const circleAgrees = effect<Pick<Mark, 'asksDecision' | 'mark'>>({
  id: 'documents/instruction/circle-agrees',
  source: '2.2.4.2-b',
  inForce: measuresInForce,
  facts: ({ asksDecision, mark }) => ({ asksDecision, mark }),
  takesEffect: ({ asksDecision, mark }) => mark === 'circle' && asksDecision === false,
});
