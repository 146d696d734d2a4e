import { Circulate, WithdrawCirculation } from '../../contract/documents/circulation.ts';
import { act, anyOf, anyone, caseOf, type Context, holder, post, type Put, refuse } from '../act.ts';
import { staying, subjectOf } from '../case-act.ts';
import { clearOf } from '../findings.ts';
import type { CirculationRow } from './rows.ts';
import { readersNamed, sent, takenBack } from './circulation.ts';
import { staysOnPaper } from './classified.ts';
import { instructingDeputies } from '../../regulation/general/posts.ts';
import { readingClock } from './reading-clock.ts';
import { isOpen, notYetSent } from './reading-marks.ts';
import { actorAccess } from '../case-access.ts';
import { documentOf } from './receipt-move.ts';
import { story } from './samples.ts';

const section = ['documents-clerk', 'documents-section-chief'] as const;

const changedIn = (puts: readonly Put[]): CirculationRow[] =>
  puts.flatMap((put) => (put.table === 'circulations' ? [put.row] : []));

/** The paper goes to people to read, from any step of a registered case: nobody waits for them (L14). */
export const circulate = act<Circulate>({
  id: 'documents/circulate',
  clause: ['2.2.3.1-a', '2.2-c'],
  by: anyOf(...section.map(post), holder, ...instructingDeputies.map(post)),
  on: 'case',
  version: 1,
  input: Circulate,
  decide: (subject, input, context) => {
    const file = subjectOf(subject);
    // What is over lies in the archives; whoever may open it reads it there.
    if (caseOf(file).state?.over !== false) return refuse('closed', { step: caseOf(file).step });
    if (documentOf(file).registeredAt === null) return refuse('not-registered-yet', { step: caseOf(file).step });
    const named = readersNamed(input, context);
    if (!named.ok) return { kind: 'refusal', refusal: named.refusal };
    if (notYetSent(file, named.readers).length === 0) return refuse('already-with-the-readers');
    const findings = staysOnPaper(file, context);
    const stopped = clearOf(findings, file, context);
    if (stopped) return stopped;
    const puts = sent(file, named.readers, input.purpose, context);
    const after = [...puts, ...readingClock(file, changedIn(puts), context), ...actorAccess(file, context)];
    return staying(file, after, context, findings);
  },
  example: {
    before: story.forDivision,
    by: 'post:documents-clerk',
    input: { purpose: '请阅知', readers: ['{leader}'], lines: ['works'] },
  },
});

const maySend = ({ actor }: Context, { sentBy }: CirculationRow): boolean =>
  actor.personId === sentBy || section.some((name) => actor.held.some(({ target }) => target === `post:${name}`));

/** One reader need not read it after all: whoever sent it, or the section, takes it back, and the reader is told why (L14). */
export const withdrawCirculation = act<WithdrawCirculation>({
  id: 'documents/withdraw-circulation',
  clause: '2.2-c',
  by: anyone,
  on: 'case',
  version: 1,
  input: WithdrawCirculation,
  decide: (subject, { circulation, reason }, context) => {
    const file = subjectOf(subject);
    const row = file.circulations.find(({ id }) => id === circulation);
    if (!row) return refuse('no-such-circulation');
    if (!maySend(context, row)) return refuse('not-the-sender');
    if (!isOpen(row)) return refuse('circulation-over');
    const puts = takenBack(file, [row], { act: 'documents/withdraw-circulation', why: reason }, context);
    const after = [...puts, ...readingClock(file, changedIn(puts), context), ...actorAccess(file, context)];
    return staying(file, after, context);
  },
  example: {
    before: story.forReading,
    by: 'post:documents-clerk',
    input: { circulation: '{circulation}', reason: '非分管事项，误送' },
  },
});
