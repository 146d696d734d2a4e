import type { Departure } from '../../../contract/views/accountability.ts';
import type { Sayable } from '../../../words/format.ts';
import { useWords } from '../../shared/language.tsx';

/** The facts of one line, and the reason that was given. */
export function Said({ facts, reason }: Pick<Departure, 'facts' | 'reason'>) {
  const { fact } = useWords();
  const said = Object.entries(facts ?? {}).map(([name, value]) => fact(name, value as Sayable));
  return <>{[...said, ...(reason === null ? [] : [reason])].join('；')}</>;
}
