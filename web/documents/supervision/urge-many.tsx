import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { urgingChannels } from '../../../contract/documents/supervision.ts';
import type { BoardItem } from '../../../contract/views/supervision.ts';
import { ask, dryRun, newKey, type Problem, ProblemError } from '../../shared/api.ts';
import { Choice } from '../../shared/field.tsx';
import { useWords } from '../../shared/language.tsx';
import { LongText } from '../instruction/long-text.tsx';

/** One unit that would be urged, and what came of it. */
interface Urging {
  readonly item: BoardItem;
  /** The same for every attempt, so that a repeated press urges nobody twice. */
  readonly key: string;
  readonly state: 'would' | 'refused' | 'done' | 'failed';
  readonly problem: Problem | null;
}

const act = 'documents/urge';
const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : { type: 'fault', status: 0, reason: 'unreachable' };

/** Several urged with one text: first whom it reaches, then one by one, each with its own result. */
export function UrgeMany({ items }: { readonly items: readonly BoardItem[] }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [input, setInput] = useState<{ channel: string; text: string }>({ channel: urgingChannels[0], text: '' });
  const [list, setList] = useState<readonly Urging[]>([]);
  const [busy, setBusy] = useState(false);
  const change = (more: Partial<typeof input>) => {
    setInput({ ...input, ...more });
    setList([]);
  };
  const preview = async () => {
    setBusy(true);
    setList(await Promise.all(items.map((item) => foreseen(item, input))));
    setBusy(false);
  };
  const urge = async () => {
    setBusy(true);
    for (const urging of list.filter(isLeft)) {
      const next = await urged(urging, input);
      setList((before) => before.map((one) => (one.key === next.key ? next : one)));
    }
    await queries.invalidateQueries();
    setBusy(false);
  };
  const left = list.filter(isLeft).length;
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void (left > 0 ? urge() : preview());
      }}
    >
      <fieldset>
        <legend>{t('board.urge', { count: items.length })}</legend>
        <Choice
          name="urging-channel"
          words="urging-channel"
          values={urgingChannels}
          value={input.channel}
          onChange={(channel) => {
            change({ channel });
          }}
        />
        <LongText
          name="urging-text"
          value={input.text}
          onChange={(text) => {
            change({ text });
          }}
        />
        <ul className="lines" aria-live="polite">
          {list.map((urging) => (
            <Line key={urging.key} urging={urging} />
          ))}
        </ul>
        <div className="bar still">
          <button type="button" disabled={busy || items.length === 0} onClick={() => void preview()}>
            {t('board.preview')}
          </button>
          <button type="submit" className="primary" disabled={busy || left === 0}>
            {t('board.do-urge', { count: left })}
          </button>
        </div>
      </fieldset>
    </form>
  );
}

const isLeft = ({ state }: Urging): boolean => state === 'would' || state === 'failed';

/** Whether it would be done; nothing is written. */
async function foreseen(item: BoardItem, input: object): Promise<Urging> {
  const key = newKey();
  try {
    const { would, refusal } = await dryRun(act, { caseId: item.caseId, input });
    return { item, key, state: would === null ? 'refused' : 'would', problem: refusal };
  } catch (error) {
    return { item, key, state: 'refused', problem: problemOf(error) };
  }
}

async function urged({ item, key }: Urging, input: object): Promise<Urging> {
  try {
    await ask('POST', `/api/acts/${act}`, { caseId: item.caseId, input }, { 'idempotency-key': key });
    return { item, key, state: 'done', problem: null };
  } catch (error) {
    return { item, key, state: 'failed', problem: problemOf(error) };
  }
}

function Line({ urging: { item, state, problem } }: { readonly urging: Urging }) {
  const { t, pick } = useWords();
  return (
    <li>
      <strong className={state === 'refused' || state === 'failed' ? 'red' : ''}>{t(`board.${state}`)}</strong>{' '}
      {pick(item.unit)}
      {'：'}
      {item.subject} <span className="soft">{t('form.urging-number', { number: item.urgings + 1 })}</span>{' '}
      {problem === null ? null : (
        <span className="red">{problem.detail ?? problem.title ?? t(`refusal.${problem.reason ?? ''}`)}</span>
      )}
    </li>
  );
}
