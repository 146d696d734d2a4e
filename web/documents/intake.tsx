import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ask, ProblemError, useAct, type Problem } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useKeys } from '../shared/keys.tsx';
import { useWords } from '../shared/language.tsx';
import { holds, useSession } from '../shared/session.tsx';
import { Duplicates } from './duplicates.tsx';
import { emptyForm, formFrom, inputOf, type Doubt, type Form, type Reading } from './intake-form.ts';
import { IntakeFields } from './intake-fields.tsx';

interface Upload {
  readonly id: string | null;
  readonly name: string;
  readonly reading: Reading | null;
  readonly refusal: { readonly reason: string; readonly facts: Record<string, string | number | boolean> } | null;
}

const draftKey = 'intake';

/** A paper arrives: read it, look at what is doubtful and at possible duplicates, take it in. */
export function Intake() {
  const { t } = useWords();
  const go = useNavigate();
  const [search] = useSearchParams();
  const session = useSession();
  const [form, setForm] = useState<Form>(emptyForm);
  const [doubts, setDoubts] = useState<Readonly<Record<string, Doubt>>>({});
  const [files, setFiles] = useState<readonly Upload[]>([]);
  const [reading, setReading] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);
  const { act, problem, busy } = useAct();
  useDraft(form, setForm);
  const isClerk = holds(session.data, 'documents-clerk') || holds(session.data, 'duty-desk');
  const take = async (file: File) => {
    setReading(true);
    setFailed(null);
    try {
      const body = new FormData();
      body.append('file', file);
      const upload = await ask<Upload>('POST', '/api/uploads', body);
      setFiles((before) => [...before, upload]);
      if (upload.reading && files.length === 0) {
        const read = formFrom(upload.reading);
        setForm(read.form);
        setDoubts(read.doubts);
      }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setFailed(error.problem);
    } finally {
      setReading(false);
    }
  };
  const submit = async () => {
    const kept = files.flatMap(({ id }, i) => (id === null ? [] : [{ upload: id, role: i === 0 ? 'main' : 'annex' }]));
    const input = inputOf(form, kept, search.get('resubmits'));
    const done = await act(isClerk ? 'documents/record-arrival' : 'documents/record-elsewhere', { input });
    if (!done) return;
    await ask('DELETE', `/api/drafts/${draftKey}`);
    void go(`/cases/${done.caseId}`);
  };
  useKeys([
    {
      key: 's',
      does: 'key.submit',
      run: () => {
        document.querySelector<HTMLFormElement>('#intake')?.requestSubmit();
      },
    },
  ]);
  const isDoubtful = Object.keys(doubts).length > 0;
  return (
    <>
      <h1>{t('page.intake')}</h1>
      <form
        id="intake"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p
          className="notice"
          onDragOver={(event) => {
            event.preventDefault();
          }}
          onDrop={(event) => {
            event.preventDefault();
            for (const file of event.dataTransfer.files) void take(file);
          }}
        >
          <label>
            {t('intake.choose')}{' '}
            <input
              type="file"
              multiple
              onChange={(event) => {
                for (const file of event.target.files ?? []) void take(file);
              }}
            />
          </label>
        </p>
        <div aria-live="polite">{reading ? <p>{t('intake.reading')}</p> : null}</div>
        {files.map(({ id, name, refusal }) => (
          <p key={name + String(id)} className={refusal ? 'notice bad' : ''}>
            {name} {refusal ? `${t(`read.refusal.${refusal.reason}`)} ${t('read.by-hand')}` : ''}
          </p>
        ))}
        <ProblemNotice problem={failed} />
        {isDoubtful ? <p className="notice">{t('intake.doubtful')}</p> : null}
        <IntakeFields
          form={form}
          onChange={setForm}
          doubts={doubts}
          confirm={(name) => {
            setDoubts(Object.fromEntries(Object.entries(doubts).filter(([one]) => one !== name)));
          }}
          problem={problem}
        />
        <Duplicates form={form} sha256={files[0]?.reading?.file.sha256 ?? ''} />
        <ProblemNotice problem={problem} />
        <div className="bar">
          <button type="submit" className="primary" disabled={busy || isDoubtful}>
            {t('act.documents/record-arrival')}
          </button>
          {isDoubtful ? <span>{t('intake.confirm-first')}</span> : <span className="soft">Alt+S</span>}
        </div>
      </form>
    </>
  );
}

/** What was typed outlives a session that ends. */
function useDraft(form: Form, setForm: (form: Form) => void): void {
  useEffect(() => {
    ask<{ body: Form }>('GET', `/api/drafts/${draftKey}`).then(
      ({ body }) => {
        setForm({ ...emptyForm, ...body });
      },
      () => undefined,
    );
  }, [setForm]);
  useEffect(() => {
    if (form === emptyForm) return undefined;
    const timer = setTimeout(() => {
      ask('PUT', `/api/drafts/${draftKey}`, form).catch(() => undefined);
    }, 800);
    return () => {
      clearTimeout(timer);
    };
  }, [form]);
}
