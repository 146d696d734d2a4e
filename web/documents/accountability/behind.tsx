import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { type Behind as Row, behindView } from '../../../contract/views/accountability.ts';
import { useView } from '../../shared/api.ts';
import { momentText, useWords } from '../../shared/language.tsx';
import { lateText } from '../../shared/minutes.ts';
import { Table } from '../../shared/table.tsx';
import type { Opened } from './figure-table.tsx';
import type { Days } from './period-choice.tsx';
import { Said } from './said.tsx';

const columns = ['behind.case', 'behind.at', 'behind.what', 'behind.due', 'behind.late', 'behind.reason'];

interface Props {
  readonly days: Days;
  readonly opened: Opened;
  readonly onClose: () => void;
  /** The cases chosen to point out a problem in; null: the viewer points out none. */
  readonly chosen: ReadonlySet<string> | null;
  readonly choose: (caseId: string, isChosen: boolean) => void;
}

/** The cases behind one figure. */
export function Behind({ days, opened, onClose, chosen, choose }: Props) {
  const { t, pick } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { target } = opened.desk;
  const { figure } = opened;
  const { data } = useView(behindView, { ...days, desk: target, figure });
  useEffect(() => {
    heading.current?.focus();
  }, [target, figure]);
  const name = pick(opened.desk) || t('accountability.no-desk');
  const title = t('behind.title', { name, figure: t(`figure.${figure}`) });
  const rows = data?.rows ?? [];
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {title}{' '}
        <button type="button" className="plain no-print" onClick={onClose}>
          {t('statistics.close')}
        </button>
      </h2>
      <Table label={title} columns={chosen === null ? columns : ['behind.choose', ...columns]} stacks>
        {rows.map((row, place) => (
          <tr key={`${row.caseId}${row.at}${String(place)}`}>
            {chosen === null ? null : (
              <td>
                <input
                  type="checkbox"
                  aria-label={`${t('behind.choose')} ${row.subject ?? String(place + 1)}`}
                  checked={chosen.has(row.caseId)}
                  onChange={(event) => {
                    choose(row.caseId, event.target.checked);
                  }}
                />
              </td>
            )}
            <Cells row={row} />
          </tr>
        ))}
      </Table>
      {data && data.total > rows.length ? (
        <p className="soft">{t('behind.more', { total: data.total, shown: rows.length })}</p>
      ) : null}
    </section>
  );
}

function Cells({ row }: { readonly row: Row }) {
  const { t, lang, pick } = useWords();
  const where = row.act === null ? (row.step === null ? '' : t(`step.${row.step}`)) : t(`act.${row.act}`);
  return (
    <>
      <td className="main">
        {row.subject === null ? (
          <span className="soft">{t('behind.closed')}</span>
        ) : (
          <Link to={`/cases/${row.caseId}`}>{row.subject}</Link>
        )}
      </td>
      <td className="whole">{momentText(row.at, lang)}</td>
      <td title={row.source === null ? undefined : pick(row.source)}>
        {row.source === null ? where : `${row.source.title} ${row.source.ref}`}
      </td>
      <td className="whole" data-label={row.dueAt === null ? undefined : t('behind.due')}>
        {row.dueAt === null ? '' : momentText(row.dueAt, lang)}
      </td>
      <td className="red whole" data-label={row.lateMinutes === null ? undefined : t('behind.late')}>
        {row.lateMinutes === null ? '' : lateText(row.lateMinutes, lang)}
      </td>
      <td>
        <Said {...row} />
      </td>
    </>
  );
}
