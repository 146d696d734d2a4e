import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import { isDraft, type Matter } from './matter.ts';

export interface FlagsChanged {
  readonly before: Matter | null;
  readonly after: Matter;
}

/** What the section saw in a paper may be added to, never taken away: a flag removed would skip a review. */
export const flagsStay = requirement<FlagsChanged>({
  id: 'documents/proposal/flags-stay',
  source: '2.2.3.2.3-a',
  inForce: measuresInForce,
  reading:
    'As F9 reads the flags of topics: they may be added on the way, never silently removed; a wrong one goes back to the section.',
  force: 'must',
  check: ({ before, after }) => {
    const removed = before === null ? [] : flagsOf(before).filter((flag) => !flagsOf(after).includes(flag));
    return removed.length === 0 ? met({ removed }) : violated({ removed }, 'remedy.send-back-with-the-flag');
  },
});

const flagsOf = (matter: Matter): string[] => [
  ...(isDraft(matter) ? ['draftFor'] : []),
  ...(matter.normative ? ['normative'] : []),
  ...(matter.asksDecision ? ['asksDecision'] : []),
];
