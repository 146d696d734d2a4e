import { PointOutProblem } from '../../../contract/documents/accountability.ts';
import { accountability } from '../../../regulation/documents/accountability/accountability.procedure.ts';
import { say, sayKey } from '../../../words/words.ts';
import { act, anyOf, type Context, post, refuse } from '../../act.ts';
import { caseRowOf, fileOf } from '../../new-case.ts';
import { dayOfMoment } from '../../people/book.ts';
import type { CaseRow } from '../../rows.ts';
import { mayOpenBeside } from '../../case-access.ts';
import { unitName } from './entry.ts';
import { moveEntry } from './move.ts';
import { overseers } from './overseers.ts';
import type { AccountabilityRow } from './rows.ts';
import { problem } from './samples.ts';

/** A department's problem is stated, with the cases in which it showed; the supervision office has the entry from now on (2.2.9-b, E11). */
export const pointOutProblem = act<PointOutProblem>({
  id: 'documents/point-out-problem',
  clause: '2.2.9-b',
  by: anyOf(post('supervision-officer'), post('documents-section-chief')),
  on: 'new',
  version: 1,
  input: PointOutProblem,
  cites: ({ items }) => items,
  decide: (_subject, input, context) => {
    const unit = context.book.units.find(({ id }) => id === input.unit);
    if (!unit || unit.kind === 'section' || unit.kind === 'office') return refuse('no-such-unit');
    const row = caseRow(input, context);
    const entry = entryRow(row.id, input, context);
    const file = fileOf(row, { accountability: [entry] });
    const moved = moveEntry(file, { act: 'documents/point-out-problem', entry }, context);
    if (!moved.ok) return { kind: 'refusal', refusal: moved.refusal };
    const puts = [
      ...moved.puts,
      ...mayOpenBeside(
        moved.puts,
        file,
        overseers.map((name) => `post:${name}`),
        'oversees',
        context,
      ),
    ];
    return { kind: 'changes', changes: { caseId: row.id, puts, numbers: [], findings: [], takes: [] } };
  },
  example: { before: [], by: 'post:supervision-officer', input: problem },
});

const caseRow = ({ unit, kind }: PointOutProblem, context: Context): CaseRow =>
  caseRowOf(
    accountability,
    {
      id: context.newId(),
      kind: 'accountability',
      parent: null,
      subject: say('zh', 'accountability.subject', {
        name: unitName(context.book, unit),
        what: sayKey('zh', `problem-kind.${kind}`),
      }),
      urgency: 'plain',
      regulationDay: dayOfMoment(context.at),
    },
    context,
    { holder: context.as.target },
  );

const entryRow = (
  caseId: string,
  { unit, kind, problem: stated, items }: PointOutProblem,
  context: Context,
): AccountabilityRow => ({
  id: context.newId(),
  caseId,
  unit,
  kind,
  problem: stated,
  items: [...new Set(items)],
  demand: '',
  rectifyBy: null,
  issuedAt: null,
  causes: '',
  improvements: '',
  reportedAt: null,
  urgings: [],
  criticism: '',
  criticisedAt: null,
  referredFor: null,
  referral: '',
  referredAt: null,
  bureauOpinion: '',
  opinionAt: null,
});
