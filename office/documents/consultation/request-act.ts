import type { ClauseId } from '../../../regulation/clauses/clause-id.generated.ts';
import { act, type Act, type By, caseOf, type Context, type Example, type Put, type Refusal } from '../../act.ts';
import { subjectOf } from '../../case-act.ts';
import type { CaseFile } from '../../rows.ts';
import type { Asked } from '../../move.ts';
import { moveRequest, paperOf, partEnded } from './move.ts';
import type { ConsultationRow } from './rows.ts';

interface Step<Input> {
  readonly id: string;
  readonly clause: ClauseId | readonly ClauseId[];
  readonly by: By;
  readonly input: Act<Input>['input'];
  readonly uploads?: Act<Input>['uploads'];
  readonly refuses: (file: CaseFile, input: Input, context: Context) => Refusal | null;
  readonly move: (
    file: CaseFile,
    input: Input,
    context: Context,
  ) => Omit<Asked, 'act'> & { readonly request: ConsultationRow };
  readonly also: (file: CaseFile, input: Input, context: Context) => readonly Put[];
  /** May end the request: with it the unit's part in the paper's consultation. */
  readonly ends?: true;
  readonly example: Example;
}

/** An act that moves a request for an opinion. */
export const requestAct = <Input>(step: Step<Input>): Act<Input> =>
  act({
    id: step.id,
    clause: step.clause,
    by: step.by,
    on: 'case',
    of: 'consultation',
    version: 1,
    input: step.input,
    ...(step.uploads ? { uploads: step.uploads } : {}),
    ...(step.ends ? { touchesParent: true as const } : {}),
    example: step.example,
    decide: (subject, input, context, parent) => {
      const file = subjectOf(subject);
      const refusal = step.refuses(file, input, context);
      if (refusal) return { kind: 'refusal', refusal };
      const asked = { act: step.id, ...step.move(file, input, context) };
      const moved = moveRequest(file, asked, context);
      if (!moved.ok) return { kind: 'refusal', refusal: moved.refusal };
      const also = step.ends && moved.state.over ? [partEnded(paperOf(parent), asked, context)] : [];
      const puts = [...moved.puts, ...step.also(file, input, context)];
      const takes = context.uploads.map(({ id }) => id);
      return { kind: 'changes', changes: { caseId: caseOf(file).id, puts, also, numbers: [], findings: [], takes } };
    },
  });
