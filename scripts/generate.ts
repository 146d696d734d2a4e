import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { clauseIdsFile } from './generate/clause-ids.ts';
import { glossaryPage } from './generate/glossary-page.ts';
import { permissionsPage } from './generate/permissions-page.ts';
import { procedurePages } from './generate/procedure-pages.ts';
import { regulationPage } from './generate/regulation-page.ts';

/** Paths below the root with their text. One line here is one generator; each is pure. */
type Generator = () => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;

const generators: readonly Generator[] = [clauseIdsFile, regulationPage, glossaryPage, procedurePages, permissionsPage];

const root = join(import.meta.dirname, '..');

const textOf = (path: string): string | null => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
};

/** Formatted as the check on the whole tree wants it, unless the file is left out there. */
async function formatted(path: string, text: string): Promise<string> {
  const full = join(root, path);
  const { ignored, inferredParser } = await getFileInfo(full, { ignorePath: join(root, '.prettierignore') });
  if (ignored || inferredParser === null) return text;
  return format(text, { ...(await resolveConfig(full)), parser: inferredParser });
}

const files: [string, string][] = [];
for (const generate of generators) {
  for (const [path, text] of Object.entries(await generate())) files.push([path, await formatted(path, text)]);
}
const stale = files.filter(([path, text]) => textOf(path) !== text);

if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stderr.write(`${path} is stale; run npm run generate.\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path} written\n`);
  }
}
