import module from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { cache, root } from './shared.mjs';

const port = Number((process.env.PORT ??= '8020'));

const isTaken = () =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code === 'EADDRINUSE'));
    probe.listen(port, process.env.HOST ?? '127.0.0.1', () => probe.close(() => resolve(false)));
  });

/** npm runs us in a shell that does not pass a signal on: when npm is told to stop, the shell goes and we would stay. */
const stopWithNpm = () => {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
};

stopWithNpm();
if (await isTaken()) {
  console.error(`端口 ${port} 已被占用，可能另一份政办正在运行。请先停止它，或换一个端口：PORT=${port + 1} npm start`);
  console.error(
    `Port ${port} is in use, perhaps by another copy. Stop that one, or take another port: PORT=${port + 1} npm start`,
  );
  process.exit(1);
}
await prepare();
// From Node 22 on the program need not be compiled anew at each start.
module.enableCompileCache?.(join(cache, 'compiled'));
const program = join(root, 'dist', 'server', 'main.js');
process.argv = [process.execPath, program, 'start', ...process.argv.slice(2)];
await import(pathToFileURL(program).href);
