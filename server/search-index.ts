import type { Database } from '../store/database.ts';
import { fillIndex } from '../store/search/fill.ts';

interface Wired {
  readonly database: Database;
  readonly log: (line: string) => void;
}

/** Indexes in the background what an older program or a restored backup has left unindexed. Gives how to stop, which waits for the cases at hand. */
export function startIndexing({ database, log }: Wired): () => Promise<void> {
  let isOver = false;
  const filling = fillIndex(database, () => isOver).then(
    (cases) => {
      if (cases > 0) log(`search: ${String(cases)} cases indexed`);
    },
    (error: unknown) => {
      log(`search: ${String(error)}`);
    },
  );
  return async () => {
    isOver = true;
    await filling;
  };
}
