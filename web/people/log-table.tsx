import type { LogLine } from '../../contract/views/admin.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';

const columns = ['admin.at', 'admin.event', 'people.name', 'admin.facts', 'admin.hash'];

/** The security log, newest first. */
export function LogTable({
  log,
  next,
  onOlder,
}: {
  readonly log: readonly LogLine[];
  readonly next: number | null;
  readonly onOlder: (before: number | undefined) => void;
}) {
  const { t, lang } = useWords();
  return (
    <>
      <Table label={t('admin.log')} columns={columns}>
        {log.map((line) => (
          <tr key={line.seq}>
            <td style={{ whiteSpace: 'nowrap' }}>{momentText(line.at, lang)}</td>
            <th scope="row">{event(t, line.kind)}</th>
            <td>{line.name}</td>
            <td className="soft" style={{ overflowWrap: 'anywhere' }}>
              {Object.entries(line.facts)
                .map(([name, value]) => `${name} ${value}`)
                .join('; ')}
            </td>
            <td>
              <code title={line.hash}>{line.hash.slice(0, 12)}</code>
            </td>
          </tr>
        ))}
      </Table>
      <p>
        <button
          type="button"
          onClick={() => {
            onOlder(undefined);
          }}
        >
          {t('admin.newest')}
        </button>{' '}
        {next === null ? null : (
          <button
            type="button"
            onClick={() => {
              onOlder(next);
            }}
          >
            {t('admin.older')}
          </button>
        )}
      </p>
    </>
  );
}

function event(t: (key: string) => string, kind: string): string {
  const said = t(`event.${kind}`);
  return said === `event.${kind}` ? kind : said;
}
