import type { CasesAsked } from '../../contract/views/dashboard.ts';
import { useWords } from '../shared/language.tsx';
import type { Open } from './asked.ts';

interface Props {
  readonly value: number;
  readonly asks: CasesAsked;
  readonly open: Open;
  /** Of what it is the figure: for those who do not see the table's heads. */
  readonly of: string;
}

/** A figure that opens the cases behind it; none is only a figure. */
export function Figure({ value, asks, open, of }: Props) {
  const { t } = useWords();
  if (value === 0) return <span className="soft">0</span>;
  return (
    <button
      type="button"
      className={asks.figure === 'late' || asks.light === 'late' || asks.figure === 'missed' ? 'plain red' : 'plain'}
      onClick={() => {
        open(asks);
      }}
    >
      {value}
      <span className="sr"> {t('dashboard.papers', { what: of })}</span>
    </button>
  );
}
