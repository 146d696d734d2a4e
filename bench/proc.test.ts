import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cpuOf, megabytesIn, residentOf, timesIn } from './proc.ts';

describe.skipIf(process.platform !== 'linux')('what a process has spent', () => {
  it('is read behind the name, whatever stands in it', () => {
    const line = '42 (a) b (c) R 7 42 42 0 -1 4194560 100 0 0 0 11 5 3 2 20 0 1 0 100 1000 200';
    expect(timesIn(line)).toEqual({ parent: 7, own: 16, reaped: 5 });
  });

  it('counts a child while it lives and after it has ended', async () => {
    const before = cpuOf(process.pid);
    const code = 'const end = Date.now() + 400; while (Date.now() < end);';
    const child = spawn(process.execPath, ['-e', code], { stdio: 'ignore' });
    await new Promise((resolve) => child.once('close', resolve));
    expect(cpuOf(process.pid) - before).toBeGreaterThan(100);
  });

  it('memory is in megabytes', () => {
    expect(megabytesIn('VmPeak:\t 9 kB\nVmRSS:\t   2048 kB\n', 'VmRSS')).toBe(2);
    expect(residentOf(process.pid)).toBeGreaterThan(10);
  });
});
