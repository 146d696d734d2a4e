import { useQuery } from '@tanstack/react-query';
import type { CaseSeen } from '../../contract/views/case.ts';
import { ask } from '../shared/api.ts';
import { useWords } from '../shared/language.tsx';

interface Preview {
  readonly ok: boolean;
  readonly paragraphs?: readonly { readonly text: string }[];
}

/** The clean text of the paper, and its files. */
export function PaperText({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const main = seen.files.find(({ role }) => role === 'main');
  const { data } = useQuery<Preview>({
    queryKey: ['preview', main?.id],
    queryFn: () => ask<Preview>('GET', `/api/files/${main?.id ?? ''}/preview`),
    enabled: main !== undefined,
    staleTime: Infinity,
  });
  const text = data?.ok ? data.paragraphs?.map((paragraph) => paragraph.text).join('\n') : seen.text;
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
        <p>
          {seen.files.map((file) => (
            <span key={file.id}>
              <a href={`/api/files/${file.id}`} download={file.name}>
                {file.name}
              </a>{' '}
              <span className="soft">{t(`file-role.${file.role}`)}</span>{' '}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
