import type { ClauseId } from '../regulation/clauses/clause-id.generated.ts';

/** One page of the web, by its path in the router; `clauses`: what the page itself carries out. */
export interface PageRecord {
  readonly path: string;
  readonly name: string;
  readonly clauses: readonly ClauseId[];
}

export const pages: readonly PageRecord[] = [
  { path: '/', name: 'inbox', clauses: ['2.2-b'] },
  { path: '/inbox', name: 'inbox', clauses: ['2.2-b'] },
  { path: '/desk', name: 'desk', clauses: ['2.2.4.2-a', '2.2.4.2-b', '2.2.4.2-c', '2.2.5.3-a', '2.2.5.3-b'] },
  { path: '/desk/:id', name: 'desk', clauses: ['2.2.4.2-a', '2.2.4.2-b', '2.2.4.2-c'] },
  { path: '/intake', name: 'intake', clauses: ['2.1.2-a', '2.2.1-a'] },
  { path: '/send', name: 'send', clauses: ['2.1.1-a', '2.1.1-b', '2.1.2-a'] },
  { path: '/cases/:id', name: 'case', clauses: ['2.2-b'] },
  { path: '/review', name: 'review', clauses: ['2.2.3.2-a', '2.2.3.2.2-a'] },
  { path: '/register', name: 'register', clauses: ['2.2.2.2-a'] },
  { path: '/search', name: 'search', clauses: ['2.2-b'] },
  { path: '/where', name: 'where', clauses: ['2.2-b'] },
  { path: '/supervision', name: 'supervision', clauses: ['2.2.6.2-a', '2.2.6.3-a'] },
  { path: '/dashboard', name: 'dashboard', clauses: ['2.2-a', '2.2-b'] },
  { path: '/accountability', name: 'accountability', clauses: ['2.2.9-a', '2.2.9-b'] },
  { path: '/conformance', name: 'conformance', clauses: ['2.2-a'] },
  { path: '/calendar', name: 'calendar', clauses: [] },
  { path: '/notices', name: 'notices', clauses: ['2.2-c'] },
  { path: '/notices/choice', name: 'notice-choice', clauses: [] },
  { path: '/people', name: 'people', clauses: [] },
  { path: '/admin/system', name: 'admin-system', clauses: [] },
  { path: '/admin/security', name: 'admin-security', clauses: [] },
  { path: '/admin/audit', name: 'admin-audit', clauses: [] },
  { path: '/regulation', name: 'regulation', clauses: ['0.0-a', '0.0-b'] },
  { path: '/sign-in', name: 'sign-in', clauses: [] },
];

/** The three domains of the Measures: meetings, documents, activities. */
export const parts = ['1', '2', '3'] as const;
export type Part = (typeof parts)[number];

/** The part of the Measures that a page carries out; a page of the house itself has none. */
export const partOf = ({ clauses }: PageRecord): Part | null =>
  parts.find((part) => clauses.some((clause) => clause.startsWith(`${part}.`))) ?? null;
