import type { ClauseId } from '../../../regulation/clauses/clause-id.generated.ts';
import type { Finding } from '../../../regulation/kernel/rule.ts';
import { act, type Act, type By, caseOf, type Context, type Example, refuse } from '../../act.ts';
import { subjectOf } from '../../case-act.ts';
import { clearOf } from '../../findings.ts';
import type { CaseFile } from '../../rows.ts';
import { type MoveAsked, moveEntry } from './move.ts';

interface Step<Input> {
  readonly id: string;
  readonly clause: ClauseId | readonly ClauseId[];
  readonly by: By;
  readonly input: Act<Input>['input'];
  readonly findings?: (file: CaseFile, input: Input, context: Context) => readonly Finding[];
  readonly move: (file: CaseFile, input: Input, context: Context) => Omit<MoveAsked, 'act'>;
  readonly example: Example;
}

/** An act that moves an accountability entry: weigh the rules, move, write what follows. */
export const entryAct = <Input>(step: Step<Input>): Act<Input> =>
  act({
    id: step.id,
    clause: step.clause,
    by: step.by,
    on: 'case',
    of: 'accountability',
    version: 1,
    input: step.input,
    example: step.example,
    decide: (subject, input, context) => {
      const file = subjectOf(subject);
      if (caseOf(file).state?.over !== false) return refuse('closed', { step: caseOf(file).step });
      const moved = moveEntry(file, { act: step.id, ...step.move(file, input, context) }, context);
      if (!moved.ok) return { kind: 'refusal', refusal: moved.refusal };
      const findings = step.findings?.(file, input, context) ?? [];
      const stopped = clearOf(findings, file, context);
      if (stopped) return stopped;
      const { id: caseId } = caseOf(file);
      return { kind: 'changes', changes: { caseId, puts: moved.puts, numbers: [], findings, takes: [] } };
    },
  });
