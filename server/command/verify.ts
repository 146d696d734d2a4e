import { verify } from '../../store/verify.ts';
import { openOfficeDatabase } from '../open-database.ts';

/** `zhengban verify`: 0 when every row is what the trails say. */
export async function verifyCommand(): Promise<{ readonly exitCode: number; readonly json: unknown }> {
  const opened = await openOfficeDatabase(() => undefined);
  try {
    const report = await verify(opened.database);
    return { exitCode: report.ok ? 0 : 1, json: report };
  } finally {
    await opened.close();
  }
}
