import type { Temporal } from 'temporal-polyfill';
import type { AccountSeen } from '../../contract/views/admin.ts';
import type { Book } from '../../office/people/book.ts';
import { linkFrom } from '../../office/people/link-from.ts';
import type { AccountRow } from '../../office/people/rows.ts';
import { onWire, personName } from './named.ts';

const stateOf = ({ disabledAt, activatedAt }: AccountRow): AccountSeen['state'] =>
  disabledAt !== null ? 'disabled' : activatedAt === null ? 'waiting' : 'active';

/** Accounts as the administrators see them: those that wait for the second person first. */
export const accountsSeen = (book: Book, at: Temporal.Instant): AccountSeen[] =>
  book.accounts
    .map((row) => ({
      personId: row.personId,
      name: personName(book, row.personId),
      login: row.login,
      createdBy: personName(book, row.createdBy),
      state: stateOf(row),
      activatedAt: onWire(row.activatedAt),
      disabledAt: onWire(row.disabledAt),
      linkFrom: linkFrom(book, row.personId, at),
    }))
    .sort((a, b) => Number(b.state === 'waiting') - Number(a.state === 'waiting') || (a.login < b.login ? -1 : 1));
