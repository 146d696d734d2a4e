import type { ClauseId } from '../../regulation/clauses/clause-id.generated.ts';
import type { State } from '../../regulation/kernel/procedure.ts';
import type { Finding } from '../../regulation/kernel/rule.ts';
import {
  act,
  type Act,
  type Also,
  type By,
  type Context,
  type Decision,
  type Example,
  type Put,
  type Refusal,
} from '../act.ts';
import type { CaseFile } from '../rows.ts';
import type { DocumentRow } from './rows.ts';
import { inCodeOnly } from './classified.ts';
import { type MoveAsked, moveReceipt } from './receipt-move.ts';
import { clearOf } from '../findings.ts';
import { followed, type ToldSender } from './sending/follow.ts';

export interface Step<Input> {
  readonly id: string;
  readonly clause: ClauseId | readonly ClauseId[];
  readonly by: By;
  readonly input: Act<Input>['input'];
  readonly uploads?: Act<Input>['uploads'];
  /** What the rules say; refused where one is broken. */
  readonly findings?: (file: CaseFile, input: Input, context: Context) => readonly Finding[];
  /** Why it cannot be done at all, where no rule is broken: somebody named does not exist. */
  readonly refuses?: (file: CaseFile, input: Input, context: Context) => Refusal | null;
  readonly move?: (
    file: CaseFile,
    input: Input,
    context: Context,
  ) => Omit<MoveAsked, 'act'> & { readonly act?: string };
  /** Rows beside those that the move itself writes; `moved` is where the case stands after it. */
  readonly also?: (file: CaseFile, input: Input, context: Context) => readonly Put[];
  /** What it writes in other cases. */
  readonly elsewhere?: (file: CaseFile, input: Input, context: Context) => readonly Also[];
  readonly touchesChildren?: true;
  /** It may end the receipt: what a department that sent the paper in is then told. */
  readonly ends?: (file: CaseFile, input: Input, context: Context) => ToldSender;
  readonly numbers?: (file: CaseFile, input: Input, context: Context) => readonly { register: string; year: number }[];
  readonly example: Example;
}

/** An act that moves a receipt along its procedure: weigh the rules, move, write what follows. */
export const receiptAct = <Input>(step: Step<Input>): Act<Input> =>
  act({
    id: step.id,
    clause: step.clause,
    by: step.by,
    on: 'case',
    version: 1,
    input: step.input,
    ...(step.uploads ? { uploads: step.uploads } : {}),
    ...(step.touchesChildren ? { touchesChildren: step.touchesChildren } : {}),
    ...(step.ends ? { touchesParent: true as const } : {}),
    example: step.example,
    decide: (subject, input, context, parent) => {
      if (!subject) return { kind: 'refusal', refusal: { reason: 'no-such-case', facts: {} } };
      const refusal = step.refuses?.(subject, input, context) ?? null;
      return refusal ? { kind: 'refusal', refusal } : decideMove(step, { file: subject, parent }, input, context);
    },
  });

interface Family {
  readonly file: CaseFile;
  /** The case that this one belongs to, where the act may end it. */
  readonly parent: CaseFile | null;
}

function decideMove<Input>(step: Step<Input>, { file, parent }: Family, input: Input, context: Context): Decision {
  const findings = [...inCodeOnly(file, input, context), ...(step.findings?.(file, input, context) ?? [])];
  const moved = moveReceipt(file, { act: step.id, ...step.move?.(file, input, context) }, context);
  if (!moved.ok) return { kind: 'refusal', refusal: moved.refusal };
  return (
    clearOf(findings, file, context) ?? {
      kind: 'changes',
      changes: {
        ...written(step, file, input, context),
        also: [
          ...(step.elsewhere?.(file, input, context) ?? []),
          ...senderTold(step, { file, parent }, moved, input, context),
        ],
        puts: [...moved.puts, ...(step.also?.(file, input, context) ?? [])],
        findings,
      },
    }
  );
}

/** Where the act ends a receipt that a department sent in. */
function senderTold<Input>(
  step: Step<Input>,
  { file, parent }: Family,
  { state }: { readonly state: State },
  input: Input,
  context: Context,
): readonly Also[] {
  const told = step.ends?.(file, input, context);
  return told ? followed(parent, file, { act: step.id, state, told }, context) : [];
}

const written = <Input>(step: Step<Input>, file: CaseFile, input: Input, context: Context) => ({
  caseId: file.cases[0]?.id ?? '',
  numbers: step.numbers?.(file, input, context) ?? [],
  takes: context.uploads.map(({ id }) => id),
});

export const withDocument = (document: DocumentRow, changes: Partial<DocumentRow>): DocumentRow => ({
  ...document,
  ...changes,
});
