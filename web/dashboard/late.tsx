import type { Dashboard, LateLine } from '../../contract/views/dashboard.ts';
import { Holder } from '../shared/holder.tsx';
import { momentText, useWords } from '../shared/language.tsx';
import { lateText } from '../shared/minutes.ts';
import { Table } from '../shared/table.tsx';
import { isAsked, type Opening } from './asked.ts';
import { Behind, Clause, PaperLink } from './behind.tsx';
import { Drawn } from './drawn.tsx';

const columns = [
  'dashboard.case',
  'dashboard.step',
  'dashboard.desk',
  'dashboard.clause',
  'dashboard.due',
  'dashboard.late-by',
];

/** What is late now: by which clause, for how long, and for whom it waits. */
export function Late({ late, asked, open }: { readonly late: Dashboard['late'] } & Opening) {
  const { t } = useWords();
  const most = Math.max(1, ...late.rows.map(({ lateMinutes }) => lateMinutes));
  const isHere = isAsked(asked, 'late') && asked.step === undefined && asked.desk === undefined;
  return (
    <section>
      <h2>
        {t('dashboard.late')}{' '}
        {late.total > late.rows.length ? (
          <button
            type="button"
            className="plain no-print"
            onClick={() => {
              open({ figure: 'late' });
            }}
          >
            {t('dashboard.every-late', { total: late.total })}
          </button>
        ) : null}
      </h2>
      {late.total === 0 ? (
        <p>{t('dashboard.nothing-late')}</p>
      ) : (
        <Table label={t('dashboard.late')} columns={columns} stacks>
          {late.rows.map((row) => (
            <LateRow key={`${row.caseId} ${row.waitsFor.target} ${row.step}`} row={row} most={most} />
          ))}
        </Table>
      )}
      {isHere ? <Behind asked={asked} open={open} /> : null}
    </section>
  );
}

function LateRow({ row, most }: { readonly row: LateLine; readonly most: number }) {
  const { t, lang } = useWords();
  return (
    <tr>
      <td className="main">
        <PaperLink {...row} />
      </td>
      <td>{t(`step.${row.step}`)}</td>
      <td>
        <Holder held={row.waitsFor} />
      </td>
      <Clause source={row.source} />
      <td className="whole" data-label={t('dashboard.due')}>
        {momentText(row.dueAt, lang)}
      </td>
      <td className="whole" data-label={t('dashboard.late-by')}>
        <Drawn parts={[{ kind: 'late', share: row.lateMinutes / most }]} />{' '}
        <span className="red">{lateText(row.lateMinutes, lang)}</span>
      </td>
    </tr>
  );
}
