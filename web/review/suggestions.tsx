import { momentText, useWords } from '../shared/language.tsx';
import { useKeys } from '../shared/keys.tsx';
import { Reasons } from './reasons.tsx';
import type { Numbered } from './review-form.ts';

const known = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Numbered suggestions, each with its reasons beside; nothing is filled in before one is taken. */
export function SuggestionList({
  items,
  isTaken,
  take,
}: {
  readonly items: readonly Numbered[];
  readonly isTaken: (item: Numbered, text: string) => boolean;
  readonly take: (item: Numbered, text: string) => void;
}) {
  const { t, lang } = useWords();
  const say = useSuggestionText();
  useKeys(
    known.slice(0, items.length).map((n) => ({
      key: String(n),
      does: 'review.key.suggestion',
      run: () => {
        const item = items[n - 1];
        if (item) take(item, say(item));
      },
    })),
  );
  return (
    <section aria-label={t('review.suggestions')}>
      <h2>
        {t('review.suggestions')}{' '}
        <small className="soft">{t(items.length === 0 ? 'review.none' : 'review.not-preselected')}</small>
      </h2>
      <ol className="lines suggestions">
        {items.map((item) => (
          <li key={item.n}>
            <button
              type="button"
              aria-pressed={isTaken(item, say(item))}
              onClick={() => {
                take(item, say(item));
              }}
            >
              <kbd>{item.n}</kbd> <span className="soft">{t(`review.${item.kind}`)}</span> {say(item)}
            </button>
            {item.kind === 'leader' && item.one.awayUntil !== null ? (
              <span> {t('review.away', { at: momentText(item.one.awayUntil, lang) })}</span>
            ) : null}
            <small className="soft">
              <Reasons reasons={item.one.reasons} />
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a suggestion writes: a name, an opinion, or a sentence with the units. */
function useSuggestionText() {
  const { t, pick } = useWords();
  return (item: Numbered): string => {
    if (item.kind === 'leader') return item.one.name;
    if (item.kind === 'opinion') return item.one.text;
    const namesOf = (role: string) => item.one.units.filter((unit) => unit.role === role).map((unit) => pick(unit));
    const [lead, join] = [namesOf('lead'), namesOf('join')];
    if (lead.length === 0 || join.length === 0) return t('review.units-text', { lead: [...lead, ...join] });
    return t('review.units-text-joined', { lead, join });
  };
}
