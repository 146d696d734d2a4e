import { useWords } from './language.tsx';

/** Puts the page onto paper. */
export function PrintButton() {
  const { t } = useWords();
  return (
    <button
      type="button"
      onClick={() => {
        window.print();
      }}
    >
      {t('web.print')}
    </button>
  );
}
