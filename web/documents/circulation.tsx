import { useState } from 'react';
import type { CaseSeen } from '../../contract/views/case.ts';
import type { SentSeen } from '../../contract/views/circulation.ts';
import { useAct } from '../shared/api.ts';
import { ProblemNotice } from '../shared/finding.tsx';
import { momentText, useWords } from '../shared/language.tsx';
import { useOpening } from '../shared/opening.ts';
import { type Chosen, ReaderChoice } from './reader-choice.tsx';

interface Props {
  readonly seen: CaseSeen;
}

/** Who has the paper to read, for what, and how far that came; sending it to more people, and taking it back (L14). */
export function Circulation({ seen }: Props) {
  const { t } = useWords();
  useOpening(seen.id, seen.circulation.toOpen);
  const { sent, maySendTo } = seen.circulation;
  if (sent.length === 0 && maySendTo === null) return null;
  return (
    <>
      <h2>{t('case.circulation')}</h2>
      {sent.length === 0 ? null : (
        <ul className="lines">
          {sent.map((one) => (
            <Sent key={one.id} seen={seen} one={one} />
          ))}
        </ul>
      )}
      {maySendTo === null ? null : <Send seen={seen} lines={maySendTo.lines} />}
    </>
  );
}

function Sent({ seen, one }: Props & { readonly one: SentSeen }) {
  const { t, lang } = useWords();
  const { withdrawn, closed } = one;
  const since = withdrawn?.at ?? one.answeredAt ?? one.openedAt;
  return (
    <li>
      <strong>{one.reader.zh}</strong> {t(`reading.${one.state}`)}
      {since === null ? '' : ` ${momentText(since, lang)}`}
      {one.remark === '' ? '' : ` “${one.remark}”`} · {one.purpose}{' '}
      <span className="soft">
        {t('circulation.by', { by: one.sentBy })} {momentText(one.sentAt, lang)}
        {withdrawn === null ? '' : ` · ${t('circulation.withdrawn', { by: withdrawn.by })} ${withdrawn.why ?? ''}`}
        {closed === null
          ? ''
          : ` · ${t('circulation.closed', { by: closed.by, act: t(`act.${closed.act}`) })} ${momentText(closed.at, lang)}`}
      </span>
      {one.mayWithdraw ? (
        <OneField
          seen={seen}
          act="documents/withdraw-circulation"
          label="field.reason"
          input={(reason) => ({ circulation: one.id, reason })}
        />
      ) : null}
      {one.mayEnter ? (
        <OneField
          seen={seen}
          act="documents/mark-read"
          label="circulation.place"
          input={() => ({ remark: '' })}
          onPaper={(place) => ({ by: one.reader.target.slice('person:'.length), place })}
        />
      ) : null}
    </li>
  );
}

/** An act that needs one line, folded until it is wanted. */
function OneField({
  seen,
  act: id,
  label,
  input,
  onPaper,
}: Props & {
  readonly act: string;
  readonly label: string;
  readonly input: (text: string) => object;
  readonly onPaper?: (text: string) => object;
}) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const { act, problem, busy } = useAct();
  const name = onPaper === undefined ? t(`act.${id}`) : t('circulation.enter');
  return (
    <details>
      <summary>{name}</summary>
      <form
        className="bar still"
        onSubmit={(event) => {
          event.preventDefault();
          const beside = onPaper === undefined ? {} : { onPaper: onPaper(text) };
          void act(id, { caseId: seen.id, seenSeq: seen.seq, ...beside, input: input(text) });
        }}
      >
        <label>
          {t(label)}{' '}
          <input
            required
            value={text}
            maxLength={200}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        </label>
        <button type="submit" disabled={busy}>
          {name}
        </button>
      </form>
      <ProblemNotice problem={problem} />
    </details>
  );
}

const nobody: Chosen = { readers: [], lines: [] };

function Send({ seen, lines }: Props & { readonly lines: readonly string[] }) {
  const { t } = useWords();
  const [purpose, setPurpose] = useState('');
  const [chosen, setChosen] = useState(nobody);
  const { act, problem, busy } = useAct();
  const send = async () => {
    const input = { purpose, ...chosen };
    if (!(await act('documents/circulate', { caseId: seen.id, seenSeq: seen.seq, input }))) return;
    setPurpose('');
    setChosen(nobody);
  };
  return (
    <details>
      <summary>{t('act.documents/circulate')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label className="block">
          {t('field.purpose')}
          <input
            required
            value={purpose}
            maxLength={500}
            onChange={(event) => {
              setPurpose(event.target.value);
            }}
          />
        </label>
        <ReaderChoice lines={lines} chosen={chosen} onChange={setChosen} />
        <p>
          <button type="submit" disabled={busy || chosen.readers.length + chosen.lines.length === 0}>
            {t('act.documents/circulate')}
          </button>
        </p>
        <ProblemNotice problem={problem} />
      </form>
    </details>
  );
}
