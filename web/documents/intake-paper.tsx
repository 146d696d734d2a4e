import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../shared/api.ts';
import { useDraft } from '../shared/draft.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { useKeys } from '../shared/keys.tsx';
import { useWords } from '../shared/language.tsx';
import { Duplicates } from './duplicates.tsx';
import { confirmed, doubtfulOf, emptyForm, formFrom, inputOf, type Finds, type Form } from './intake-form.ts';
import { IntakeFields } from './intake-fields.tsx';
import { IntakeFiles, roleOf, type Upload } from './intake-files.tsx';
import { ofTheUnit } from './sending/change-sending.tsx';
import { LeaderChoice } from './leader-choice.tsx';

interface Work {
  readonly form: Form;
  readonly finds: Finds;
  readonly files: readonly Upload[];
}

const nothing: Work = { form: emptyForm, finds: {}, files: [] };

interface Props {
  readonly way: string;
  /** Whose papers a secretary may enter. */
  readonly leaders: readonly string[];
  readonly resubmits: string | null;
  /** The department that sends it in, where one does. */
  readonly unit?: { readonly id: string; readonly name: string };
}

/** A paper arrives: read it, look at what is doubtful and at possible duplicates, take it in. */
export function IntakePaper({ way, leaders, resubmits, unit }: Props) {
  const { t } = useWords();
  const go = useNavigate();
  const [work, setWork] = useState<Work>(nothing);
  const [leader, setLeader] = useState(leaders[0] ?? '');
  const { act, problem, busy } = useAct();
  const dropDraft = useDraft(unit ? `sending:${unit.id}` : 'intake', work, work !== nothing, (kept) => {
    setWork({ ...nothing, ...kept, form: { ...emptyForm, ...kept.form } });
  });
  const { form, finds, files } = work;
  const doubtful = doubtfulOf(finds);
  const taken = (uploads: readonly Upload[]) => {
    const [first] = uploads;
    const read = files.length === 0 && first?.reading ? readFor(unit, formFrom(first.reading)) : null;
    setWork((before) => ({ ...before, ...read, files: [...before.files, ...uploads] }));
    if (read)
      setTimeout(() => {
        toDoubtful(doubtfulOf(read.finds)[0]);
      });
  };
  const confirm = (name: string | undefined) => {
    if (name === undefined) return;
    const next = confirmed(finds, name);
    setWork({ ...work, finds: next });
    toDoubtful(doubtfulOf(next)[0]);
  };
  const submit = async () => {
    // The key that submits goes round the button, so the button's being off is not enough.
    if (doubtful.length > 0) {
      toDoubtful(doubtful[0]);
      return;
    }
    const kept = files.flatMap((file, i) => (file.id === null ? [] : [{ upload: file.id, role: roleOf(file, i) }]));
    const paper = inputOf(unit ? { ...form, sender: unit.name } : form, kept, resubmits);
    const done = await act(way, { input: wrapped({ way, leader, unit }, paper) });
    if (!done) return;
    await dropDraft();
    void go(`/cases/${done.caseId}`);
  };
  useKeys([
    { key: 's', does: 'key.submit', run: () => document.querySelector<HTMLFormElement>('#intake')?.requestSubmit() },
    {
      key: 'c',
      does: 'key.confirm',
      run: () => {
        confirm(doubtful.find(hasFocus) ?? doubtful[0]);
      },
    },
  ]);
  return (
    <form
      id="intake"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <IntakeFiles
        files={files}
        taken={taken}
        change={(file, to) => {
          setWork({ ...work, files: files.flatMap((one) => (one === file ? (to ?? []) : one)) });
        }}
      />
      {way === 'documents/record-direct-paper' ? (
        <LeaderChoice value={leader} onChange={setLeader} only={leaders} />
      ) : null}
      <FromUnit unit={unit} />
      {doubtful.length > 0 ? <p className="notice">{t('intake.doubtful')}</p> : null}
      <IntakeFields
        form={form}
        onChange={(changed) => {
          setWork({ ...work, form: changed });
        }}
        finds={finds}
        confirm={confirm}
        problem={problem}
        without={unit ? ofTheUnit : []}
      />
      <Duplicates form={form} sha256={files[0]?.reading?.file.sha256 ?? ''} />
      <ProblemNotice problem={problem} />
      <div className="bar">
        <button type="submit" className="primary" disabled={busy || doubtful.length > 0}>
          {t(`act.${way}`)}
        </button>
        {work === nothing ? null : (
          <button
            type="button"
            onClick={() => {
              setWork(nothing);
              void dropDraft();
            }}
          >
            {t('intake.anew')}
          </button>
        )}
        {doubtful.length > 0 ? <span>{t('intake.confirm-first')} Alt+C</span> : <span className="soft">Alt+S</span>}
      </div>
    </form>
  );
}

const wrapped = (
  { way, leader, unit }: Pick<Props, 'way'> & From & { readonly leader: string },
  paper: object,
): object => {
  if (unit) return { unit: unit.id, paper };
  return way === 'documents/record-direct-paper' ? { leader, paper } : paper;
};

interface From {
  readonly unit: Props['unit'] | undefined;
}

function FromUnit({ unit }: From) {
  const { t } = useWords();
  return unit ? (
    <p>
      {t('field.sender')}：<strong>{unit.name}</strong>
    </p>
  ) : null;
}

/** Who sends a department's paper is not read from it. */
function readFor(unit: Props['unit'], { form, finds }: Pick<Work, 'form' | 'finds'>): Pick<Work, 'form' | 'finds'> {
  if (!unit) return { form, finds };
  const asked = Object.entries(finds).filter(([name]) => !ofTheUnit.some((own) => own === name));
  return { form, finds: Object.fromEntries(asked) };
}

const boxOf = (name: string) => document.querySelector<HTMLElement>(`[data-field="${name}"]`);
const hasFocus = (name: string): boolean => boxOf(name)?.contains(document.activeElement) ?? false;

/** The next thing to look at; when nothing is in doubt any more, the button that takes the paper in. */
function toDoubtful(name: string | undefined): void {
  const place = name === undefined ? null : boxOf(name)?.querySelector<HTMLElement>('input, select');
  if (place) place.focus();
  else setTimeout(() => document.querySelector<HTMLElement>('#intake button[type=submit]')?.focus());
}
