import { Settle } from '../../contract/documents/instruction.ts';
import { Nothing } from '../../contract/documents/receipt.ts';
import { highest } from '../../regulation/documents/instruction/differences.ts';
import { differencesSettled } from '../../regulation/documents/instruction/differences-settled.ts';
import { settlementNeeded } from '../../regulation/documents/instruction/settlement-needed.ts';
import { type Context, holder, post } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import { passedOn } from './custody.ts';
import { notOpinions } from './instruct.ts';
import { carrierOf } from './leader-desk.ts';
import { instructionsOf, opinionPut } from './opinion.ts';
import { receiptAct } from './receipt-act.ts';
import { story } from './samples.ts';
import { weighIn } from './weigh-case.ts';

const highestOf = (file: CaseFile, { book }: Context): string => highest(instructionsOf(file, book))?.person ?? '';

/** Instructions differ: the section lays them before the highest-ranking of those who gave them (2.2.4.2-c). */
export const askSettlement = receiptAct<Nothing>({
  id: 'documents/ask-settlement',
  clause: '2.2.4.2-c',
  by: post('documents-clerk'),
  input: Nothing,
  findings: (file, _input, context) =>
    weighIn(file, context, [settlementNeeded], { instructions: instructionsOf(file, context.book) }),
  move: (file, _input, context) => ({ to: { holder: `person:${highestOf(file, context)}` } }),
  also: (file, _input, context) =>
    passedOn(file, context, carrierOf(context.book, highestOf(file, context), context.at)),
  example: { before: story.disputed, by: 'post:documents-clerk', input: {} },
});

/** The highest-ranking says, point by point, with whom he agrees and with whom he does not (2.2.4.2-c). */
export const settle = receiptAct<Settle>({
  id: 'documents/settle',
  clause: '2.2.4.2-c',
  by: holder,
  input: Settle,
  refuses: (file, { picks }) => notOpinions(file, picks),
  findings: (file, { picks }, context) => {
    const instructions = instructionsOf(file, context.book).map((row) =>
      row.person === highestOf(file, context) ? { ...row, picks: [...row.picks, ...picks] } : row,
    );
    return weighIn(file, context, [differencesSettled], { instructions });
  },
  move: (_file, _input, context) => ({
    to: { holder: carrierOf(context.book, context.actor.personId, context.at) },
  }),
  also: (file, { text, picks }, context) => [
    opinionPut(file, { kind: 'settlement', text, picks, mark: 'opinion' }, context),
  ],
  example: {
    before: [...story.disputed, { act: 'documents/ask-settlement', by: 'post:documents-clerk', input: {} }],
    by: 'person:{leader}',
    input: { text: '', picks: [{ of: '{opinion}', point: '由水务局牵头', agrees: false }] },
  },
});
