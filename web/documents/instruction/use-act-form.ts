import { useState } from 'react';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { useAct } from '../../shared/api.ts';
import { useDraft } from '../../shared/draft.ts';

/** One form of a case: what is written, kept as a draft until an act of the form was done. */
export function useActForm<Body extends object>(seen: CaseSeen, name: string, start: Body) {
  const [body, setBody] = useState(start);
  const [isTouched, setTouched] = useState(false);
  const { act, problem, busy } = useAct();
  const dropDraft = useDraft(`${name}:${seen.id}`, body, isTouched, (kept) => {
    setBody({ ...start, ...kept });
  });
  const set = (part: Partial<Body>) => {
    setTouched(true);
    setBody((before) => ({ ...before, ...part }));
  };
  /** Does one of the form's acts on the case as it was seen. */
  const run = async (id: string, input: object, round: object = {}) => {
    const done = await act(`documents/${id}`, { caseId: seen.id, seenSeq: seen.seq, input, ...round });
    if (done) {
      setTouched(false);
      await dropDraft();
    }
    return done;
  };
  return { body, set, run, problem, busy };
}
