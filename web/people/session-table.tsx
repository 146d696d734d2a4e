import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { SessionSeen } from '../../contract/views/admin.ts';
import { ask } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';

const columns = ['people.name', 'admin.signed-in', 'admin.last-seen', 'admin.address', 'admin.agent', 'admin.act'];

export function SessionTable({ sessions }: { readonly sessions: readonly z.infer<typeof SessionSeen>[] }) {
  const { t, lang } = useWords();
  const queries = useQueryClient();
  const revoke = async (id: string): Promise<void> => {
    await ask('DELETE', `/api/sessions/${id}`);
    await queries.invalidateQueries();
  };
  return (
    <Table label={t('admin.sessions')} columns={columns}>
      {sessions.map((one) => (
        <tr key={one.id}>
          <th scope="row">{one.name}</th>
          <td>{momentText(one.createdAt, lang)}</td>
          <td>{momentText(one.lastSeenAt, lang)}</td>
          <td>{one.address}</td>
          <td className="soft" style={{ maxWidth: '18em', overflowWrap: 'anywhere' }}>
            {one.agent}
          </td>
          <td>
            <button type="button" className="plain" onClick={() => void revoke(one.id)}>
              {t('admin.revoke')}
              <span className="sr"> {one.name}</span>
            </button>
          </td>
        </tr>
      ))}
    </Table>
  );
}
