import type { ClauseId } from '../../regulation/clauses/clause-id.generated.ts';
import { act, type Act, type By, type Context, type Decision, type Example, type Put } from '../act.ts';
import { calendarCase, peopleCase } from './book.ts';

interface BookStep<Input> {
  readonly id: string;
  readonly clause: ClauseId;
  readonly by: By;
  readonly on: 'people' | 'calendar';
  readonly input: Act<Input>['input'];
  readonly puts: (input: Input, context: Context) => readonly Put[] | Decision;
  readonly example: Example;
}

/** An act on the book: who is who, or the calendar. One row or a few, in the book's own chain. */
export const bookAct = <Input>(step: BookStep<Input>): Act<Input> =>
  act({
    id: step.id,
    clause: step.clause,
    by: step.by,
    on: step.on,
    version: 1,
    input: step.input,
    example: step.example,
    decide: (_subject, input, context) => {
      const made = step.puts(input, context);
      if ('kind' in made) return made;
      const caseId = step.on === 'people' ? peopleCase : calendarCase;
      return { kind: 'changes', changes: { caseId, puts: made, numbers: [], findings: [], takes: [] } };
    },
  });
