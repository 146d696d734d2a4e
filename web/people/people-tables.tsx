import type { z } from 'zod';
import type { peopleView } from '../../contract/views/people.ts';
import { useAct } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { momentText, useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';
import { roleOf } from './role-of.ts';

type Page = z.infer<typeof peopleView.answer>;

function Nothing() {
  const { t } = useWords();
  return <p className="soft">{t('people.none')}</p>;
}

const absenceColumns = ['people.person', 'people.kind', 'people.from', 'people.to', 'people.approved-by'];

export function AbsenceTable({ absences, mayEnd }: { readonly absences: Page['absences']; readonly mayEnd: boolean }) {
  const { t, lang } = useWords();
  const { act, problem, busy } = useAct();
  if (absences.length === 0) return <Nothing />;
  return (
    <>
      <ProblemNotice problem={problem} />
      <Table label={t('people.absences')} columns={absenceColumns}>
        {absences.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.name}</th>
            <td>{t(`absence.${one.kind}`)}</td>
            <td>{momentText(one.fromAt, lang)}</td>
            <td>
              {momentText(one.untilAt, lang)}{' '}
              {mayEnd ? (
                <button
                  type="button"
                  className="plain"
                  disabled={busy}
                  onClick={() => void act('people/end-absence', { input: { id: one.id } })}
                >
                  {t('act.people/end-absence')}
                  <span className="sr"> {one.name}</span>
                </button>
              ) : null}
            </td>
            <td>{one.approvedBy}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}

const dates = ({ fromOn, toOn }: { readonly fromOn: string; readonly toOn: string | null }) => (
  <>
    <td>{fromOn}</td>
    <td>{toOn ?? ''}</td>
  </>
);

export function StatusTable({ statuses }: { readonly statuses: Page['statuses'] }) {
  const { t, lang } = useWords();
  if (statuses.length === 0) return <Nothing />;
  return (
    <Table
      label={t('people.statuses')}
      columns={['people.person', 'people.status', 'people.decision', 'people.from', 'people.to']}
    >
      {statuses.map((one) => (
        <tr key={one.id}>
          <th scope="row">{one.name}</th>
          <td>{roleOf(lang, `status:${one.status}`)}</td>
          <td>{one.decision}</td>
          {dates(one)}
        </tr>
      ))}
    </Table>
  );
}

export function RelationTable({ relations }: { readonly relations: Page['relations'] }) {
  const { t, lang } = useWords();
  if (relations.length === 0) return <Nothing />;
  return (
    <Table
      label={t('people.relations')}
      columns={['people.relation', 'people.of', 'people.person', 'people.rank', 'people.from', 'people.to']}
    >
      {relations.map((one) => (
        <tr key={one.id}>
          <th scope="row">{roleOf(lang, `relation:${one.relation}`)}</th>
          <td>{one.of}</td>
          <td>{one.name}</td>
          <td>{one.rank}</td>
          {dates(one)}
        </tr>
      ))}
    </Table>
  );
}

export function SubstitutionTable({ substitutions }: { readonly substitutions: Page['substitutions'] }) {
  const { t, pick } = useWords();
  if (substitutions.length === 0) return <Nothing />;
  return (
    <Table
      label={t('people.substitutions')}
      columns={['people.for', 'people.substitute', 'people.rank', 'people.decision', 'people.from', 'people.to']}
    >
      {substitutions.map((one) => (
        <tr key={one.id}>
          <th scope="row">{pick(one.for)}</th>
          <td>{one.name}</td>
          <td>{one.rank}</td>
          <td>{one.decision}</td>
          {dates(one)}
        </tr>
      ))}
    </Table>
  );
}
