import type { Post, Relation, Status } from '../../regulation/general/posts.ts';

/** A small office that has one holder of everything the permission table has a column for; two clerks, three departments. */
interface Seat {
  readonly key: string;
  readonly post: Post;
  /** The unit of a unit's post. */
  readonly unit?: string;
}

export const sceneUnits = [
  { key: 'documents-section', zh: '文档科', en: 'Documents and Archives Section', kind: 'section' },
  { key: 'general-section', zh: '综合科', en: 'General Section', kind: 'section' },
  { key: 'legislative-affairs-office', zh: '市政府法制办', en: 'Legislative Affairs Office', kind: 'department' },
  { key: 'water', zh: '市水务局', en: 'Water Bureau', kind: 'department' },
  { key: 'finance', zh: '市财政局', en: 'Finance Bureau', kind: 'department' },
  { key: 'housing', zh: '市住建局', en: 'Housing Bureau', kind: 'department' },
] as const;

const ofDepartment = (unit: string): Seat[] => [
  { key: `${unit}-head`, post: 'department-head', unit },
  { key: `${unit}-deputy`, post: 'department-deputy-head', unit },
  { key: `${unit}-desk`, post: 'document-desk', unit },
];

export const sceneSeats: readonly Seat[] = [
  { key: 'mayor', post: 'mayor' },
  { key: 'executive', post: 'executive-vice-mayor' },
  { key: 'vice', post: 'vice-mayor' },
  { key: 'vice-two', post: 'vice-mayor' },
  { key: 'secretary-general', post: 'secretary-general' },
  { key: 'deputy-one', post: 'deputy-secretary-general' },
  { key: 'deputy-two', post: 'deputy-secretary-general' },
  { key: 'writing-deputy', post: 'writing-deputy-secretary-general' },
  { key: 'documents-deputy', post: 'documents-deputy-secretary-general' },
  { key: 'director', post: 'office-director' },
  { key: 'deputy-director', post: 'office-deputy-director' },
  { key: 'writing-director', post: 'writing-deputy-director' },
  { key: 'general-head', post: 'section-head', unit: 'general-section' },
  { key: 'general-staff', post: 'section-staff', unit: 'general-section' },
  { key: 'secretary-of-mayor', post: 'section-staff', unit: 'general-section' },
  { key: 'secretariat-chief', post: 'secretariat-section-chief' },
  { key: 'chief', post: 'documents-section-chief' },
  { key: 'clerk', post: 'documents-clerk' },
  { key: 'second-clerk', post: 'documents-clerk' },
  { key: 'duty', post: 'duty-desk' },
  { key: 'supervisor', post: 'supervision-officer' },
  ...['legislative-affairs-office', 'water', 'finance', 'housing'].flatMap(ofDepartment),
];

export const sceneStatuses: readonly { readonly status: Status; readonly who: string }[] = [
  { status: 'presiding-executive-vice-mayor', who: 'executive' },
  { status: 'presiding-deputy-secretary-general', who: 'deputy-one' },
  { status: 'non-party-vice-mayor', who: 'vice-two' },
];

/** `of` is the key of a person, or of a line of work. */
export const sceneRelations: readonly { readonly relation: Relation; readonly who: string; readonly of: string }[] = [
  { relation: 'leader-secretary', who: 'secretary-of-mayor', of: 'mayor' },
  { relation: 'counterpart-deputy', who: 'deputy-one', of: 'mayor' },
  { relation: 'counterpart-deputy', who: 'deputy-two', of: 'vice' },
  { relation: 'portfolio-vice-mayor', who: 'vice', of: 'works' },
  { relation: 'portfolio-deputy-secretary-general', who: 'deputy-two', of: 'works' },
  { relation: 'office-portfolio-leader', who: 'deputy-director', of: 'works' },
];
