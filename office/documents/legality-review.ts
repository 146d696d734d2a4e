import { WithOpinion } from '../../contract/documents/instruction.ts';
import { holder } from '../act.ts';
import { passedOn } from './custody.ts';
import { lastOpinion, opinionPut } from './opinion.ts';
import { receiptAct } from './receipt-act.ts';
import { story } from './samples.ts';
import type { CaseFile } from '../rows.ts';

const desk = (file: CaseFile) => `relation:counterpart-deputy:${lastOpinion(file, 'division')?.leaders[0] ?? ''}`;
const office = 'unit:{legality}';

/** The Legislative Affairs Office passes a normative document: it goes back to the deputy for the proposal (2.2.3.2.3-h). */
export const passLegalityReview = receiptAct<WithOpinion>({
  id: 'documents/pass-legality-review',
  clause: '2.2.3.2.3-h',
  by: holder,
  input: WithOpinion,
  move: (file) => ({ to: { holder: lastOpinion(file, 'pre-review')?.asTarget ?? desk(file) } }),
  also: (file, { opinion }, context) => [
    opinionPut(file, { kind: 'legality', text: opinion, stance: 'agree' }, context),
    ...passedOn(file, context, lastOpinion(file, 'pre-review')?.asTarget ?? desk(file)),
  ],
  example: { before: story.inLegalityReview, by: office, input: { opinion: '经审查，内容合法，程序完备' } },
});

/** What does not pass goes back to the sender with the opinion (2.1.1-b). */
export const failLegalityReview = receiptAct<WithOpinion>({
  id: 'documents/fail-legality-review',
  clause: ['2.2.3.2.3-h', '2.1.1-b'],
  by: holder,
  input: WithOpinion,
  move: () => ({}),
  also: (file, { opinion }, context) => [
    opinionPut(file, { kind: 'legality', text: opinion, stance: 'disagree' }, context),
  ],
  ends: (_file, { opinion }) => ({ reason: opinion }),
  example: { before: story.inLegalityReview, by: office, input: { opinion: '第五条无上位法依据，应修改' } },
});
