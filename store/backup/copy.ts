import { once } from 'node:events';
import { type Duplex, Readable } from 'node:stream';
import type { Submittable } from 'pg';
import type { Connection } from '../database.ts';

/** The driver's own connection, as far as PostgreSQL's COPY needs it. */
interface Wire {
  readonly stream: Duplex;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  sendCopyFail(why: string): void;
  endCopyFrom(): void;
}

/** What the driver calls on the query that is under way. */
interface Copying extends Submittable {
  handleCopyData?(message: { readonly chunk: Buffer }): void;
  handleCopyInResponse?(wire: Wire): void;
  handleCommandComplete(message: { readonly text: string }): void;
  handleError(error: Error): void;
  handleReadyForQuery(): void;
}

const copying = (sql: string, parts: Omit<Copying, 'submit'>, began?: (wire: Wire) => void): Copying => ({
  submit: (given) => {
    const wire = given as unknown as Wire;
    began?.(wire);
    wire.query(sql);
  },
  ...parts,
});

const rowsIn = (tag: string): number => Number(/^COPY (\d+)/u.exec(tag)?.[1] ?? 0);

/** `COPY … TO STDOUT` as a stream that waits for whoever reads it; `rows` counts once it has ended. */
export function copyOut(
  connection: Connection,
  sql: string,
): { readonly stream: Readable; readonly rows: () => number } {
  let rows = 0;
  let socket: Duplex | undefined;
  const stream = new Readable({
    read: () => {
      socket?.resume();
    },
  });
  const parts: Omit<Copying, 'submit'> = {
    handleCopyData: ({ chunk }) => {
      // The driver uses its buffer again, so the bytes are taken out of it.
      if (!stream.push(Buffer.from(chunk))) socket?.pause();
    },
    handleCommandComplete: ({ text }) => {
      rows = rowsIn(text);
    },
    handleError: (error) => {
      stream.destroy(error);
    },
    handleReadyForQuery: () => {
      stream.push(null);
    },
  };
  connection.query(
    copying(sql, parts, (wire) => {
      socket = wire.stream;
    }),
  );
  return { stream, rows: () => rows };
}

/** `COPY … FROM STDIN` out of this source; gives the number of rows. After an error the connection can still roll back. */
export function copyIn(connection: Connection, sql: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    let failed: Error | undefined;
    const parts: Omit<Copying, 'submit'> = {
      handleCopyInResponse: (wire) => {
        send(wire, source, () => failed !== undefined).catch((error: unknown) => {
          failed ??= error as Error;
          wire.sendCopyFail('the source broke off');
        });
      },
      handleCommandComplete: ({ text }) => {
        rows = rowsIn(text);
      },
      handleError: (error) => {
        failed ??= error;
        reject(failed);
      },
      handleReadyForQuery: () => {
        resolve(rows);
      },
    };
    connection.query(copying(sql, parts));
  });
}

async function send(wire: Wire, source: AsyncIterable<Buffer>, hasFailed: () => boolean): Promise<void> {
  for await (const chunk of source) {
    if (hasFailed()) return;
    wire.sendCopyFromChunk(chunk);
    if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain');
  }
  wire.endCopyFrom();
}
