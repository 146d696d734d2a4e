import { DistributeForReading } from '../../contract/documents/circulation.ts';
import { Nothing } from '../../contract/documents/receipt.ts';
import { ForProposal, ToDepartment } from '../../contract/documents/instruction.ts';
import { filedAsEntry } from '../../regulation/documents/receipt/filed-as-entry.ts';
import { divisionBySenderClass } from '../../regulation/documents/proposal/division-by-sender-class.ts';
import {
  deskFor,
  proposalBySenderClass,
  type Sent,
} from '../../regulation/documents/proposal/proposal-by-sender-class.ts';
import { type Context, post } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import type { DocumentRow } from './rows.ts';
import { readersNamed, sent as sentToRead } from './circulation.ts';
import { staysOnPaper } from './classified.ts';
import { passedOn } from './custody.ts';
import { noSuchUnit, notALeader } from './leader-desk.ts';
import { opinionPut } from './opinion.ts';
import { receiptAct, withDocument } from './receipt-act.ts';
import { documentOf } from './receipt-move.ts';
import { story } from './samples.ts';
import { weighIn } from './weigh-case.ts';

const distributed = (file: CaseFile, opinion: string, context: Context): DocumentRow =>
  withDocument(documentOf(file), { distribution: opinion, distributedAt: context.at.toString() });

const common = { clause: ['2.2.2-b', '2.2.3-a'], by: post('documents-clerk') } as const;

const sent = (file: CaseFile): Sent => {
  const { senderClass, medium } = documentOf(file);
  return { senderClass: senderClass as Sent['senderClass'], medium: medium as Sent['medium'] };
};

/** A reading item goes straight to its readers, or to the leaders in charge of its matter; nobody proposes (2.2.3.1-a). */
export const distributeForReading = receiptAct<DistributeForReading>({
  ...common,
  clause: ['2.2.2-b', '2.2.3.1-a'],
  id: 'documents/distribute-for-reading',
  input: DistributeForReading,
  refuses: (_file, input, context) => {
    const named = readersNamed(input, context);
    return named.ok ? null : named.refusal;
  },
  findings: (file, _input, context) => staysOnPaper(file, context),
  move: (file, input, context) => ({
    document: distributed(file, input.opinion, context),
    to: { readers: readersOf(input, context) },
  }),
  also: (file, input, context) => sentToRead(file, readersOf(input, context), input.opinion, context),
  example: {
    before: story.registered,
    by: 'post:documents-clerk',
    input: { opinion: '请市领导阅', readers: ['{leader}'], lines: ['works'] },
  },
});

const readersOf = (input: DistributeForReading, context: Context): readonly string[] => {
  const named = readersNamed(input, context);
  return named.ok ? named.readers : [];
};

const forInstruction = (file: CaseFile, { opinion, matter }: ForProposal, context: Context) =>
  withDocument(distributed(file, opinion, context), { matter });

/** Telegrams and papers from above: straight to the secretary-general for the proposal (2.2.3.2.1). */
export const distributeForInstruction = receiptAct<ForProposal>({
  ...common,
  clause: ['2.2.2-b', '2.2.3.2-a', '2.2.3.2.1-a'],
  id: 'documents/distribute-for-instruction',
  input: ForProposal,
  findings: (file, _input, context) => [
    ...staysOnPaper(file, context),
    ...weighIn(file, context, [proposalBySenderClass], sent(file)),
  ],
  move: (file, input, context) => ({
    document: forInstruction(file, input, context),
    to: { holder: `post:${deskFor(sent(file))}` },
  }),
  also: (file, _input, context) => passedOn(file, context, 'post:secretary-general'),
  example: { before: story.provincial, by: 'post:documents-clerk', input: { opinion: '请提出拟办意见', matter: {} } },
});

/** Papers of the city's own bodies, units and people: first to the deputy for documents, who divides them (2.2.3.2.2). */
export const distributeForDivision = receiptAct<ForProposal>({
  ...common,
  clause: ['2.2.2-b', '2.2.3.2-a', '2.2.3.2.2-a'],
  id: 'documents/distribute-for-division',
  input: ForProposal,
  findings: (file, _input, context) => [
    ...staysOnPaper(file, context),
    ...weighIn(file, context, [divisionBySenderClass], sent(file)),
  ],
  move: (file, input, context) => ({ document: forInstruction(file, input, context) }),
  also: (file, _input, context) => passedOn(file, context, 'post:documents-deputy-secretary-general'),
  example: {
    before: story.registered,
    by: 'post:documents-clerk',
    input: { opinion: '请提出分办意见', matter: { asksDecision: true } },
  },
});

/** A department's own matter: two reviewers confirm it, then the section transfers it; no leader is asked (2.2.3.2.4-a). */
export const distributeToDepartment = receiptAct<ToDepartment>({
  ...common,
  clause: ['2.2.2-b', '2.2.3.2.4-a'],
  id: 'documents/distribute-to-department',
  input: ToDepartment,
  refuses: (_file, { unit, leader }, context) => noSuchUnit([unit], context) ?? notALeader(leader, context),
  findings: (file, _input, context) => staysOnPaper(file, context),
  move: (file, { opinion, leader }, context) => ({
    document: distributed(file, opinion, context),
    to: { holder: `relation:counterpart-deputy:${leader}` },
  }),
  also: (file, { opinion, unit, leader }, context) => [
    ...passedOn(file, context, `relation:counterpart-deputy:${leader}`),
    opinionPut(file, { kind: 'duty', text: opinion, leaders: [leader], units: [unit] }, context),
  ],
  example: {
    before: story.registered,
    by: 'post:documents-clerk',
    input: { opinion: '属部门职责，转请办理', unit: '{unit}', leader: '{vice}' },
  },
});

/** A classified entry is complete when it stands in the register; the paper goes its own way, in confidential hands (F1). */
export const fileEntry = receiptAct<Nothing>({
  ...common,
  id: 'documents/file-entry',
  input: Nothing,
  findings: (file, _input, context) => weighIn(file, context, [filedAsEntry], { level: documentOf(file).level }),
  move: (file, _input, context) => ({ document: distributed(file, '', context) }),
  ends: () => ({}),
  example: { before: story.classifiedEntry, by: 'post:documents-clerk', input: {} },
});
