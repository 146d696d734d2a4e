import type { FastifyReply, FastifyRequest } from 'fastify';
import { sourceOf } from '../regulation/sources.ts';
import type { Finding } from '../regulation/kernel/rule.ts';
import type { By, Refusal } from '../office/act.ts';
import type { Book } from '../office/people/book.ts';
import type { Issue } from '../office/parse.ts';
import type { Lang } from '../words/entry.ts';
import { sayKey } from '../words/words.ts';
import { namedFacts } from './named-facts.ts';

/** RFC 9457. Four kinds: the regulation says no, you may not or are too late, the request is malformed, our fault. */
export interface Problem {
  readonly type: 'finding' | 'refusal' | 'invalid' | 'fault';
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly [more: string]: unknown;
}

const forbidden = new Set([
  'not-entitled',
  'not-entitled-to-enter',
  'not-yours-to-grant',
  'not-for-you',
  'not-your-leader',
  'not-your-page',
  'origin',
  'password-expired',
]);
const statuses: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'sign-in-failed': 401,
  'account-locked': 403,
  'no-such-case': 404,
  'no-such-page': 404,
  'no-such-act': 404,
  'no-such-file': 404,
  'no-such-session': 404,
  'too-many-requests': 429,
};

const statusOf = (reason: string): number => statuses[reason] ?? (forbidden.has(reason) ? 403 : 409);

/** The language that the request asks for; Chinese unless it prefers English. */
export const langOf = ({ headers }: Pick<FastifyRequest, 'headers'>): Lang =>
  /^\s*en\b/iu.test(headers['accept-language'] ?? '') ? 'en' : 'zh';

/** Findings for people and programs: each with its source in full, and people and units by name. */
export const explained = (findings: readonly Finding[], book: Book) =>
  findings.map((finding) => ({
    ...finding,
    facts: namedFacts(finding.facts, book),
    source: sourceOf(finding.source),
  }));

export const findingsProblem = (findings: readonly Finding[], lang: Lang, book: Book): Problem => ({
  type: 'finding',
  title: sayKey(lang, 'problem.finding'),
  status: 422,
  findings: explained(findings, book),
});

export function refusalProblem({ reason, facts }: Refusal, lang: Lang, book?: Book, status?: number): Problem {
  const shown = book ? namedFacts(facts, book) : facts;
  return {
    type: 'refusal',
    title: sayKey(lang, 'problem.refusal'),
    status: status ?? statusOf(reason),
    detail: sayKey(lang, `refusal.${reason}`, shown),
    reason,
    facts: shown,
  };
}

/** The posts and relations that an act belongs to, as a refused person is told. */
export function entitledBy(by: By): string[] {
  switch (by.kind) {
    case 'any':
      return by.of.flatMap(entitledBy);
    case 'post':
      return [`post:${by.post}`];
    case 'status':
      return [`status:${by.status}`];
    case 'relation':
      return [`relation:${by.relation}`];
    case 'holder':
    case 'reader':
    case 'anyone':
    case 'clock':
      return [];
  }
}

export const invalidProblem = (issues: readonly Issue[], lang: Lang, status = 400): Problem => ({
  type: 'invalid',
  title: sayKey(lang, 'problem.invalid'),
  status,
  issues: issues.map(({ path, problem }) => ({ path, problem, detail: sayKey(lang, problem) })),
});

export const refused = (reason: string, facts: Refusal['facts'] = {}): Refusal => ({ reason, facts });

export const send = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));

/** Constraints that stop what two people do at one moment: the same refusals as without the race. */
const constraints: Readonly<Record<string, string>> = {
  powers_stand_apart: 'separate-powers',
  accounts_login_key: 'login-taken',
  accounts_person_id_key: 'account-exists',
  units_key_key: 'unit-key-taken',
};
const malformed: Readonly<Record<number, string>> = { 413: 'http.too-large', 415: 'http.content-type' };

/** What an error thrown on the way becomes: never more inside than an id when the fault is ours. */
export function thrownProblem(error: unknown, lang: Lang, newId: () => string, log: (line: string) => void): Problem {
  const { statusCode, constraint } = error as { statusCode?: number; constraint?: string };
  const reason = constraints[constraint ?? ''];
  if (reason !== undefined) return refusalProblem(refused(reason), lang);
  if (statusCode === 429) return refusalProblem(refused('too-many-requests'), lang);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return invalidProblem([{ path: '', problem: malformed[statusCode] ?? 'http.malformed' }], lang, statusCode);
  const id = newId();
  log(`fault ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { type: 'fault', title: sayKey(lang, 'problem.fault', { id }), status: 500, id };
}
