import { useState } from 'react';
import { Link } from 'react-router';
import { accountabilityView, type DeskCounted } from '../../../contract/views/accountability.ts';
import { useView } from '../../shared/api.ts';
import { useWords } from '../../shared/language.tsx';
import { PrintButton } from '../../shared/print-button.tsx';
import { Behind } from './behind.tsx';
import { CircularForm } from './circular.tsx';
import { Entries } from './entries.tsx';
import { FigureTable, type Opened } from './figure-table.tsx';
import { PeriodChoice, type Days } from './period-choice.tsx';
import { PointOut } from './point-out.tsx';

/** 问责与通报: what each unit and desk did in a period, the cases behind each figure, and what follows from them. */
export function Accountability() {
  const { t } = useWords();
  const [asked, setAsked] = useState<Days>();
  const [opened, setOpened] = useState<Opened>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error } = useView(accountabilityView, asked ?? {});
  if (error) return <Problem message={error.message} />;
  if (!data) return <h1>{t('page.accountability')}</h1>;
  const days = { from: data.from, to: data.to };
  const of = opened?.desk.target.startsWith('unit:') ? opened.desk.target.slice('unit:'.length) : '';
  const open = (next: Opened | undefined) => {
    setOpened(next);
    setChosen(new Set());
  };
  return (
    <div className="landscape">
      <h1>{t('page.accountability')}</h1>
      <PeriodChoice
        days={asked ?? days}
        today={data.today}
        onChange={(next) => {
          open(undefined);
          setAsked(next);
        }}
      />
      {data.desks.length === 0 ? <p>{t('accountability.none')}</p> : null}
      <Figures title="accountability.units" rows={data.units} onOpen={open} />
      <Figures title="accountability.desks" rows={data.seesAll ? data.desks.filter(isOfOffice) : []} onOpen={open} />
      {opened ? (
        <>
          <Behind
            // Another figure never shows the rows of the one before while its own are on the way.
            key={`${opened.desk.target} ${opened.figure}`}
            days={days}
            opened={opened}
            onClose={() => {
              open(undefined);
            }}
            chosen={data.mayPointOut ? chosen : null}
            choose={(caseId, isChosen) => {
              setChosen(new Set([...chosen].filter((id) => id !== caseId).concat(isChosen ? [caseId] : [])));
            }}
          />
          {data.mayPointOut ? <PointOut key={opened.desk.target} items={[...chosen]} of={of} /> : null}
        </>
      ) : null}
      <p className="soft">{t('accountability.scope')}</p>
      <CircularForm key={days.from + days.to} days={days} draft={data.draft} />
      <Entries entries={data.entries} mayPointOut={data.mayPointOut} />
      <More seesAll={data.seesAll} />
    </div>
  );
}

/** A department's desk is the department; it stands above. */
const isOfOffice = ({ desk }: DeskCounted): boolean => !desk.target.startsWith('unit:');

interface FiguresProps {
  readonly title: string;
  readonly rows: readonly DeskCounted[];
  readonly onOpen: (opened: Opened) => void;
}

function Figures({ title, rows, onOpen }: FiguresProps) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{t(title)}</h2>
      <FigureTable label={t(title)} rows={rows} onOpen={onOpen} />
    </>
  );
}

/** To the report on what departed from the rules, and onto paper. */
function More({ seesAll }: { readonly seesAll: boolean }) {
  const { t } = useWords();
  return (
    <p className="no-print">
      {seesAll ? <Link to="/conformance">{t('page.conformance')}</Link> : null} <PrintButton />
    </p>
  );
}

function Problem({ message }: { readonly message: string }) {
  const { t } = useWords();
  return (
    <>
      <h1>{t('page.accountability')}</h1>
      <p className="notice bad">{message}</p>
    </>
  );
}
