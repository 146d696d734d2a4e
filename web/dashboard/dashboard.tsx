import { useState } from 'react';
import { dashboardView } from '../../contract/views/dashboard.ts';
import { MonthFigures } from '../documents/statistics.tsx';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { PrintButton } from '../shared/print-button.tsx';
import { useAsked } from './asked.ts';
import { Late } from './late.tsx';
import { Mine } from './mine.tsx';
import { Sticks } from './sticks.tsx';
import { System } from './system.tsx';
import { Trend } from './trend.tsx';

/** 看板: what is mine, what is late, where it sticks, how the weeks went; each figure opens the papers behind it. */
export function Dashboard() {
  const { t } = useWords();
  const [asked, open] = useAsked();
  const { data, error } = useView(dashboardView, {});
  if (!data)
    return (
      <>
        <h1>{t('page.dashboard')}</h1>
        {error ? <p className="notice bad">{error.message}</p> : null}
      </>
    );
  return (
    <div className="dashboard">
      <h1>
        {t('page.dashboard')}{' '}
        <small className="no-print">
          <PrintButton />
        </small>
      </h1>
      {data.system ? (
        <System system={data.system} />
      ) : (
        <>
          <Mine rows={data.mine} asked={asked} open={open} />
          <Late late={data.late} asked={asked} open={open} />
          <Sticks data={data} asked={asked} open={open} />
          <Trend weeks={data.weeks} scope={data.scope} asked={asked} open={open} />
          <ByMonth />
        </>
      )}
      <p className="soft">{t(`dashboard.scope.${data.scope}`)}</p>
    </div>
  );
}

/** The month's figures by step and urgency; asked for when somebody looks. */
function ByMonth() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="no-print"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('dashboard.month')}</summary>
      {isOpen ? <MonthFigures /> : null}
    </details>
  );
}
