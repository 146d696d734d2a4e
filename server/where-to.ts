import { join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installation: where package.json lies, above us in the source and in the built program alike. */
export const installation = above(dirname(fileURLToPath(import.meta.url)));

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('package.json is missing from this installation.');
  return above(dirname(folder));
}

/** Where the office's own files lie; ZHENGBAN_DATA names another place. */
export const dataDir = (): string => resolve(process.env.ZHENGBAN_DATA ?? join(installation, 'data'));
export const webDir = (): string | null =>
  existsSync(join(installation, 'dist/web/index.html')) ? join(installation, 'dist/web') : null;
