import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { verify } from '../../store/verify.ts';
import { openOfficeDatabase } from '../open-database.ts';

const KeptDigests = z.object({
  kind: z.literal('zhengban-digests'),
  publicKey: z.string(),
  digests: z.array(z.object({ day: z.string(), body: z.string(), signature: z.string() })),
});

/** `zhengban verify [--against FILE]`: 0 when every row is what the trails say, and the trails what the kept digests say. */
export async function verifyCommand(
  against: string | undefined,
): Promise<{ readonly exitCode: number; readonly json: unknown }> {
  const kept = against === undefined ? undefined : keptIn(against);
  const opened = await openOfficeDatabase(() => undefined);
  try {
    const report = await verify(opened.database, kept === undefined ? {} : { against: kept });
    return { exitCode: report.ok ? 0 : 1, json: report };
  } finally {
    await opened.close();
  }
}

function keptIn(file: string): z.infer<typeof KeptDigests> {
  try {
    return KeptDigests.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file} is no file of digests as the auditor downloads it.`, { cause: error });
  }
}
