import { useState } from 'react';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { useAct } from '../../shared/api.ts';
import { ProblemNotice } from '../../shared/finding.tsx';
import { useWords } from '../../shared/language.tsx';
import { IntakeFields } from '../intake-fields.tsx';
import { IntakeFiles, roleOf, type Upload } from '../intake-files.tsx';
import { inputOf } from '../intake-form.ts';
import { formOf } from './form-of.ts';

const isThere = ({ role }: { readonly role: string }): boolean => role !== 'replaced';

/** Correct the paper and its files: folded, for most papers are right the first time. */
export function ChangeSending({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { act, problem, busy } = useAct();
  const [form, setForm] = useState(() => formOf(seen.document));
  const [files, setFiles] = useState<readonly Upload[]>([]);
  const there = seen.files.filter(isThere);
  const [gone, setGone] = useState<readonly string[]>([]);
  const keep = there.map(({ id }) => id).filter((id) => !gone.includes(id));
  const hasMain = there.some(({ id, role }) => role === 'main' && keep.includes(id));
  const first = hasMain ? 'annex' : 'main';
  const submit = async () => {
    const added = files.flatMap((file, i) =>
      file.id === null ? [] : [{ upload: file.id, role: roleOf(file, i, first) }],
    );
    const input = { paper: inputOf(form, added, null), keep };
    if (await act('documents/change-sending', { caseId: seen.id, seenSeq: seen.seq, input })) {
      setFiles([]);
      setGone([]);
    }
  };
  return (
    <details>
      <summary>{t('act.documents/change-sending')}…</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {there.map(({ id, name, role }) => (
          <p key={id}>
            <label>
              <input
                type="checkbox"
                checked={keep.includes(id)}
                onChange={(event) => {
                  setGone(event.target.checked ? gone.filter((one) => one !== id) : [...gone, id]);
                }}
              />{' '}
              {t('sending.keep', { name })} <span className="soft">{t(`file-role.${role}`)}</span>
            </label>
          </p>
        ))}
        <IntakeFiles
          files={files}
          first={first}
          taken={(uploads) => {
            setFiles([...files, ...uploads]);
          }}
          change={(file, to) => {
            setFiles(files.flatMap((one) => (one === file ? (to ?? []) : one)));
          }}
        />
        <IntakeFields
          form={form}
          onChange={setForm}
          finds={{}}
          confirm={() => undefined}
          problem={problem}
          without={ofTheUnit}
        />
        <ProblemNotice problem={problem} />
        <p>
          <button type="submit" disabled={busy}>
            {t('act.documents/change-sending')}
          </button>
        </p>
      </form>
    </details>
  );
}

/** Who sends it is the unit; nobody types it. */
export const ofTheUnit = ['sender', 'senderClass', 'signatory'] as const;
