import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

interface Reported {
  readonly by: 'written' | 'phone';
  readonly caller: string;
  readonly calledAt: string | null;
  /** Who took the call. */
  readonly taker: string;
}

/** A report by telephone is kept with its caller, its time and who took it. */
export const phoneReportRecorded = requirement<Reported>({
  id: 'documents/consultation/phone-report-recorded',
  source: '2.2.6.5-b',
  inForce: measuresInForce,
  reading: 'Caller, time and taker (E15).',
  force: 'must',
  check: ({ by, caller, calledAt, taker }) => {
    const given = { caller: caller.trim() !== '', calledAt: calledAt !== null, taker: taker.trim() !== '' };
    const missing = Object.entries(given).flatMap(([name, is]) => (is ? [] : [name]));
    const facts = { reportedBy: by, missingOfCall: by === 'phone' ? missing : [] };
    return facts.missingOfCall.length === 0 ? met(facts) : violated(facts, 'remedy.record-the-call');
  },
});
