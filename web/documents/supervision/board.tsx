import { useState } from 'react';
import { supervisionView } from '../../../contract/views/supervision.ts';
import { useView } from '../../shared/api.ts';
import { useWords } from '../../shared/language.tsx';
import { PrintButton } from '../../shared/print-button.tsx';
import { BoardFilter, type Narrowed } from './board-filter.tsx';
import { BoardTable } from './board-table.tsx';
import { UrgeMany } from './urge-many.tsx';

/** 督办台账: what is open, where it stands, what is late; several can be urged at once. */
export function Supervision() {
  const { t } = useWords();
  const [narrowed, setNarrowed] = useState<Narrowed>({ order: 'due' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const asked = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== ''));
  const { data, error } = useView(supervisionView, asked);
  if (!data)
    return (
      <>
        <h1>{t('page.supervision')}</h1>
        {error ? <p className="notice bad">{error.message}</p> : null}
      </>
    );
  const picked = data.items.filter(({ caseId, mayUrge }) => mayUrge && chosen.includes(caseId));
  return (
    <>
      <h1>{t('page.supervision')}</h1>
      <BoardFilter board={data} narrowed={narrowed} narrow={setNarrowed} />
      {data.items.length === 0 ? (
        <p>{t(data.numbers.open === 0 ? 'board.empty' : 'board.none-left')}</p>
      ) : (
        <BoardTable items={data.items} now={data.now} chosen={chosen} choose={setChosen} />
      )}
      {data.total > data.items.length ? (
        <p className="soft">{t('board.more', { total: data.total, shown: data.items.length })}</p>
      ) : null}
      {data.items.some(({ mayUrge }) => mayUrge) ? <UrgeMany items={picked} /> : null}
      {data.items.length === 0 ? null : (
        <p className="no-print">
          <a href={`/api/supervision.xlsx?${new URLSearchParams(asked).toString()}`} download>
            {t('board.xlsx')}
          </a>{' '}
          <PrintButton />
        </p>
      )}
    </>
  );
}
