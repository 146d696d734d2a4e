import type { DeskCounted, figureNames, FiguresKept } from '../../../contract/views/accountability.ts';
import { useWords } from '../../shared/language.tsx';
import { Table } from '../../shared/table.tsx';

export type FigureName = (typeof figureNames)[number];

/** What was opened: a figure of a unit or desk. */
export interface Opened {
  readonly desk: DeskCounted['desk'];
  readonly figure: FigureName;
}

const columns = [
  'accountability.desk',
  'figure.transferred',
  'figure.handled',
  'figure.onTime',
  'figure.overdue',
  'figure.rate',
  'figure.urgings',
  'figure.deemed',
  'figure.returns',
  'figure.exceptions',
];
const beforeRate: readonly FigureName[] = ['transferred', 'handled', 'onTime', 'overdue'];
const afterRate: readonly FigureName[] = ['urgings', 'deemed', 'returns', 'exceptions'];

/** What should not be is red; on a phone what seldom happens is shown where it did. */
const lookOf = (figure: FigureName, value: number): string => {
  if (value === 0) return afterRate.includes(figure) ? 'wide-only' : '';
  return figure === 'overdue' || figure === 'deemed' ? 'red' : '';
};

interface Props {
  readonly label: string;
  readonly rows: readonly (DeskCounted | FiguresKept)[];
  readonly onOpen?: (opened: Opened) => void;
}

/** Figures of units or desks; each opens the cases behind it. */
export function FigureTable({ label, rows, onOpen }: Props) {
  const { t, pick } = useWords();
  return (
    <Table label={label} columns={columns} stacks>
      {rows.map((row) => {
        const measured = row.onTime + row.overdue;
        const name = pick(row.desk) || t('accountability.no-desk');
        const figure = (one: FigureName) => (
          <td key={one} className={lookOf(one, row[one] ?? 0)} data-label={t(`figure.${one}`)}>
            {row[one] === 0 || row[one] === null || !onOpen ? (
              (row[one] ?? t('web.none'))
            ) : (
              <button
                type="button"
                className="plain"
                aria-label={t('behind.title', { name, figure: `${t(`figure.${one}`)} ${String(row[one])}` })}
                onClick={() => {
                  onOpen({ desk: row.desk, figure: one });
                }}
              >
                {row[one]}
              </button>
            )}
          </td>
        );
        return (
          <tr key={row.desk.target}>
            <th scope="row" className="main" style={{ whiteSpace: 'normal', minWidth: '7em' }}>
              {name}
            </th>
            {beforeRate.map(figure)}
            <td data-label={t('figure.rate')}>
              {measured === 0 ? t('web.none') : `${String(Math.round((100 * row.onTime) / measured))}%`}
            </td>
            {afterRate.map(figure)}
          </tr>
        );
      })}
    </Table>
  );
}
