import { useWords } from '../shared/language.tsx';
import { roleOf } from './role-of.ts';

/** Until a page is there, or instead of one that is another power's. */
export function NotYours({
  title,
  post,
  error,
}: {
  readonly title: string;
  readonly post: string;
  readonly error: Error | null;
}) {
  const { t, lang } = useWords();
  return (
    <>
      <h1>{t(title)}</h1>
      {error ? <p role="alert">{t('admin.not-yours', { post: roleOf(lang, `post:${post}`) })}</p> : null}
    </>
  );
}
