import { parseArgs } from 'node:util';
import type { Answered } from './command/backup.ts';

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  json: { type: 'boolean' },
  rule: { type: 'string' },
  at: { type: 'string' },
  urgency: { type: 'string' },
  'stated-limit': { type: 'string' },
  address: { type: 'string' },
  against: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  'new-month': { type: 'boolean' },
  as: { type: 'string' },
  rebuild: { type: 'boolean' },
} as const;

const print = ({ exitCode, json }: { readonly exitCode: number; readonly json: unknown }): void => {
  console.log(JSON.stringify(json, (_key, value: unknown) => value, 2));
  process.exitCode = exitCode;
};

/** For people, unless a program asks. */
const answered = async (asked: Asked, answer: Promise<Answered>): Promise<void> => {
  const { exitCode, json, lines } = await answer;
  if (asked.values.json === true) print({ exitCode, json });
  else console.log(lines.join('\n'));
  process.exitCode = exitCode;
};

const given = ({ values }: Asked, name: 'to' | 'from' | 'as'): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

const usage = `zhengban <command>
  start [--port 8020] [--host 127.0.0.1]   the office, or the demonstration city
  setup [--address https://…]              found an office on DATABASE_URL
  demo --new-month                         open a new month in the demonstration city
  backup --to DIR [--json]                 the database as it is now, then the files that are not there yet
  restore --from DIR [--json]              a backup into an empty database
  doctor [--json]                          what this machine and this office lack
  migrate                                  bring the database up to date
  read FILE                                read an incoming document
  search WORDS --as LOGIN [--json]         what this person finds; search --rebuild makes the index anew
  deadline --rule R --at T [--urgency U] [--stated-limit T]
  clauses                                  what is proved of the regulation
  verify [--against FILE]                  check every chain and every case table, and kept digests`;

interface Asked {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly file: string | undefined;
  /** Everything behind the command's name. */
  readonly words: string;
  readonly port: number;
  readonly host: string;
}

/** Each command's code is loaded when it is asked for. */
const commands: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
  // The database starts while the rest of the program is still being read.
  start: async ({ port, host }) => {
    const opening = import('./open-database.ts').then(({ openOfficeDatabase }) => openOfficeDatabase(console.log));
    const [{ startCommand }, opened] = await Promise.all([import('./command/start.ts'), opening]);
    await startCommand({ port, host, opened });
  },
  setup: async ({ values, port, host }) => {
    const address = typeof values.address === 'string' ? values.address : `http://${host}:${String(port)}`;
    await (await import('./command/setup.ts')).setupCommand(address);
  },
  demo: async ({ values }) => (await import('./command/demo.ts')).demoCommand(values['new-month'] === true),
  migrate: async () => (await (await import('./open-database.ts')).openOfficeDatabase(console.log)).close(),
  backup: async (asked) => {
    await answered(asked, (await import('./command/backup.ts')).backupCommand(given(asked, 'to')));
  },
  restore: async (asked) => {
    await answered(asked, (await import('./command/restore.ts')).restoreCommand(given(asked, 'from')));
  },
  doctor: async (asked) => {
    await answered(asked, (await import('./command/doctor.ts')).doctorCommand(asked.host));
  },
  read: async ({ file }) => {
    print(await (await import('./command/read.ts')).readCommand(file ?? ''));
  },
  search: async (asked) => {
    const { words, values } = asked;
    const { searchCommand } = await import('./command/search.ts');
    await answered(asked, searchCommand({ words, as: given(asked, 'as'), rebuild: values.rebuild === true }));
  },
  deadline: async ({ values }) => {
    print((await import('./command/deadline.ts')).deadlineCommand(values));
  },
  clauses: async ({ values }) => {
    const { clausesCommand } = await import('./command/clauses.ts');
    const { output, exitCode } = clausesCommand((await import('./where-to.ts')).installation, values.json === true);
    process.stdout.write(output);
    process.exitCode = exitCode;
  },
  verify: async ({ values }) => {
    const against = typeof values.against === 'string' ? values.against : undefined;
    print(await (await import('./command/verify.ts')).verifyCommand(against));
  },
};

/** One command line for everything. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [name = 'start', ...rest] = positionals;
  const port = Number(values.port ?? process.env.PORT ?? 8020);
  const host = values.host ?? process.env.HOST ?? '127.0.0.1';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command({ values, file: rest[0], words: rest.join(' '), port, host });
  console.log(usage);
  process.exitCode = name === 'help' ? 0 : 2;
}

/** A failed connection says nothing itself when each of several addresses has failed in its own way. */
const messageOf = (error: unknown): unknown => {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : error;
};

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
