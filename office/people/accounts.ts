import { AccountOf, CreateAccount } from '../../contract/people/people.ts';
import { post, refuse } from '../act.ts';
import { peopleCase } from './book.ts';
import { bookAct } from './book-act.ts';

/** Two people make an account: one creates it, another activates it (三员分立). */
export const createAccount = bookAct<CreateAccount>({
  id: 'people/create-account',
  clause: '0.0-a',
  by: post('system-administrator'),
  on: 'people',
  input: CreateAccount,
  puts: ({ personId, login }, { book, actor, newId }) => {
    if (!book.people.some(({ id }) => id === personId)) return refuse('no-such-person', { person: personId });
    if (book.accounts.some((row) => row.personId === personId)) return refuse('account-exists', { person: personId });
    if (book.accounts.some((row) => row.login === login)) return refuse('login-taken', { login });
    const row = {
      id: newId(),
      caseId: peopleCase,
      personId,
      login,
      createdBy: actor.personId,
      activatedBy: null,
      activatedAt: null,
      disabledAt: null,
    };
    return [{ table: 'accounts', row }];
  },
  example: { before: [], by: 'post:system-administrator', input: { personId: '{newcomer}', login: 'newcomer' } },
});

export const activateAccount = bookAct<AccountOf>({
  id: 'people/activate-account',
  clause: '0.0-a',
  by: post('security-administrator'),
  on: 'people',
  input: AccountOf,
  puts: ({ personId }, { book, actor, at }) => {
    const row = book.accounts.find((account) => account.personId === personId);
    if (!row) return refuse('no-account', { person: personId });
    if (row.createdBy === actor.personId || personId === actor.personId) return refuse('not-to-oneself');
    return [
      { table: 'accounts', row: { ...row, activatedBy: actor.personId, activatedAt: at.toString(), disabledAt: null } },
    ];
  },
  example: {
    before: [
      {
        act: 'people/create-account',
        by: 'post:system-administrator',
        input: { personId: '{newcomer}', login: 'newcomer' },
      },
    ],
    by: 'post:security-administrator',
    input: { personId: '{newcomer}' },
  },
});

export const disableAccount = bookAct<AccountOf>({
  id: 'people/disable-account',
  clause: '0.0-a',
  by: post('system-administrator'),
  on: 'people',
  input: AccountOf,
  puts: ({ personId }, { book, actor, at }) => {
    const row = book.accounts.find((account) => account.personId === personId);
    if (!row) return refuse('no-account', { person: personId });
    if (personId === actor.personId) return refuse('not-to-oneself');
    return [{ table: 'accounts', row: { ...row, disabledAt: at.toString() } }];
  },
  example: {
    before: [
      {
        act: 'people/create-account',
        by: 'post:system-administrator',
        input: { personId: '{colleague}', login: 'colleague' },
      },
    ],
    by: 'post:system-administrator',
    input: { personId: '{colleague}' },
  },
});
