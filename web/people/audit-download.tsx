import type { ActSeen } from '../../contract/views/admin.ts';
import { useWords } from '../shared/language.tsx';

const save = (acts: readonly ActSeen[]): void => {
  const url = URL.createObjectURL(new Blob([JSON.stringify(acts, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `acts-${acts[0]?.id ?? ''}.json`;
  link.click();
  URL.revokeObjectURL(url);
};

/** The acts on the page as a JSON file, as the auditor sees them. */
export function AuditDownload({ acts }: { readonly acts: readonly ActSeen[] }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      disabled={acts.length === 0}
      onClick={() => {
        save(acts);
      }}
    >
      {t('admin.download-acts')}
    </button>
  );
}
