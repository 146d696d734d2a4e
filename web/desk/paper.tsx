import type { DeskItem } from '../../contract/views/desk.ts';
import { useWords } from '../shared/language.tsx';
import { usePaperText } from '../shared/preview.ts';

/** The paper's clean text, as it stands when every revision is taken as made (L15); the files as they came. */
export function Paper({ files }: { readonly files: DeskItem['files'] }) {
  const { t } = useWords();
  const { text, isLoading } = usePaperText(files);
  return (
    <section aria-label={t('desk.text')}>
      <h2>{t('desk.text')}</h2>
      {!text ? (
        <p className="soft">{t(isLoading ? 'desk.loading' : 'desk.no-text')}</p>
      ) : (
        <div className="text whole-text">{text}</div>
      )}
      <ul className="lines">
        {files.map(({ id, name, role }) => (
          <li key={id}>
            <a href={`/api/files/${id}`} download={name}>
              {name}
            </a>{' '}
            <span className="soft">{t(`file-role.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
