import { SearchQuery } from '../../contract/views/search.ts';
import { targetsOf } from '../../office/people/holders.ts';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import { rebuildIndex } from '../../store/search/fill.ts';
import { openReading, type Viewer } from '../../store/views/reading.ts';
import { searchView } from '../../store/views/search.ts';
import { openStore } from '../../store/store.ts';
import type { Database } from '../../store/database.ts';
import { openOfficeDatabase } from '../open-database.ts';
import { newIds, systemClock } from '../system.ts';
import type { Answered } from './backup.ts';

interface SearchAsked {
  readonly words: string;
  readonly as: string | undefined;
  readonly rebuild: boolean;
}

/** `zhengban search WORDS --as LOGIN`: the first page, with that person's rights; `--rebuild` makes the index anew. */
export async function searchCommand(asked: SearchAsked): Promise<Answered> {
  const opened = await openOfficeDatabase(() => undefined);
  try {
    if (!asked.rebuild) return await searchAs(opened.database, asked);
    const cases = await rebuildIndex(opened.database);
    return {
      exitCode: 0,
      json: { cases },
      lines: [`已重建 ${String(cases)} 件的索引。${String(cases)} cases indexed.`],
    };
  } finally {
    await opened.close();
  }
}

/** What somebody finds, by login; or by name, where nobody else is called so: the demonstration's people have no login. */
export async function searchAs(
  database: Database,
  { words, as = '' }: Pick<SearchAsked, 'words' | 'as'>,
): Promise<Answered> {
  const viewer = await viewerOf(database, as);
  if (!viewer)
    return {
      exitCode: 1,
      json: { problem: 'no-such-login' },
      lines: [
        '没有这个账号，请用 --as 给出登录名或姓名。No such account; name one with --as LOGIN, or somebody by name.',
      ],
    };
  const answer = await searchView(openReading(database), viewer, SearchQuery.parse({ q: words }));
  const cases = [...answer.people.flatMap((one) => one.cases), ...answer.found];
  const lines = cases.map(({ caseId, documentNumber, title }) => [caseId, documentNumber ?? '', title].join('\t'));
  return { exitCode: cases.length > 0 ? 0 : 1, json: answer, lines };
}

async function viewerOf(database: Database, login: string): Promise<Viewer | null> {
  const now = systemClock.now();
  const book = await openStore({ database, clock: systemClock, ids: newIds(), city: jiayuguan }).readBook();
  const account = book.accounts.find((row) => row.login === login && row.disabledAt === null);
  const [called, another] = book.people.filter(({ name }) => name === login);
  const personId = account?.personId ?? (another ? undefined : called?.id);
  if (personId === undefined) return null;
  return { personId, targets: targetsOf(book, personId, now).map(({ target }) => target), book, now, city: jiayuguan };
}
