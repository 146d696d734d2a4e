import { useState } from 'react';
import { urgencies } from '../../contract/documents/arrival.ts';
import { type MonthCount, monthCounts, statisticsView, type StageFigures } from '../../contract/views/statistics.ts';
import { receipt } from '../../regulation/documents/receipt/receipt.procedure.ts';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { StageTable } from './statistics-stages.tsx';
import { CountedPapers, StagePapers } from './statistics-papers.tsx';
import { RateTable } from './statistics-rates.tsx';

const stageOrder = Object.keys(receipt.steps);
const inOrder = (a: StageFigures, b: StageFigures): number =>
  stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage) ||
  urgencies.findIndex((one) => one === a.urgency) - urgencies.findIndex((one) => one === b.urgency);

/** The month in figures (2.2-a): each opens the papers behind it. */
export function MonthFigures() {
  const { t } = useWords();
  const [month, setMonth] = useState<string>();
  const [opened, setOpened] = useState<StageFigures | MonthCount>();
  const { data } = useView(statisticsView, month === undefined ? {} : { month });
  if (!data) return null;
  const stages = data.stages.toSorted(inOrder);
  const close = () => {
    setOpened(undefined);
  };
  return (
    <>
      <p>
        <label>
          {t('statistics.month')}{' '}
          <input
            type="month"
            value={data.month}
            onChange={(event) => {
              setOpened(undefined);
              if (event.target.value !== '') setMonth(event.target.value);
            }}
          />
        </label>
      </p>
      <p className="counts">
        {monthCounts.map((name) => (
          <button
            key={name}
            type="button"
            className="plain"
            onClick={() => {
              setOpened(name);
            }}
          >
            <b>{data[name]}</b>
            {t(`statistics.${name}`)}
          </button>
        ))}
      </p>
      {typeof opened === 'string' ? (
        <CountedPapers key={opened + data.month} month={data.month} of={opened} onClose={close} />
      ) : null}
      {stages.length === 0 ? (
        <p>{t('statistics.empty')}</p>
      ) : (
        <>
          <h3>{t('statistics.average')}</h3>
          <StageTable stages={stages} onOpen={setOpened} />
          {typeof opened === 'object' ? (
            <StagePapers
              key={opened.stage + opened.urgency + data.month}
              month={data.month}
              figures={opened}
              onClose={close}
            />
          ) : null}
          <h3>{t('statistics.on-time-rate')}</h3>
          <RateTable stages={stages} />
        </>
      )}
      <p className="soft">{t('statistics.scope')}</p>
    </>
  );
}
