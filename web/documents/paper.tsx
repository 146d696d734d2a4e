import type { CaseSeen } from '../../contract/views/case.ts';
import { useWords } from '../shared/language.tsx';
import { usePaperText } from '../shared/preview.ts';

/** The clean text of the paper, and its files as they came. */
export function Paper({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const text = usePaperText(seen.files).text ?? seen.text;
  return (
    <>
      {text ? (
        <div className="text" tabIndex={0} role="region" aria-label={t('case.text')}>
          {text}
        </div>
      ) : (
        <p className="soft">{t('case.no-text')}</p>
      )}
      {seen.files.length === 0 ? null : (
        <>
          <h2>{t('case.files')}</h2>
          <ul>
            {seen.files.map((file) => (
              <li key={file.id}>
                <a href={`/api/files/${file.id}`} download={file.name}>
                  {file.name}
                </a>{' '}
                <span className="soft">
                  {t(`file-role.${file.role}`)} · {Math.ceil(file.bytes / 1024)} KB
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
