import { peopleView } from '../../contract/views/people.ts';
import { useView } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';
import { PeopleForms } from './people-forms.tsx';
import { AbsenceTable, RelationTable, StatusTable, SubstitutionTable } from './people-tables.tsx';
import { PostTable } from './post-table.tsx';
import { UnitTable } from './unit-table.tsx';
import { ViewProblem } from './view-problem.tsx';

/** Who is who, who holds what today, and why. */
export function People() {
  const { t } = useWords();
  const { data, error } = useView(peopleView, {});
  if (!data)
    return (
      <>
        <h1>{t('people.title-of-page')}</h1>
        <ViewProblem error={error} />
      </>
    );
  return (
    <>
      <h1>{t('people.title-of-page')}</h1>
      <PeopleForms page={data} />
      <h2>{t('people.absences')}</h2>
      <AbsenceTable absences={data.absences} mayEnd={data.may.absences} />
      <h2>{t('people.posts')}</h2>
      <PostTable posts={data.posts} />
      <h2>{t('people.statuses')}</h2>
      <StatusTable statuses={data.statuses} />
      <h2>{t('people.relations')}</h2>
      <RelationTable relations={data.relations} />
      <h2>{t('people.substitutions')}</h2>
      <SubstitutionTable substitutions={data.substitutions} />
      <h2>{t('people.units')}</h2>
      <UnitTable units={data.units} people={data.people} />
    </>
  );
}
