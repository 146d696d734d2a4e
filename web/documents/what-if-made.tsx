import type { Changes } from '../../contract/documents/what-if.ts';
import { peopleView } from '../../contract/views/people.ts';
import { useView } from '../shared/api.ts';
import { momentText, useWords } from '../shared/language.tsx';

interface MadeProps {
  readonly changes: Changes;
  readonly onChange: (changes: Changes) => void;
}

const without = <One,>(list: readonly One[], at: number): One[] => list.filter((_, i) => i !== at);

/** What was added so far, each with the way back. */
export function Made({ changes, onChange }: MadeProps) {
  const { t, lang } = useWords();
  const { data } = useView(peopleView, {});
  const { absent, holidays, figures } = changes;
  const made = [
    ...absent.map(({ personId, fromAt, untilAt }, i) => ({
      said: `${t('what-if.is-away', { name: data?.people.find(({ id }) => id === personId)?.name ?? '' })} ${momentText(fromAt, lang)} – ${momentText(untilAt, lang)}`,
      next: { ...changes, absent: without(absent, i) },
    })),
    ...holidays.map(({ day, working }, i) => ({
      said: `${day} ${t(working ? 'what-if.work' : 'what-if.off')}`,
      next: { ...changes, holidays: without(holidays, i) },
    })),
    ...figures.map(({ path, value }, i) => ({
      said: `${t(`figure.${path}`)} = ${String(value)}`,
      next: { ...changes, figures: without(figures, i) },
    })),
  ];
  const isSame = made.length === 0 && changes.urgency === undefined && changes.statedLimit === undefined;
  if (isSame) return <p role="status">{t('what-if.none')}</p>;
  return (
    <ul>
      {made.map(({ said, next }, i) => (
        <li key={`${String(i)} ${said}`}>
          {said}{' '}
          <button
            type="button"
            className="plain"
            aria-label={`${t('what-if.take-back')} ${said}`}
            onClick={() => {
              onChange(next);
            }}
          >
            {t('what-if.take-back')}
          </button>
        </li>
      ))}
    </ul>
  );
}
