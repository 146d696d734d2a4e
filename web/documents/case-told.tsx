import type { ToldSeen } from '../../contract/views/notices.ts';
import { isWordKey } from '../../words/words.ts';
import { momentText, useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';

type Person = ToldSeen['people'][number];

const columns = [
  'notices.told.notice',
  'notices.told.person',
  'notices.told.channel',
  'notices.told.made',
  'notices.told.delivered',
  'notices.told.opened',
];

/** Who was told of this case, when, and whether they opened it. */
export function WhoWasTold({ told }: { readonly told: readonly ToldSeen[] }) {
  const { t } = useWords();
  if (told.length === 0) return null;
  const lines = told.flatMap(({ people }) => people).filter(({ channel }) => channel === 'page');
  const unopened = lines.filter(({ openedAt }) => openedAt === null).length;
  return (
    <>
      <h2>{t('notices.told')}</h2>
      <details>
        <summary>{t('notices.told.summary', { count: told.length, unopened })}</summary>
        <Table label={t('notices.told')} columns={columns} stacks>
          {told.map((notice) =>
            notice.people.length === 0 ? (
              <tr key={notice.id}>
                <What notice={notice} />
                <td colSpan={5}>{t('notices.told.nobody')}</td>
              </tr>
            ) : (
              notice.people.map((person) => (
                <tr key={`${notice.id} ${person.channel} ${person.name}`}>
                  <What notice={notice} />
                  <Became notice={notice} person={person} />
                </tr>
              ))
            ),
          )}
        </Table>
      </details>
    </>
  );
}

function What({ notice }: { readonly notice: ToldSeen }) {
  const { t, lang, pick } = useWords();
  return (
    <td className="main">
      {t(`notice.${notice.kind}`).replace(/[：:]\s*$/u, '')} → {pick(notice.to)}
      {notice.escalatedAt === null ? null : (
        <small className="red"> {t('notices.told.escalated', { at: momentText(notice.escalatedAt, lang) })}</small>
      )}
    </td>
  );
}

function Became({ notice, person }: { readonly notice: ToldSeen; readonly person: Person }) {
  const { t, lang } = useWords();
  const at = (moment: string | null) => (moment === null ? t('notices.told.not-yet') : momentText(moment, lang));
  const label = (key: string) => <span className="narrow-only soft">{t(key)} </span>;
  return (
    <>
      <td>{person.name}</td>
      <td>{t(`notices.channel.${person.channel}`)}</td>
      <td>
        {label('notices.told.made')}
        {at(person.madeAt ?? notice.at)}
      </td>
      <td>
        {label('notices.told.delivered')}
        {at(person.deliveredAt)}
        {person.failures === 0 || person.deliveredAt !== null ? null : <Failed person={person} />}
      </td>
      <td>
        {label('notices.told.opened')}
        {person.channel === 'page' ? at(person.openedAt) : '—'}
      </td>
    </>
  );
}

function Failed({ person }: { readonly person: Person }) {
  const { t, lang } = useWords();
  const { failures, failedAt, reason } = person;
  const key = `notices.reason.${reason ?? ''}`;
  const why = isWordKey(key) ? t(key) : t('notices.reason.other', { code: reason ?? '' });
  return (
    <small className="red">
      {' '}
      {t('notices.told.failed', { count: failures, at: momentText(failedAt ?? '', lang), reason: why })}
    </small>
  );
}
