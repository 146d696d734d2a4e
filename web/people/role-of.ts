import type { Lang } from '../../words/entry.ts';
import { isRole, roleName } from '../../words/roles.ts';

/** The name of the post, status or relation in a target; nothing for a person or a unit. */
export function roleOf(lang: Lang, target: string): string {
  const [, role] = /^(?:post|status|relation):([a-z-]+)/u.exec(target) ?? [];
  return role !== undefined && isRole(role) ? roleName(lang, role) : '';
}
