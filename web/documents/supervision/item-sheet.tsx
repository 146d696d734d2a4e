import { Link } from 'react-router';
import type { CaseSeen } from '../../../contract/views/case.ts';
import type { ItemSeen } from '../../../contract/views/supervision-case.ts';
import { momentText, useWords } from '../../shared/language.tsx';
import { checkNames } from './one-check.tsx';
import { ItemState } from './item-state.tsx';
import { FileLinks } from './file-links.tsx';

/** A unit's part of a paper: what the leader wrote, what the unit did, how it was followed up (2.2.6). */
export function ItemSheet({ seen }: { readonly seen: CaseSeen }) {
  const { t, lang, pick } = useWords();
  const { item } = seen;
  if (item === null) return null;
  return (
    <>
      <h2>{t(item.leader === null ? 'item.asked' : 'item.instruction')}</h2>
      <blockquote>
        <p>{item.instruction}</p>
        {item.leader === null ? null : <footer className="soft">{pick(item.leader)}</footer>}
      </blockquote>
      <p>
        <ItemState item={item} now={seen.now} />
      </p>
      <dl>
        {factsOf(item, { t, pick, at: (moment) => momentText(moment, lang) }).map(([name, text]) => [
          <dt key={`${name}-t`}>{t(name)}</dt>,
          <dd key={name}>{text}</dd>,
        ])}
      </dl>
      {item.leader === null || item.passedAt === null ? null : (
        <p>
          <Link to={`/cases/${seen.id}/report-back`}>{t('page.report-back')}</Link>
        </p>
      )}
      <Result item={item} files={seen.files} />
      <FollowedUp item={item} />
    </>
  );
}

interface Saying {
  readonly t: (key: string, facts?: Record<string, string>) => string;
  readonly pick: (named: { readonly zh: string; readonly en: string }) => string;
  readonly at: (moment: string) => string;
}

function factsOf(item: ItemSeen, { t, pick, at }: Saying): (readonly [string, string])[] {
  const rows: readonly (readonly [string, string | null])[] = [
    ['item.unit', `${pick(item.unit)}（${t(`hand-out-role.${item.role}`)}）`],
    ['item.owner', pick(item.owner)],
    ['field.who-urges', item.named === null ? null : pick(item.named)],
    ['item.received-at', at(item.receivedAt)],
    ['item.taken-up-at', item.takenUpAt === null ? null : at(item.takenUpAt)],
    ['field.item-limit', item.limitOn],
    ['field.replier', pick(item.replier)],
    ['item.closed-why', item.closedWhy],
  ];
  return rows.flatMap(([name, text]) => (text === null || text === '' ? [] : [[name, text] as const]));
}

/** What the unit reports, and how the three checks came out. */
function Result({ item, files }: { readonly item: ItemSeen; readonly files: CaseSeen['files'] }) {
  const { t, lang } = useWords();
  if (item.result === '') return null;
  return (
    <>
      <h2>{t('item.result')}</h2>
      <blockquote>
        <p>{item.result}</p>
        {item.resultAt === null ? null : <footer className="soft">{momentText(item.resultAt, lang)}</footer>}
      </blockquote>
      <FileLinks files={files} />
      {item.checks === null ? null : (
        <ul className="lines">
          {checkNames.map((name) => {
            const { is, remark } = item.checks?.[name] ?? { is: 'open', remark: '' };
            return (
              <li key={name}>
                {t(`check.${name}`)} <strong className={is === 'no' ? 'red' : ''}>{t(`check-is.${is}`)}</strong>{' '}
                {remark}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** Reports on the way, urgings with their number and channel, more time with its reason. */
function FollowedUp({ item }: { readonly item: ItemSeen }) {
  const { t, lang } = useWords();
  const lists = [
    ['item.interim', item.interim.map(({ text, ...said }) => ({ ...said, head: '', text }))],
    [
      'item.urgings',
      item.urged.map(({ number, channel, text, ...said }) => ({
        ...said,
        head: t('item.urging', { number, channel: t(`urging-channel.${channel}`) }),
        text,
      })),
    ],
    [
      'item.delays',
      item.extensions.map(({ limitOn, reason, ...said }) => ({
        ...said,
        head: limitOn === null ? '' : t('item.until', { limitOn }),
        text: reason,
      })),
    ],
  ] as const;
  return lists
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => (
      <section key={name} aria-label={t(name)}>
        <h2>{t(name)}</h2>
        <ul className="lines">
          {rows.map(({ head, text, by, at }) => (
            <li key={at}>
              {head === '' ? null : <strong>{head} </strong>}
              {text}{' '}
              <span className="soft">
                {by} · {momentText(at, lang)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    ));
}
