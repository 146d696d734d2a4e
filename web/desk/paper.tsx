import { useQuery } from '@tanstack/react-query';
import type { DeskItem } from '../../contract/views/desk.ts';
import { ask } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';

interface Preview {
  readonly ok: boolean;
  readonly paragraphs?: readonly { readonly text: string }[];
}

/** The paper's clean text, as it stands when every revision is taken as made (L15); the files as they came. */
export function Paper({ files }: { readonly files: DeskItem['files'] }) {
  const { t } = useWords();
  const main = files.find(({ role }) => role === 'main');
  const { data, isLoading } = useQuery<Preview>({
    queryKey: ['preview', main?.id],
    queryFn: () => ask<Preview>('GET', `/api/files/${main?.id ?? ''}/preview`),
    enabled: main !== undefined,
    staleTime: Infinity,
  });
  const text = data?.paragraphs?.map((paragraph) => paragraph.text).join('\n') ?? '';
  return (
    <section aria-label={t('desk.text')}>
      <h2>{t('desk.text')}</h2>
      {text === '' ? (
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
