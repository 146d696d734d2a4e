import { figureNames } from '../../../contract/views/accountability.ts';
import type { Target } from '../../../regulation/kernel/procedure.ts';
import type { Handling } from './handling.ts';

export type FigureName = (typeof figureNames)[number];

/** One desk's figures of a period. */
export interface DeskFigures extends Readonly<Record<FigureName, number>> {
  readonly desk: Target;
}

/** The rows that a figure counts. */
export function rowsBehind(handling: Handling, name: FigureName): readonly { readonly desk: Target }[] {
  switch (name) {
    case 'onTime':
      return handling.limits.filter(({ kept }) => kept);
    case 'overdue':
      return handling.limits.filter(({ kept }) => !kept);
    default:
      return handling[name];
  }
}

/** The figures of every desk that anything is counted for, by its target. */
export function figuresOf(handling: Handling): readonly DeskFigures[] {
  const counts = new Map<Target, Record<FigureName, number>>();
  for (const name of figureNames)
    for (const { desk } of rowsBehind(handling, name)) {
      const own = counts.get(desk) ?? nothing();
      own[name] += 1;
      counts.set(desk, own);
    }
  return [...counts].map(([desk, own]) => ({ desk, ...own })).toSorted((a, b) => (a.desk < b.desk ? -1 : 1));
}

const nothing = (): Record<FigureName, number> => ({
  transferred: 0,
  handled: 0,
  onTime: 0,
  overdue: 0,
  returns: 0,
  exceptions: 0,
  deemed: 0,
  urgings: 0,
});

/** The unit that a desk belongs to; null for the Office and its leaders, whose desks are posts and people. */
export const unitOfDesk = (desk: Target): string | null => {
  const [kind, name = ''] = desk.split(':');
  return kind === 'unit' ? name : (name.split('@')[1] ?? null);
};
