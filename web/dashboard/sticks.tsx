import type { Dashboard, DeskFigures, StepFigures, Took } from '../../contract/views/dashboard.ts';
import { useWords } from '../shared/language.tsx';
import { minutesText } from '../shared/minutes.ts';
import { Table } from '../shared/table.tsx';
import { isAsked, type Open, type Opening } from './asked.ts';
import { Behind } from './behind.tsx';
import { Drawn } from './drawn.tsx';
import { Figure } from './figure.tsx';

const stepColumns = [
  'dashboard.step',
  'dashboard.open',
  'dashboard.now-late',
  'dashboard.left',
  'dashboard.half',
  'dashboard.mostly',
];
const deskColumns = ['dashboard.desk', 'dashboard.open', 'dashboard.now-late'];

/** Where papers stand and how long they take: by step, and by whom they wait for. */
export function Sticks({ data, asked, open }: { readonly data: Dashboard } & Opening) {
  const { t } = useWords();
  const isNarrowed = asked?.step !== undefined || asked?.desk !== undefined;
  const isHere = isAsked(asked, 'open', 'took') || (isNarrowed && isAsked(asked, 'late'));
  return (
    <section>
      <h2>{t('dashboard.sticks')}</h2>
      {data.steps.length === 0 ? (
        <p>{t('dashboard.nothing-open')}</p>
      ) : (
        <div className="side">
          <div>
            <h3>{t('dashboard.by-step')}</h3>
            <StepTable steps={data.steps} whole={data.whole} open={open} />
          </div>
          <div>
            <h3>{t('dashboard.by-desk')}</h3>
            <DeskTable desks={data.desks} open={open} />
          </div>
        </div>
      )}
      {isHere ? <Behind asked={asked} open={open} /> : null}
    </section>
  );
}

function StepTable({
  steps,
  whole,
  open,
}: {
  readonly steps: readonly StepFigures[];
  readonly whole: Took | null;
  readonly open: Open;
}) {
  const { t } = useWords();
  const most = Math.max(1, ...steps.map((row) => row.open));
  const longest = Math.max(1, ...steps.map(({ took }) => took?.mostly ?? 0));
  return (
    <Table label={t('dashboard.step')} columns={stepColumns} stacks>
      {steps.map((row) => {
        const step = t(`step.${row.step}`);
        return (
          <tr key={row.step}>
            <th scope="row" className="main">
              {step}
            </th>
            <Standing count={row.open} late={row.late} most={most} of={step} asks={{ step: row.step }} open={open} />
            <TookCells took={row.took} step={row.step} of={step} longest={longest} open={open} />
          </tr>
        );
      })}
      {whole === null ? null : (
        <tr>
          <th scope="row" className="main">
            {t('dashboard.whole')}
          </th>
          <td className="wide-only" />
          <td className="wide-only" />
          <TookCells took={whole} step={undefined} of={t('dashboard.whole')} longest={0} open={open} />
        </tr>
      )}
    </Table>
  );
}

interface StandingProps {
  readonly count: number;
  readonly late: number;
  readonly most: number;
  readonly of: string;
  readonly asks: { readonly step?: string; readonly desk?: string };
  readonly open: Open;
}

/** Two cells: how many are there, drawn, and how many of them are late. */
function Standing({ count, late, most, of, asks, open }: StandingProps) {
  const { t } = useWords();
  return (
    <>
      <td className="whole" data-label={t('dashboard.open')}>
        <Drawn
          parts={[
            { kind: 'late', share: late / most },
            { kind: 'open', share: (count - late) / most },
          ]}
        />{' '}
        <Figure value={count} asks={{ figure: 'open', ...asks }} open={open} of={`${of} ${t('dashboard.open')}`} />
      </td>
      <td data-label={t('dashboard.now-late')}>
        <Figure value={late} asks={{ figure: 'late', ...asks }} open={open} of={`${of} ${t('dashboard.now-late')}`} />
      </td>
    </>
  );
}

interface TookProps {
  readonly took: Took | null;
  readonly step: string | undefined;
  readonly of: string;
  readonly longest: number;
  readonly open: Open;
}

/** How many left in the weeks shown, and within how long half and nine tenths of them: the thick and the thin part of the bar. */
function TookCells({ took, step, of, longest, open }: TookProps) {
  const { t, lang } = useWords();
  if (took === null)
    return (
      <>
        <td className="wide-only" />
        <td className="wide-only" />
        <td className="wide-only" />
      </>
    );
  const within = (minutes: number | null) =>
    minutes === null ? t('dashboard.longer') : t('dashboard.within', { minutes: minutesText(minutes, lang) });
  const [half, mostly] = [took.half ?? longest, took.mostly ?? longest];
  return (
    <>
      <td data-label={t('dashboard.left')}>
        <Figure
          value={took.count}
          asks={{ figure: 'took', ...(step === undefined ? {} : { step }) }}
          open={open}
          of={of}
        />
      </td>
      <td className="whole" data-label={t('dashboard.half')}>
        {within(took.half)}
      </td>
      <td className="whole" data-label={t('dashboard.mostly')}>
        {longest === 0 ? null : (
          <Drawn
            parts={[
              { kind: 'half', share: half / longest },
              { kind: 'mostly', share: (mostly - half) / longest },
            ]}
          />
        )}{' '}
        {within(took.mostly)}
      </td>
    </>
  );
}

function DeskTable({ desks, open }: { readonly desks: readonly DeskFigures[]; readonly open: Open }) {
  const { t, pick } = useWords();
  const most = Math.max(1, ...desks.map((row) => row.open));
  return (
    <Table label={t('dashboard.desk')} columns={deskColumns} stacks>
      {desks.map((row) => {
        const asks = { desk: row.desk.target };
        return (
          <tr key={row.desk.target}>
            <th scope="row" className="main">
              {pick(row.desk)}
            </th>
            <Standing count={row.open} late={row.late} most={most} of={pick(row.desk)} asks={asks} open={open} />
          </tr>
        );
      })}
    </Table>
  );
}
