#!/usr/bin/env node
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { root } from './shared.mjs';

// Standard output belongs to the command: it may be JSON for another program.
await prepare({ say: console.error });
const program = join(root, 'dist', 'server', 'main.js');
process.argv = [process.execPath, program, ...process.argv.slice(2)];
await import(pathToFileURL(program).href);
