import type { ReactNode } from 'react';
import type { StandingSeen } from '../../contract/views/what-if.ts';
import type { Sayable } from '../../words/format.ts';
import { Due } from '../shared/due.tsx';
import { Holder } from '../shared/holder.tsx';
import { momentText, useWords } from '../shared/language.tsx';

interface ComparedProps {
  readonly before: StandingSeen;
  readonly after: StandingSeen;
  readonly now: string;
}

interface Line {
  readonly key: string;
  readonly what: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
  readonly changed: boolean;
}

/** The two sides in one table, a line for each limit, task and rule; what changed says so in a word. On a phone they stand one under the other. */
export function Compared({ before, after, now }: ComparedProps) {
  const { t } = useWords();
  const lines = [
    ...pairs(before.clocks, after.clocks, ({ rule }) => rule).map((pair) =>
      line(pair, t('what-if.limit', { what: t(`rule.${pair.key}`) }), (clock) => <Limit clock={clock} now={now} />),
    ),
    ...pairs(before.tasks, after.tasks, ({ step, target }) => `${step} ${target}`).map((pair) =>
      line(pair, t('what-if.holder', { what: t(`step.${(pair.after ?? pair.before)?.step ?? ''}`) }), (task) => (
        <Held task={task} />
      )),
    ),
    ...pairs(before.findings, after.findings, ({ rule }) => rule).map((pair) =>
      line(pair, t('what-if.rule', { what: t(`rule.${pair.key}`) }), (finding) => <Weighed finding={finding} />),
    ),
  ];
  if (lines.length === 0) return <p>{t('what-if.nothing-runs')}</p>;
  return (
    <>
      <p role="status">{t('what-if.count', { lines: lines.filter(({ changed }) => changed).length })}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('what-if.compared')}>
        <table className="stack compared">
          <thead>
            <tr>
              {['what-if.what', 'what-if.before', 'what-if.after', 'what-if.changed'].map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, what, before: was, after: would, changed }) => (
              <tr key={key}>
                <th scope="row">{what}</th>
                <td>
                  <span className="narrow-only soft">{t('what-if.before')} </span>
                  {was ?? <span className="soft">{t('what-if.absent-here')}</span>}
                </td>
                <td>
                  <span className="narrow-only soft">{t('what-if.after')} </span>
                  {would ?? <span className="soft">{t('what-if.absent-here')}</span>}
                </td>
                <td>
                  {changed ? (
                    <strong>{t('what-if.changed')}</strong>
                  ) : (
                    <span className="soft">{t('what-if.same')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface Pair<One> {
  readonly key: string;
  readonly before: One | undefined;
  readonly after: One | undefined;
}

function pairs<One>(before: readonly One[], after: readonly One[], keyOf: (one: One) => string): Pair<One>[] {
  const keys = [...new Set([...before, ...after].map(keyOf))];
  const find = (list: readonly One[], key: string) => list.find((one) => keyOf(one) === key);
  return keys.map((key) => ({ key, before: find(before, key), after: find(after, key) }));
}

const line = <One,>({ key, before, after }: Pair<One>, what: string, show: (one: One) => ReactNode): Line => ({
  key: `${what} ${key}`,
  what,
  before: before && show(before),
  after: after && show(after),
  changed: JSON.stringify(before) !== JSON.stringify(after),
});

function Limit({ clock, now }: { readonly clock: StandingSeen['clocks'][number]; readonly now: string }) {
  const { t, lang } = useWords();
  return (
    <>
      <Due at={clock.dueAt} now={now} provisional={clock.provisional} overdue={clock.overdue} />
      <br />
      <span className="soft">
        {t('what-if.starts', { at: momentText(clock.startedAt, lang) })} · {clock.source.title} {clock.source.ref}
      </span>
      {clock.skipped.length === 0 ? null : (
        <details>
          <summary>{t('what-if.skips')}</summary>
          <ul>
            {clock.skipped.map(({ date, why, source }) => (
              <li key={date + why}>
                {date} {t(`skipped.${why}`)}{' '}
                <span className="soft">{source === 'what-if' ? t('what-if.supposed-day') : source}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Held({ task }: { readonly task: StandingSeen['tasks'][number] }) {
  const { t, lang } = useWords();
  return (
    <>
      {task.held.map(({ from, by }, i) => (
        <div key={from}>
          {i > 0 || task.opensAt !== null ? `${t('what-if.opens', { at: momentText(from, lang) })} ` : ''}
          <Holder held={by} />
        </div>
      ))}
    </>
  );
}

function Weighed({ finding }: { readonly finding: StandingSeen['findings'][number] }) {
  const { t, fact } = useWords();
  return (
    <>
      <strong className={finding.met ? '' : 'red'}>{t(finding.met ? 'finding.met' : 'finding.violated')}</strong>{' '}
      <span className="soft">
        {finding.source.title} {finding.source.ref}
      </span>
      <br />
      <span className="soft">
        {Object.entries(finding.facts)
          .map(([name, value]) => fact(name, value as Sayable))
          .join('；')}
      </span>
      {finding.met || finding.remedy === undefined ? null : <div>{t(finding.remedy)}</div>}
    </>
  );
}
