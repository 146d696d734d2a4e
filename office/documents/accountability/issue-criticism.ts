import { IssueCriticism, RecordBureauOpinion, ReferToBureau } from '../../../contract/documents/accountability.ts';
import { WithRemark } from '../../../contract/documents/receipt.ts';
import { type Context, holder, post } from '../../act.ts';
import { holdersOf } from '../../people/holders.ts';
import { entryAct } from './entry-act.ts';
import { entryOf, withEntry } from './entry.ts';
import { entryStory, referral } from './samples.ts';

/** The circular of criticism goes out, by the draft that lies ready (2.2.9-e). */
export const issueCriticism = entryAct<IssueCriticism>({
  id: 'documents/issue-criticism',
  clause: '2.2.9-e',
  by: post('supervision-officer'),
  input: IssueCriticism,
  move: (file, { text }, { at }) => ({ entry: withEntry(file, { criticism: text, criticisedAt: at.toString() }) }),
  example: { before: entryStory.overdue, by: 'post:supervision-officer', input: { text: '通报批评' } },
});

/** After the criticism the matter has come to rest. */
export const closeAccountability = entryAct<WithRemark>({
  id: 'documents/close-accountability',
  clause: '2.2.9-e',
  by: post('supervision-officer'),
  input: WithRemark,
  move: (file) => ({ entry: entryOf(file) }),
  example: { before: entryStory.criticised, by: 'post:supervision-officer', input: { remark: '通报后已整改到位' } },
});

/** Long delay, inaction, slow or wrongful action or fraud: the Supervision Bureau gets it (2.2.9-f). */
export const referToBureau = entryAct<ReferToBureau>({
  id: 'documents/refer-to-bureau',
  clause: '2.2.9-f',
  by: post('supervision-officer'),
  input: ReferToBureau,
  move: (file, { finding, text }, context) => ({
    to: { holder: bureauDesk(context) },
    entry: withEntry(file, { referredFor: finding, referral: text, referredAt: context.at.toString() }),
  }),
  example: { before: entryStory.pointedOut, by: 'post:supervision-officer', input: referral },
});

/** The bureau's own desk; where it has none here, the supervision office enters what the bureau answers. */
function bureauDesk({ book, at }: Context): string {
  const bureau = book.units.find(({ key }) => key === 'supervision-bureau');
  const desk = bureau && `unit:${bureau.id}`;
  return desk !== undefined && holdersOf(book, desk, at).length > 0 ? desk : 'post:supervision-officer';
}

/** What the bureau found and proposes; until it is recorded the referral stays open (2.2.9-f). */
export const recordBureauOpinion = entryAct<RecordBureauOpinion>({
  id: 'documents/record-bureau-opinion',
  clause: '2.2.9-f',
  by: holder,
  input: RecordBureauOpinion,
  move: (file, { opinion }, { at }) => ({
    entry: withEntry(file, { bureauOpinion: opinion, opinionAt: at.toString() }),
  }),
  example: {
    before: entryStory.referred,
    by: 'post:supervision-officer',
    input: { opinion: '经查属实，建议诫勉谈话，责令限期办结' },
  },
});
