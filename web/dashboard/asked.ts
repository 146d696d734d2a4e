import type { CasesAsked, DashboardFigure } from '../../contract/views/dashboard.ts';
import { useSearchParams } from 'react-router';

/** The figure whose cases are open; in the address, so that the browser's way back closes them and a figure can be sent on. */
export function useAsked(): readonly [CasesAsked | null, (next: CasesAsked | null) => void] {
  const [search, setSearch] = useSearchParams();
  const figure = search.get('figure');
  const asked = figure === null ? null : (Object.fromEntries(search) as unknown as CasesAsked);
  return [
    asked,
    (next) => {
      setSearch(
        next === null
          ? {}
          : (Object.fromEntries(Object.entries(next).filter(([, one]) => one !== undefined)) as Record<string, string>),
      );
    },
  ];
}

export type Open = (next: CasesAsked | null) => void;

export interface Opening {
  readonly asked: CasesAsked | null;
  readonly open: Open;
}

export const isAsked = (asked: CasesAsked | null, ...figures: readonly DashboardFigure[]): asked is CasesAsked =>
  asked !== null && figures.includes(asked.figure);
