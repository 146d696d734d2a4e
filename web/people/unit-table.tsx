import type { PersonSeen, UnitSeen } from '../../contract/views/people.ts';
import { useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';

export function UnitTable({
  units,
  people,
}: {
  readonly units: readonly UnitSeen[];
  readonly people: readonly PersonSeen[];
}) {
  const { t, lang, pick } = useWords();
  return (
    <Table label={t('people.units')} columns={['people.unit', 'people.kind', 'people.people']}>
      {units.map((unit) => (
        <tr key={unit.id}>
          <th scope="row">{pick(unit)}</th>
          <td>{t(`unit-kind.${unit.kind}`)}</td>
          <td>
            {people
              .filter(({ unitId }) => unitId === unit.id)
              .map(({ name }) => name)
              .join(lang === 'zh' ? '、' : ', ')}
          </td>
        </tr>
      ))}
    </Table>
  );
}
