import type { Post, Status } from './posts.ts';

/** Where a task goes when a post is vacant or away and nobody is named as its substitute: one step up, noted (E8). */
export const nextHigher: Partial<Record<Post, Post>> = {
  'documents-clerk': 'documents-section-chief',
  'documents-section-chief': 'documents-deputy-secretary-general',
  'documents-deputy-secretary-general': 'secretary-general',
  'writing-deputy-secretary-general': 'secretary-general',
  'deputy-secretary-general': 'secretary-general',
  'office-deputy-director': 'office-director',
  'secretariat-section-chief': 'office-director',
  'supervision-officer': 'office-director',
  'office-director': 'secretary-general',
  'vice-mayor': 'executive-vice-mayor',
  'executive-vice-mayor': 'mayor',
};

/** Fixed orders of substitution: the next one only while the one before is vacant or recorded absent (E2, E4). */
export const substitutionOrder: Partial<
  Record<Post, readonly ({ readonly post: Post } | { readonly status: Status })[]>
> = {
  'secretary-general': [{ status: 'presiding-deputy-secretary-general' }, { post: 'office-director' }],
  mayor: [{ status: 'presiding-executive-vice-mayor' }],
};

/** Gates that never move up: without a named substitute the work stops (E8; 2.3.4-b). */
export const hardGates: readonly Post[] = ['writing-deputy-director'];
