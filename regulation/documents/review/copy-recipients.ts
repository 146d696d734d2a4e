import { measuresInForce } from '../../clauses/in-force.ts';
import { effect } from '../../kernel/rule.ts';
import type { Arrival } from './arrival.ts';

/** Departments listed as copy recipients do not make a paper one that goes to several addressees. */
export const copyRecipients = effect<Arrival>({
  id: 'documents/review/copy-recipients',
  source: '2.1.3-c',
  inForce: measuresInForce,
  facts: ({ addressees }) => ({
    copiesTo: addressees.filter(({ copy, kind }) => copy && kind === 'department').map(({ name }) => name),
  }),
  takesEffect: ({ copiesTo }) => Array.isArray(copiesTo) && copiesTo.length > 0,
});
