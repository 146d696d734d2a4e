import { useWords } from '../shared/language.tsx';
import { type Found, isDoubtful } from './intake-form.ts';

const shownLetters = 48;

/** How sure the reading is of a field, and where it stands; in doubt, what is written there and the key that confirms it. */
export function FoundLine({ found, confirm }: { readonly found: Found | undefined; readonly confirm: () => void }) {
  const { t } = useWords();
  if (!found) return null;
  const { sure, note, place, page, asWritten, others } = found;
  const where = place === null ? '' : `${page === null ? '' : t('read.page', { page })}“${cut(place)}”`;
  return (
    <small className="block">
      <span className="soft">
        {t(`read.sure.${sure}`)}
        {note === null ? '' : ` · ${t(`read.note.${note}`)}`}
        {where === '' ? '' : ` · ${where}`}
      </span>
      {isDoubtful(found) ? (
        <span>
          {t('intake.as-written')} “{asWritten}”{others.length === 0 ? '' : ` ${t('read.others', { others })}`}{' '}
          <button type="button" onClick={confirm}>
            {t('intake.confirm')}
          </button>
        </span>
      ) : null}
    </small>
  );
}

const cut = (text: string): string => (text.length > shownLetters ? `${text.slice(0, shownLetters)}…` : text);
