import { useId, useState } from 'react';
import { ask, type Problem, ProblemError } from '../../shared/api.ts';
import { ProblemNotice } from '../../shared/finding.tsx';
import { useWords } from '../../shared/language.tsx';
import type { Upload } from '../intake-files.tsx';

interface Props {
  readonly files: readonly Upload[];
  readonly set: (files: readonly Upload[]) => void;
}

/** The ids of what was taken in. */
export const uploadsOf = (files: readonly Upload[]): string[] => files.flatMap(({ id }) => id ?? []);

/** Files that go along; each is taken in as soon as it is chosen. */
export function Attached({ files, set }: Props) {
  const { t } = useWords();
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (chosen: readonly File[]) => {
    setProblem(null);
    try {
      const taken: Upload[] = [];
      for (const file of chosen) {
        const body = new FormData();
        body.append('file', file);
        taken.push(await ask<Upload>('POST', '/api/uploads', body));
      }
      set([...files, ...taken]);
    } catch (error) {
      setProblem(error instanceof ProblemError ? error.problem : { type: 'fault', status: 0, reason: 'unreachable' });
    }
  };
  return (
    <div className="block wide">
      <label htmlFor={id}>{t('field.files-along')}</label>
      <input
        id={id}
        type="file"
        multiple
        onChange={(event) => {
          void take([...(event.target.files ?? [])]);
        }}
      />
      <ul className="lines">
        {files.map((file) => (
          <li key={file.id ?? file.name}>
            {file.name} {file.refusal ? <strong>{t(`refusal.${file.refusal.reason}`)}</strong> : null}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={problem} />
    </div>
  );
}
