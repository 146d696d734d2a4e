import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

/** What is about to be written to a case: its level, and the fields that hold words of one's own. */
export interface Writing {
  readonly level: string;
  readonly writtenInWords: readonly string[];
}

/** Nothing is written to the entry of a classified paper but codes and what the register asks for. */
export const classifiedInCode = requirement<Writing>({
  id: 'documents/receipt/classified-in-code',
  source: '2.2-c',
  inForce: measuresInForce,
  reading: 'The entry holds level, number, copies and custody; words about the matter stay on paper (F1).',
  force: 'must',
  check: ({ level, writtenInWords }) =>
    level === 'none' || writtenInWords.length === 0
      ? met({ level })
      : violated({ level, writtenInWords }, 'remedy.write-a-code'),
});
