import { readdirSync, readFileSync } from 'node:fs';

/** CPU time of a process in ticks: its own, and that of its children that have ended. */
export interface Times {
  readonly own: number;
  readonly reaped: number;
  readonly parent: number;
}

/** Reads one line of /proc/<pid>/stat; the name in parentheses may hold anything. */
export function timesIn(line: string): Times {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const field = (place: number): number => Number(fields[place - 3]);
  return { parent: field(4), own: field(14) + field(15), reaped: field(16) + field(17) };
}

const tickMs = 10;

function timesOf(pid: number): Times | null {
  try {
    return timesIn(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return null;
  }
}

function allTimes(): Map<number, Times> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  return new Map(
    pids.flatMap((name) => {
      const times = timesOf(Number(name));
      return times ? [[Number(name), times] as const] : [];
    }),
  );
}

/** CPU time in ms of these processes, their living children and those children that have ended. */
export function cpuOf(...pids: readonly number[]): number {
  const all = allTimes();
  const children = [...all].filter(([, { parent }]) => pids.includes(parent));
  const parents = pids.flatMap((pid) => all.get(pid) ?? []);
  const ticks =
    parents.reduce((sum, { own, reaped }) => sum + own + reaped, 0) +
    children.reduce((sum, [, { own, reaped }]) => sum + own + reaped, 0);
  return ticks * tickMs;
}

/** The value of a line such as `VmRSS:	  1234 kB`, in MB. */
export const megabytesIn = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1] ?? Number.NaN) / 1024;

/** What a process holds in memory, in MB. */
export const residentOf = (pid: number): number =>
  megabytesIn(readFileSync(`/proc/${String(pid)}/status`, 'utf8'), 'VmRSS');
