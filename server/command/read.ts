import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadResult } from '../../contract/documents/reading.ts';
import { readLimits } from '../../papers/read/limits.ts';
import { readDocument } from '../../papers/read/read-document.ts';

export interface ReadOutcome {
  /** 0 read, 1 refused, 2 no such file. */
  readonly exitCode: 0 | 1 | 2;
  readonly json: ReadResult | { readonly ok: false; readonly problem: 'file-not-found' };
}

const sizeOf = async (path: string): Promise<number | null> => {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
};

/** `zhengban read FILE --json`: reads one file from disk. Never throws for what the file holds. */
export const readCommand = async (path: string): Promise<ReadOutcome> => {
  const size = await sizeOf(path);
  if (size === null) return { exitCode: 2, json: { ok: false, problem: 'file-not-found' } };
  if (size > readLimits.fileBytes) {
    const refusal = { reason: 'too-large' as const, facts: { bytes: size, limit: readLimits.fileBytes } };
    return { exitCode: 1, json: { ok: false, refusal } };
  }
  const json = await readDocument(await readFile(path), basename(path));
  return { exitCode: json.ok ? 0 : 1, json };
};
