import { posts, relations, statuses } from '../regulation/general/posts.ts';
import type { Act, By } from './act.ts';

/**
 * yes: whoever holds this may do the act. holder: only while the case's step is theirs. reader: only where the case was sent to them to read.
 * open: whoever may open the case. no: never by this.
 */
export type Permission = 'yes' | 'holder' | 'reader' | 'open' | 'no';

/** What an act can be entitled by, as targets without their person, unit or line of work. */
export const permissionColumns: readonly string[] = [
  ...posts.map((post) => `post:${post}`),
  ...statuses.map((status) => `status:${status}`),
  ...relations.map((relation) => `relation:${relation}`),
];

export interface PermissionRow {
  readonly act: string;
  /** Done by the clock alone; no person can. */
  readonly byClock: boolean;
  readonly permissions: Readonly<Record<string, Permission>>;
}

const strongest: readonly Permission[] = ['yes', 'open', 'holder', 'reader', 'no'];

/** Who may do what: one row for each act, from the same expressions that the server asks. */
export const permissionTable = (acts: readonly Act[]): readonly PermissionRow[] =>
  acts.map(({ id, by }) => ({
    act: id,
    byClock: by.kind === 'clock',
    permissions: Object.fromEntries(permissionColumns.map((column) => [column, permissionOf(by, column)])),
  }));

function permissionOf(by: By, column: string): Permission {
  switch (by.kind) {
    case 'any': {
      const parts = by.of.map((part) => permissionOf(part, column));
      return strongest.find((permission) => parts.includes(permission)) ?? 'no';
    }
    case 'post':
      return yesFor(`post:${by.post}`, column);
    case 'status':
      return yesFor(`status:${by.status}`, column);
    case 'relation':
      return yesFor(`relation:${by.relation}`, column);
    case 'holder':
    case 'reader':
      return by.kind;
    case 'anyone':
      return 'open';
    case 'clock':
      return 'no';
  }
}

const yesFor = (entitled: string, column: string): Permission => (entitled === column ? 'yes' : 'no');
