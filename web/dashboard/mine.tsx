import { lights, type MineFigures } from '../../contract/views/dashboard.ts';
import { useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';
import { isAsked, type Opening } from './asked.ts';
import { Behind } from './behind.tsx';
import { Drawn } from './drawn.tsx';
import { Figure } from './figure.tsx';

const columns = [
  'dashboard.step',
  'dashboard.all',
  'dashboard.lights',
  ...lights.map((light) => `dashboard.light.${light}`),
];

const allOf = (row: MineFigures): number => lights.reduce((sum, light) => sum + row[light], 0);

/** What waits for the viewer, by step and light. */
export function Mine({ rows, asked, open }: { readonly rows: readonly MineFigures[] } & Opening) {
  const { t } = useWords();
  const most = Math.max(1, ...rows.map(allOf));
  return (
    <section>
      <h2>{t('dashboard.mine')}</h2>
      {rows.length === 0 ? (
        <p>{t('dashboard.nothing-mine')}</p>
      ) : (
        <Table label={t('dashboard.mine')} columns={columns} stacks>
          {rows.map((row) => {
            const step = t(`step.${row.step}`);
            return (
              <tr key={row.step}>
                <th scope="row" className="main">
                  {step}
                </th>
                <td data-label={t('dashboard.all')}>
                  <Figure value={allOf(row)} asks={{ figure: 'mine', step: row.step }} open={open} of={step} />
                </td>
                <td className="draws">
                  <Drawn width={140} parts={lights.map((kind) => ({ kind, share: row[kind] / most }))} />
                </td>
                {lights.map((light) => (
                  <td key={light} data-label={t(`dashboard.light.${light}`)}>
                    <Figure
                      value={row[light]}
                      asks={{ figure: 'mine', step: row.step, light }}
                      open={open}
                      of={`${step} ${t(`dashboard.light.${light}`)}`}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </Table>
      )}
      {isAsked(asked, 'mine') ? <Behind asked={asked} open={open} /> : null}
    </section>
  );
}
