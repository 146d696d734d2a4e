import { fileRoles } from '../../contract/documents/arrival.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useWords } from '../shared/language.tsx';
import { useUploads } from '../shared/uploads.ts';
import type { Reading } from './intake-form.ts';

/** A file as the server took it; without an id it was not kept. */
export interface Upload {
  readonly id: string | null;
  readonly name: string;
  readonly reading?: Reading | null;
  readonly refusal?: { readonly reason: string } | null;
  readonly role?: string;
}

interface Props {
  readonly files: readonly Upload[];
  /** What the first file is, until somebody says otherwise. */
  readonly first?: 'main' | 'annex';
  readonly taken: (uploads: readonly Upload[]) => void;
  /** With another role, or gone. */
  readonly change: (upload: Upload, to: Upload | null) => void;
}

/** The first file is the paper itself, until somebody says otherwise. */
export const roleOf = ({ role }: Upload, place: number, first = 'main'): string =>
  role ?? (place === 0 ? first : 'annex');

/** Choose or drop files; one after the other, so that the first is the paper itself. */
export function IntakeFiles({ files, first = 'main', taken, change }: Props) {
  const { t } = useWords();
  const { take, isReading, failed } = useUploads<Upload>(taken);
  return (
    <>
      <p
        className="notice"
        onDragOver={(event) => {
          event.preventDefault();
        }}
        onDrop={(event) => {
          event.preventDefault();
          void take([...event.dataTransfer.files]);
        }}
      >
        <label>
          {t('intake.choose')}{' '}
          <input
            type="file"
            multiple
            autoFocus
            onChange={(event) => {
              void take([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
      </p>
      <div aria-live="polite">{isReading ? <p>{t('intake.reading')}</p> : null}</div>
      {files.map((file, i) => (
        <p key={file.id ?? file.name} className={file.refusal ? 'notice bad' : ''}>
          <label>
            {t('field.file-role', { name: file.name })}{' '}
            <select
              value={roleOf(file, i, first)}
              onChange={(event) => {
                change(file, { ...file, role: event.target.value });
              }}
            >
              {fileRoles.map((role) => (
                <option key={role} value={role}>
                  {t(`file-role.${role}`)}
                </option>
              ))}
            </select>
          </label>{' '}
          {file.refusal ? `${t(`read.refusal.${file.refusal.reason}`)} ${t('read.by-hand')}` : ''}
          <Warnings reading={file.reading ?? null} />{' '}
          <button
            type="button"
            className="plain"
            onClick={() => {
              change(file, null);
            }}
          >
            {t('intake.remove')}
          </button>
        </p>
      ))}
      <ProblemNotice problem={failed} />
    </>
  );
}

function Warnings({ reading }: { readonly reading: Reading | null }) {
  const { t } = useWords();
  const warnings = reading?.warnings ?? [];
  return warnings.length === 0 ? null : (
    <span className="soft">（{warnings.map((one) => t(`read.warning.${one}`)).join('；')}）</span>
  );
}
