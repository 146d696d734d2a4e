import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { FindingSeen } from '../../contract/views/finding.ts';
import type { View } from '../../contract/view.ts';

/** What the server answers when something does not go: never more than people can use. */
export interface Problem {
  readonly type: 'finding' | 'refusal' | 'invalid' | 'fault';
  readonly title?: string;
  readonly status: number;
  readonly detail?: string;
  readonly reason?: string;
  readonly findings?: readonly FindingSeen[];
  readonly issues?: readonly { readonly path: string; readonly problem: string; readonly detail?: string }[];
}

export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title ?? problem.type);
    this.problem = problem;
  }
}

/** One request to our own server. Throws the server's problem. */
export async function ask<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const lang = document.documentElement.lang;
  const json = body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(path, {
    method,
    headers: { 'accept-language': lang === 'en' ? 'en' : 'zh-CN', ...json, ...headers },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  const said = (await answer.json().catch(() => ({}))) as object;
  if (answer.ok) return said as T;
  if (answer.status === 401) window.dispatchEvent(new CustomEvent('signed-out'));
  throw new ProblemError({ type: 'fault', status: answer.status, ...said });
}

const search = (query: object): string => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length === 0
    ? ''
    : `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()}`;
};

interface Viewed<Answer> {
  readonly data: Answer | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** A page's data, asked again when something may have changed. */
export function useView<Query extends object, Answer>(
  view: View<Query, Answer>,
  query: Partial<Query>,
  enabled = true,
): Viewed<Answer> {
  const { data, error, refetch } = useQuery({
    queryKey: [view.path, query],
    queryFn: () => ask<unknown>('GET', `/api/views/${view.path}${search(query)}`),
    enabled,
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });
  return { data: data as Answer | undefined, error, refetch };
}

interface Paged<Answer> {
  readonly pages: readonly Answer[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
  readonly more: () => Promise<unknown>;
}

/** A list's data page after page; all pages that are shown are asked anew when something may have changed, unless it is not live. */
export function usePages<Query extends object, Answer extends { readonly next: string | null }>(
  view: View<Query, Answer>,
  query: Partial<Query>,
  { isLive = true }: { readonly isLive?: boolean } = {},
): Paged<Answer> {
  const { data, error, refetch, fetchNextPage } = useInfiniteQuery({
    queryKey: [view.path, query],
    queryFn: ({ pageParam }) => ask<Answer>('GET', `/api/views/${view.path}${search({ ...query, after: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: isLive ? 15_000 : false,
  });
  return { pages: data?.pages, error, refetch, more: fetchNextPage };
}

export interface Done {
  readonly caseId: string;
  readonly seq: number;
  readonly numbers: Readonly<Record<string, number>>;
}

export interface Foreseen {
  readonly findings: readonly FindingSeen[];
  readonly refusal: Problem | null;
  readonly would: { readonly step: string | null } | null;
}

/** `randomUUID` exists only where the browser calls the connection secure; an office's own network often is plain. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The server did not answer: whether the act was done is unknown, and the same attempt may be sent again. */
const unreachable: Problem = { type: 'fault', status: 0, reason: 'unreachable' };

/** Doing acts: one key for each attempt, so that a repeated press changes nothing. The problem of the last attempt is kept. */
export function useAct() {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = useRef({ request: '', key: '' });
  const act = useCallback(
    async (id: string, envelope: object): Promise<Done | null> => {
      const request = id + JSON.stringify(envelope);
      if (attempt.current.request !== request) attempt.current = { request, key: newKey() };
      setBusy(true);
      setProblem(null);
      try {
        const done = await ask<Done>('POST', `/api/acts/${id}`, envelope, { 'idempotency-key': attempt.current.key });
        attempt.current = { request: '', key: '' };
        await queries.invalidateQueries();
        return done;
      } catch (error) {
        setProblem(error instanceof ProblemError ? error.problem : unreachable);
        return null;
      } finally {
        setBusy(false);
      }
    },
    [queries],
  );
  return {
    act,
    problem,
    busy,
    clear: () => {
      setProblem(null);
    },
  };
}

/** What an act would say and do; nothing is written. */
export const dryRun = (id: string, envelope: object): Promise<Foreseen> =>
  ask<Foreseen>('POST', `/api/acts/${id}?dryRun=true`, envelope);
