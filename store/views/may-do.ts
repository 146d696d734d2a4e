import type { Act } from '../../office/act.ts';
import { entitlementOf } from '../../office/entitlement.ts';
import { targetsOf } from '../../office/people/holders.ts';
import type { Post } from '../../regulation/general/posts.ts';
import type { Viewer } from './reading.ts';

/** Whether the viewer's posts carry an act that needs no case: its form is shown only then. The act itself decides again. */
export const mayDo = ({ book, personId, now }: Viewer, act: Pick<Act, 'by'>): boolean =>
  entitlementOf(act.by, { personId, held: targetsOf(book, personId, now) }, null) !== null;

export const holdsPost = (viewer: Viewer, post: Post): boolean => viewer.targets.includes(`post:${post}`);
