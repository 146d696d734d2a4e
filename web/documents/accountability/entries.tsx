import { Link } from 'react-router';
import type { z } from 'zod';
import type { EntryLine } from '../../../contract/views/accountability.ts';
import { momentText, useWords } from '../../shared/language.tsx';
import { Table } from '../../shared/table.tsx';

const columns = ['accountability.entry', 'web.step', 'behind.at', 'field.rectifyBy'];

interface Props {
  readonly entries: readonly z.infer<typeof EntryLine>[];
  readonly mayPointOut: boolean;
}

/** Entries that are open or were opened in the period. */
export function Entries({ entries, mayPointOut }: Props) {
  const { t, lang } = useWords();
  return (
    <>
      <h2>{t('accountability.entries')}</h2>
      {entries.length === 0 ? (
        <p className="soft">
          {t('accountability.no-entries')}
          {mayPointOut ? t('accountability.how-to-enter') : ''}
        </p>
      ) : (
        <Table label={t('accountability.entries')} columns={columns}>
          {entries.map(({ caseId, subject, step, openedAt, rectifyBy, overdue }) => (
            <tr key={caseId}>
              <td>
                <Link to={`/cases/${caseId}`}>{subject}</Link>
              </td>
              <td>{t(`step.${step}`)}</td>
              <td>{momentText(openedAt, lang)}</td>
              <td className={overdue ? 'red' : ''}>{rectifyBy}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
