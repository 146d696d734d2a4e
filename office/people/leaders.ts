import type { Temporal } from 'temporal-polyfill';
import { municipalLeaders, type Post } from '../../regulation/general/posts.ts';
import { dayOfMoment, holdsOn, type Book } from './book.ts';

/** 市政府领导: the mayor and the vice mayors (E1). */
export const isLeader = (book: Book, personId: string, at: Temporal.Instant): boolean =>
  book.assignments.some(
    (row) => row.personId === personId && municipalLeaders.includes(row.post as Post) && holdsOn(row, dayOfMoment(at)),
  );
