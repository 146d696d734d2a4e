import type { ClauseId } from '../../../regulation/clauses/clause-id.generated.ts';
import type { Finding } from '../../../regulation/kernel/rule.ts';
import { act, type Act, type Also, type By, caseOf, type Context, type Example, type Put, refuse, type Refusal } from '../../act.ts'; // prettier-ignore
import { subjectOf } from '../../case-act.ts';
import { clearOf } from '../../findings.ts';
import type { CaseFile } from '../../rows.ts';
import { moveReceipt } from '../receipt-move.ts';
import { itemOf } from './item.ts';
import { type MoveAsked, moveItem } from './move.ts';

interface Step<Input> {
  readonly id: string;
  readonly clause: ClauseId | readonly ClauseId[];
  readonly by: By;
  readonly input: Act<Input>['input'];
  readonly uploads?: Act<Input>['uploads'];
  readonly refuses?: (file: CaseFile, input: Input, context: Context) => Refusal | null;
  readonly findings?: (file: CaseFile, input: Input, context: Context) => readonly Finding[];
  readonly move: (file: CaseFile, input: Input, context: Context) => Omit<MoveAsked, 'act'>;
  readonly also?: (file: CaseFile, input: Input, context: Context) => readonly Put[];
  /** May close the item: with the last one of a paper the paper itself goes on. */
  readonly closes?: true;
  readonly example: Example;
}

/** An act that moves a supervision item: weigh the rules, move, write what follows. */
export const itemAct = <Input>(step: Step<Input>): Act<Input> =>
  act({
    id: step.id,
    clause: step.clause,
    by: step.by,
    on: 'case',
    of: 'supervision',
    version: 1,
    input: step.input,
    ...(step.uploads ? { uploads: step.uploads } : {}),
    ...(step.closes ? { touchesParent: true as const } : {}),
    example: step.example,
    decide: (subject, input, context, parent) => {
      const file = subjectOf(subject);
      const refusal = step.refuses?.(file, input, context) ?? null;
      if (refusal) return { kind: 'refusal', refusal };
      const moved = moveItem(file, { act: step.id, ...step.move(file, input, context) }, context);
      if (!moved.ok) return { kind: 'refusal', refusal: moved.refusal };
      const findings = step.findings?.(file, input, context) ?? [];
      const stopped = clearOf(findings, file, context);
      if (stopped) return stopped;
      const on = moved.state.over ? parentMoved(parent, file, step.id, context) : [];
      if (on === null) return refuse('paper-moved-on', {});
      const puts = [...moved.puts, ...(step.also?.(file, input, context) ?? [])];
      const takes = context.uploads.map(({ id }) => id);
      return { kind: 'changes', changes: { caseId: caseOf(file).id, puts, also: on, numbers: [], findings, takes } };
    },
  });

/** With the last open item the paper waits for its reply, on the desk that the hand-out chose (2.2.7). */
function parentMoved(parent: CaseFile | null, file: CaseFile, act: string, context: Context): Also[] | null {
  if (!parent || context.open.some((id) => id !== caseOf(file).id)) return [];
  const to = { holder: itemOf(file).replier };
  const moved = moveReceipt(parent, { act, to }, { ...context, seq: context.parentSeq });
  return moved.ok ? [{ caseId: caseOf(parent).id, puts: moved.puts }] : null;
}
