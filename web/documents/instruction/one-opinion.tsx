import { PreReviewSheet } from '../../../contract/documents/instruction.ts';
import type { OpinionSeen } from '../../../contract/views/opinions.ts';
import { materials } from '../../../regulation/documents/proposal/pre-review-sheet.ts';
import { momentText, useWords } from '../../shared/language.tsx';

/** One signed opinion: what it is, the words or the circle with what it means, who signed as what and when. */
export function OneOpinion({ opinion }: { readonly opinion: OpinionSeen }) {
  const { t, lang, pick } = useWords();
  const { kind, mark, stance, text, effect, leaders, units, lead, picks, enteredBy } = opinion;
  const names = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name).join('、');
  return (
    <li>
      <p>
        <span className="soft">{t(`opinion.${kind}`)}</span>{' '}
        {mark === 'circle' ? <strong>{t('mark.circle')}</strong> : null}{' '}
        {stance === null || mark === 'circle' ? null : <strong>{t(`stance.${stance}`)}</strong>} {text}
      </p>
      {effect === null ? null : (
        <p>
          {pick(effect)} <span className="soft">{`${effect.title} ${effect.ref}`}</span>
        </p>
      )}
      {leaders.length === 0 ? null : <p>{t('form.to-leaders', { names: names(leaders) })}</p>}
      {units.length === 0 ? null : (
        <p>{units.map(({ id, name }) => (id === lead ? `${name}（${t('hand-out-role.lead')}）` : name)).join('、')}</p>
      )}
      {picks.map(({ of, person, point, agrees }) => (
        <p key={of + point}>
          {t(agrees ? 'form.agrees-with' : 'form.disagrees-with', { name: person })} {point}
        </p>
      ))}
      <Sheet opinion={opinion} />
      <p className="soft">
        {opinion.person}
        {opinion.as.target.startsWith('person:') ? '' : ` · ${pick(opinion.as)}`} · {momentText(opinion.at, lang)}
        {enteredBy === null ? '' : ` · ${t('form.entered-by', { name: enteredBy })}`}
      </p>
    </li>
  );
}

/** What the pre-review answered, folded. */
function Sheet({ opinion }: { readonly opinion: OpinionSeen }) {
  const { t } = useWords();
  const read = PreReviewSheet.safeParse(opinion.sheet);
  if (!read.success) return null;
  const sheet = read.data;
  return (
    <details>
      <summary>{t('form.pre-review-sheet')}</summary>
      <ul className="lines">
        {(['grounds', 'conforms', 'format', 'agreed'] as const).map((name) => (
          <li key={name}>
            {t(`pre-review.${name}`)} <strong>{t(`answer.${sheet[name]}`)}</strong>
          </li>
        ))}
        {materials.map((name) => (
          <li key={name}>
            {t(`material.${name}`)} <strong>{t(`material-state.${sheet.materials[name].state}`)}</strong>{' '}
            {sheet.materials[name].reason}
          </li>
        ))}
        {sheet.units.map(({ name, agrees }) => (
          <li key={name}>
            {name} <strong>{t(agrees ? 'form.unit-agrees' : 'form.unit-does-not-agree')}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}
