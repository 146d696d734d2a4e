import type { EntrySeen } from '../../contract/views/case.ts';
import type { FindingSeen } from '../../contract/views/finding.ts';
import type { Entitlement } from '../../office/act.ts';
import type { ExceptionRow } from '../../office/rows.ts';
import type { Finding } from '../../regulation/kernel/rule.ts';
import { askedFinding, findingSeen } from './case-exceptions.ts';
import { named, onWire, personName } from './named.ts';
import type { Viewer } from './reading.ts';

interface TrailRead {
  readonly seq: number;
  readonly act: string;
  readonly byPerson: string | null;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly body: string;
}

interface Body {
  readonly as: Entitlement | null;
  readonly onPaper: { readonly by: string } | null;
  readonly lateReason: string | null;
  readonly reasons: Readonly<Record<string, string>>;
  readonly input: Readonly<Record<string, unknown>> | null;
  readonly findings: readonly Finding[];
}

/** What the case's history rests on beside the entry itself. */
interface Around {
  readonly setAside: readonly number[];
  readonly exceptions: readonly ExceptionRow[];
  readonly viewer: Viewer;
}

/** One act of the history: who, as what, when, what was said, and what did not hold. */
export function entrySeen({ body, byPerson, ...entry }: TrailRead, around: Around): EntrySeen {
  const { viewer, setAside } = around;
  const { as, onPaper, lateReason, reasons, input, findings } = JSON.parse(body) as Body;
  const to = entry.act === 'documents/hand-over' ? textOf(input, 'to') : null;
  return {
    ...entry,
    happenedAt: onWire(entry.happenedAt),
    recordedAt: onWire(entry.recordedAt),
    ...whoSeen(byPerson, as, viewer),
    onPaperBy: onPaper === null ? null : personName(viewer.book, onPaper.by),
    lateReason,
    said: saidIn(input, to === null && entry.act !== 'documents/issue-circular' ? spoken : ['remark']),
    to: to === null ? null : named(viewer.book, to),
    findings: unmetOf(entry.act, input, findings, around.exceptions),
    granted: typeof input?.granted === 'boolean' ? input.granted : null,
    reasons,
    setAside: setAside.includes(entry.seq),
  };
}

/** Whoever acts in his own name is not named twice. */
function whoSeen(personId: string | null, as: Entitlement | null, { book }: Viewer) {
  if (personId === null) return { person: '', as: null, why: 'clock' };
  const isInPerson = as === null || as.target === `person:${personId}`;
  return {
    person: personName(book, personId),
    as: isInPerson ? null : named(book, as.target),
    why: as?.why.kind ?? null,
  };
}

/** Of an exception, only the rule that it is about; of any other act, all that did not hold. */
function unmetOf(
  act: string,
  input: Body['input'],
  findings: readonly Finding[],
  exceptions: readonly ExceptionRow[],
): FindingSeen[] {
  if (act === 'general/decide-exception')
    return exceptions.filter(({ id }) => id === textOf(input, 'exception')).map(askedFinding);
  const asked = act === 'general/ask-exception' ? textOf(input, 'rule') : null;
  return findings.filter(({ rule, met }) => !met && (asked === null || rule === asked)).map(findingSeen);
}

/** Where an act's own words stand; `to` is where a paper was transferred. */
const spoken = ['remark', 'reason', 'opinion', 'to'];

const textOf = (input: Body['input'], field: string): string | null => {
  const value = input?.[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

const saidIn = (input: Body['input'], fields: readonly string[]): string | null =>
  fields.map((field) => textOf(input, field)).find((value) => value !== null) ?? null;
