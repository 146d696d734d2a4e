import { peopleView } from '../../../contract/views/people.ts';
import { useView } from '../../shared/api.ts';
import { useWords } from '../../shared/language.tsx';

/** The units to which a paper can be handed: all but the Office itself and its sections. */
export function useUnits(): { readonly id: string; readonly name: string }[] {
  const { pick } = useWords();
  const { data } = useView(peopleView, {});
  return (data?.units ?? [])
    .filter(({ kind }) => kind !== 'section' && kind !== 'office')
    .map((unit) => ({ id: unit.id, name: pick(unit) }));
}
