import { spawn } from 'node:child_process';
import { prepare } from './prepare.mjs';
import { programOf, root } from './shared.mjs';

// The pages come from vite, which passes /api on to the server; both start anew when a file changes.
await prepare();
const start = (tool, args) => spawn(process.execPath, [programOf(tool), ...args], { cwd: root, stdio: 'inherit' });
const parts = [start('tsx', ['watch', 'server/main.ts', 'start']), start('vite', ['--config', 'vite.config.ts'])];
for (const part of parts) {
  part.once('exit', (code) => {
    for (const other of parts) other.kill();
    process.exitCode = code ?? 1;
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => parts.forEach((part) => part.kill(signal)));
