import type { Post } from '../../../regulation/general/posts.ts';

/** Who looks after what the office owes: sees every desk's figures and every entry (2.2.9-a). */
export const overseers: readonly Post[] = [
  'supervision-officer',
  'documents-section-chief',
  'documents-deputy-secretary-general',
  'office-director',
  'secretary-general',
];
