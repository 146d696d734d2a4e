import { type Dashboard, type Trend as Name, trends, type WeekFigures } from '../../contract/views/dashboard.ts';
import { useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';
import { isAsked, type Open, type Opening } from './asked.ts';
import { Behind } from './behind.tsx';
import { Columns } from './drawn.tsx';
import { Figure } from './figure.tsx';

const drawnColumns = ['dashboard.figure', 'dashboard.drawn', 'dashboard.this-week', 'dashboard.sum'];

type Scope = Dashboard['scope'];

/** Of one's own desks, what came to them and what they did. */
const nameOf = (trend: Name, scope: Scope): string => {
  if (scope === 'own' && trend === 'received') return 'dashboard.came';
  return scope === 'own' && trend === 'finished' ? 'dashboard.done' : `dashboard.${trend}`;
};

interface Props extends Opening {
  readonly weeks: readonly WeekFigures[];
  readonly scope: Scope;
}

/** How twelve weeks went: drawn, and every figure with the papers behind it. */
export function Trend({ weeks, scope, asked, open }: Props) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('dashboard.weeks')}</h2>
      <Table label={t('dashboard.weeks')} columns={drawnColumns} stacks>
        {trends.map((trend) => {
          const values = weeks.map((week) => week[trend]);
          const name = t(nameOf(trend, scope));
          return (
            <tr key={trend}>
              <th scope="row" className="main">
                {name}
              </th>
              <td className="draws">
                <Columns values={values} />
              </td>
              <td data-label={t('dashboard.this-week')}>
                <WeekFigure week={weeks.at(-1)} trend={trend} scope={scope} open={open} />
              </td>
              <td data-label={t('dashboard.sum')}>
                <Figure
                  value={values.reduce((sum, value) => sum + value, 0)}
                  asks={{ figure: trend }}
                  open={open}
                  of={`${t('dashboard.sum')} ${name}`}
                />
              </td>
            </tr>
          );
        })}
      </Table>
      <details open={isAsked(asked, ...trends) && asked.week !== undefined}>
        <summary>{t('dashboard.every-week')}</summary>
        <EveryWeek weeks={weeks} scope={scope} open={open} />
      </details>
      {isAsked(asked, ...trends) ? <Behind asked={asked} open={open} /> : null}
    </section>
  );
}

function EveryWeek({ weeks, scope, open }: Pick<Props, 'weeks' | 'scope' | 'open'>) {
  const { t } = useWords();
  return (
    <Table
      label={t('dashboard.every-week')}
      columns={['dashboard.week', ...trends.map((trend) => nameOf(trend, scope))]}
      stacks
    >
      {weeks.map((week) => (
        <tr key={week.from}>
          <th scope="row" className="main">
            {week.from}
          </th>
          {trends.map((trend) => (
            <td key={trend} data-label={t(nameOf(trend, scope))}>
              <WeekFigure week={week} trend={trend} scope={scope} open={open} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

interface WeekFigureProps {
  readonly week: WeekFigures | undefined;
  readonly trend: Name;
  readonly scope: Scope;
  readonly open: Open;
}

function WeekFigure({ week, trend, scope, open }: WeekFigureProps) {
  const { t } = useWords();
  if (!week) return null;
  const of = `${week.from} ${t(nameOf(trend, scope))}`;
  return <Figure value={week[trend]} asks={{ figure: trend, week: week.from }} open={open} of={of} />;
}
