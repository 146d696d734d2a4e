import { accountability } from '../../../regulation/documents/accountability/accountability.procedure.ts';
import { improveAfterUrging } from '../../../regulation/documents/accountability/improve-after-urging.ts';
import { rectify } from '../../../regulation/documents/accountability/rectify.ts';
import { stepOf, type State } from '../../../regulation/kernel/procedure.ts';
import type { Context } from '../../act.ts';
import { endClock, freezeClock, startClock } from '../../clocks.ts';
import type { ClockRow } from '../../rows.ts';
import { timesOf } from './entry.ts';
import type { AccountabilityRow } from './rows.ts';

const rules = [rectify, improveAfterUrging];

/** Where the department no longer has to answer, a limit that had not passed never will. */
const withoutAnswer = ['documents/refer-to-bureau', 'documents/drop-accountability'];

/** The clocks that a move ends and starts. */
export function clocksMoved(
  clocks: readonly ClockRow[],
  { act, state, entry }: { readonly act: string; readonly state: State; readonly entry: AccountabilityRow },
  context: Context,
): ClockRow[] {
  const end = withoutAnswer.includes(act) ? freezeClock : endClock;
  const ended = clocks.filter((clock) => clock.state === 'running').map((clock) => end(clock, context.at));
  return [...ended, ...clocksStarted([], state, entry, context)];
}

/** The clocks of the step that do not run yet. */
export function clocksStarted(
  running: readonly ClockRow[],
  state: State,
  entry: AccountabilityRow,
  context: Context,
): ClockRow[] {
  const step = stepOf(accountability, state.step);
  const wanted = step.kind === 'end' ? [] : (step.deadlines ?? []);
  return rules
    .filter(({ id }) => wanted.includes(id) && !running.some(({ rule, state: is }) => rule === id && is === 'running'))
    .flatMap((rule) => {
      const clock = startClock({
        rule,
        facts: timesOf(entry),
        caseId: entry.caseId,
        step: state.step,
        holder: state.holder,
        parameters: context.parameters,
        calendar: context.book.calendar,
        newId: context.newId,
      });
      return clock ? [clock] : [];
    });
}
