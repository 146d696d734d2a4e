import type { Envelope } from '../contract/envelope.ts';
import type { Act, Child, Refusal, Subject } from './act.ts';
import { calendarCase, peopleCase } from './people/book.ts';
import type { Head, Tx } from './ports.ts';
import type { CaseRow } from './rows.ts';

/** The case of an act, locked and loaded, with those that the act touches beside it. */
export interface Found {
  readonly subject: Subject;
  readonly head: Head | null;
  readonly caseId: string;
  readonly parent: Subject;
  readonly parentHead: Head | null;
  readonly open: readonly string[];
  readonly children: readonly Child[];
}

const nobody = { parent: null, parentHead: null, open: [], children: [] };

/** Locks and loads the case of an act and its family, or says that there is none. */
export async function subjectOf(tx: Tx, act: Act, env: Envelope): Promise<Found | { refusal: Refusal }> {
  if (act.on === 'new') return { subject: null, head: null, caseId: '', ...nobody };
  const caseId = act.on === 'people' ? peopleCase : act.on === 'calendar' ? calendarCase : env.caseId;
  if (caseId === undefined) return { refusal: { reason: 'case-missing', facts: {} } };
  // The older case first: whoever locks both does it in the same order.
  const family = act.touchesParent ? await parentOf(tx, caseId) : nobody;
  const { head, file: subject } = await held(tx, caseId);
  if (act.on === 'case' && !isFor(act, subject?.cases[0])) return { refusal: { reason: 'no-such-case', facts: {} } };
  const young = act.touchesChildren ? await childrenOf(tx, caseId) : {};
  return { subject, head, caseId, ...family, ...young };
}

async function childrenOf(tx: Tx, caseId: string): Promise<Pick<Found, 'open' | 'children'>> {
  const open = await tx.openChildrenOf(caseId);
  const children: Child[] = [];
  for (const id of open) {
    const { head, file } = await held(tx, id);
    if (head && file) children.push({ file, seq: head.seq + 1 });
  }
  return { open, children };
}

async function parentOf(tx: Tx, caseId: string): Promise<Omit<Found, 'subject' | 'head' | 'caseId'>> {
  const id = await tx.parentOf(caseId);
  if (id === null) return nobody;
  const { head, file } = await held(tx, id);
  return { ...nobody, parentHead: head, parent: file, open: await tx.openChildrenOf(id) };
}

/** A case that nobody else can change any more, as it then is. Both are asked for in one go; the lock comes first. */
async function held(tx: Tx, caseId: string): Promise<{ readonly head: Head | null; readonly file: Subject }> {
  const [head, file] = await Promise.all([tx.lock(caseId), tx.load(caseId)]);
  return { head, file: head ? file : null };
}

/** An act of one procedure does not exist on the cases of another. */
const isFor = ({ of = 'receipt' }: Act, row: CaseRow | undefined): boolean =>
  row !== undefined && (of === 'any' || row.kind === of);
