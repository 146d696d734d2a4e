import type { CaseSeen } from '../../../contract/views/case.ts';
import { momentText, useWords } from '../../shared/language.tsx';
import { OneOpinion } from './one-opinion.tsx';

/** 批示单: what was signed from the division to the settlement, whose turn it is, and to whom the paper went. */
export function InstructionSheet({ seen }: { readonly seen: CaseSeen }) {
  const { t, lang } = useWords();
  const { opinions, turns, handOuts, away } = seen.instruction;
  if (opinions.length === 0 && turns.length === 0 && handOuts.length === 0) return null;
  const setAside = opinions.filter((opinion) => !opinion.valid);
  return (
    <>
      <h2>{t('form.instruction-sheet')}</h2>
      <Matter seen={seen} />
      <ol className="opinions">
        {opinions
          .filter((opinion) => opinion.valid)
          .map((opinion) => (
            <OneOpinion key={opinion.id} opinion={opinion} />
          ))}
      </ol>
      {setAside.length === 0 ? null : (
        <details>
          <summary>{t('form.set-aside', { count: setAside.length })}</summary>
          <ol className="opinions set-aside">
            {setAside.map((opinion) => (
              <OneOpinion key={opinion.id} opinion={opinion} />
            ))}
          </ol>
        </details>
      )}
      {turns.length === 0 ? null : (
        <>
          <h3>{t('form.turns')}</h3>
          <ol>
            {turns.map(({ id, name, answered, now }) => (
              <li key={id} aria-current={now ? 'step' : undefined}>
                {now ? <strong>{name}</strong> : name}{' '}
                <span className="soft">{t(answered ? 'form.answered' : now ? 'form.now' : 'form.later')}</span>
                {away?.id === id ? (
                  <span className="red"> {t('form.away-short', { at: momentText(away.until, lang) })}</span>
                ) : null}
              </li>
            ))}
          </ol>
        </>
      )}
      {handOuts.length === 0 ? null : (
        <>
          <h3>{t('form.handed-out')}</h3>
          <ul className="lines">
            {handOuts.map(({ id, unit, role, text, at, by }) => (
              <li key={id}>
                {unit.name} <strong>{t(`hand-out-role.${role}`)}</strong> {text}{' '}
                <span className="soft">
                  {by} · {momentText(at, lang)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What the paper asks for, as every desk saw it so far. */
function Matter({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { draftFor, normative, asksDecision } = seen.instruction.matter;
  const marks = [
    ...(draftFor === 'none' ? [] : [`${t('matter.draftFor')} ${t(`draft-for.${draftFor}`)}`]),
    ...(normative ? [t('matter.normative')] : []),
    ...(asksDecision ? [t('matter.asksDecision')] : []),
  ];
  return <p>{marks.length === 0 ? t('form.no-marks') : marks.join(' · ')}</p>;
}
