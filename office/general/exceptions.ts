import { AskException, DecideException } from '../../contract/general/exception.ts';
import { act, anyone, caseOf, refuse } from '../act.ts';
import type { Act, Context, Decision } from '../act.ts';
import { staying, subjectOf } from '../case-act.ts';
import { reportToBoth } from '../documents/samples.ts';
import { factsKey } from '../findings.ts';
import { noticePut } from '../notice.ts';
import type { CaseFile } from '../rows.ts';

/** Asking and granting exceptions need the act that was refused; `acts` gives it by id. */
export const exceptionActs = (acts: () => readonly Act[]): readonly Act[] => [
  askException(acts) as Act,
  decideException as Act,
];

const clerk = 'post:documents-clerk';
const arrived = { act: 'documents/record-arrival', by: clerk, input: reportToBoth.arrival };
const asks = {
  by: clerk,
  input: {
    act: 'documents/pass-review',
    input: { sheet: reportToBoth.sheet },
    rule: 'documents/review/one-addressee-upward',
    reason: '市政府已有明确意见，确需同时报市委',
  },
};

/** 原则上 yields to a recorded exception: the refused person asks, with the act's own input, so that the facts are the rule's. */
const askException = (acts: () => readonly Act[]) =>
  act<AskException>({
    id: 'general/ask-exception',
    clause: '2.1.2-b',
    by: anyone,
    on: 'case',
    of: 'any',
    version: 1,
    input: AskException,
    decide: (subject, input, context) => {
      const file = subjectOf(subject);
      const refused = acts().find(({ id }) => id === input.act);
      // A department says why it sends a paper all the same; the office excepts it, or not, once it has it.
      if (!refused || refused.of === 'sending' || (refused.of ?? 'receipt') !== caseOf(file).kind)
        return refuse('no-such-act', { act: input.act });
      const parsed = refused.input.safeParse(input.input);
      if (!parsed.success) return refuse('incomplete');
      return asked(file, refused.decide(file, parsed.data, context, null), input, context);
    },
    example: { before: [arrived], ...asks },
  });

function asked(file: CaseFile, decision: Decision, input: AskException, context: Context): Decision {
  const finding =
    decision.kind === 'findings' ? decision.findings.find(({ rule, met }) => rule === input.rule && !met) : undefined;
  if (finding?.force !== 'in-principle') return refuse('no-exception-possible', { rule: input.rule });
  const row = {
    id: context.newId(),
    caseId: caseOf(file).id,
    rule: finding.rule,
    factsKey: factsKey(finding),
    grantableBy: `post:${finding.exceptionBy ?? 'secretary-general'}`,
    askedBy: context.actor.personId,
    askedAt: context.at.toString(),
    reason: input.reason,
    decidedBy: null,
    decidedAt: null,
    granted: null,
  };
  const access = {
    id: context.newId(),
    caseId: row.caseId,
    subject: row.grantableBy,
    why: 'exception',
    fromAt: row.askedAt,
  };
  return staying(
    file,
    [
      { table: 'exceptions', row },
      noticePut(file, context, row.grantableBy, 'exception-asked', { rule: finding.rule, reason: input.reason }),
      ...(file.access.some(({ subject }) => subject === row.grantableBy)
        ? []
        : [{ table: 'access' as const, row: access }]),
    ],
    context,
    decision.kind === 'findings' ? decision.findings : [],
  );
}

/** The entitled person grants or refuses it; it holds for this case, this rule, these facts. */
const decideException = act<DecideException>({
  id: 'general/decide-exception',
  clause: '2.1.2-b',
  by: anyone,
  on: 'case',
  of: 'any',
  version: 1,
  input: DecideException,
  decide: (subject, input, context) => {
    const file = subjectOf(subject);
    const found = file.exceptions.find(({ id }) => id === input.exception);
    if (!found) return refuse('no-such-exception');
    if (found.decidedAt !== null) return refuse('already-decided', { at: found.decidedAt });
    if (!context.actor.held.some(({ target }) => target === found.grantableBy))
      return refuse('not-yours-to-grant', { by: found.grantableBy });
    const row = {
      ...found,
      decidedBy: context.actor.personId,
      decidedAt: context.at.toString(),
      granted: input.granted,
    };
    const kind = input.granted ? 'exception-granted' : 'exception-refused';
    return staying(
      file,
      [
        { table: 'exceptions', row },
        noticePut(file, context, `person:${found.askedBy}`, kind, { rule: found.rule, remark: input.remark }),
      ],
      context,
    );
  },
  example: {
    before: [arrived, { act: 'general/ask-exception', ...asks }],
    by: 'post:documents-deputy-secretary-general',
    input: { exception: '{exception}', granted: true, remark: '同意' },
  },
});
