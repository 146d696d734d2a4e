import { parseArgs } from 'node:util';

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  json: { type: 'boolean' },
  rule: { type: 'string' },
  at: { type: 'string' },
  urgency: { type: 'string' },
  'stated-limit': { type: 'string' },
  address: { type: 'string' },
} as const;

const print = ({ exitCode, json }: { readonly exitCode: number; readonly json: unknown }): void => {
  console.log(JSON.stringify(json, (_key, value: unknown) => value, 2));
  process.exitCode = exitCode;
};

const usage = `zhengban <command>
  start [--port 8020] [--host 127.0.0.1]   the office, or the demonstration city
  setup [--address https://…]              found an office on DATABASE_URL
  migrate                                  bring the database up to date
  read FILE                                read an incoming document
  deadline --rule R --at T [--urgency U] [--stated-limit T]
  clauses                                  what is proved of the regulation
  verify                                   check every chain and every case table`;

/** One command line for everything; each command's code is loaded when it is asked for. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [command = 'start', file] = positionals;
  const port = Number(values.port ?? process.env.PORT ?? 8020);
  const host = values.host ?? process.env.HOST ?? '127.0.0.1';
  switch (command) {
    case 'start':
      return (await import('./command/start.ts')).startCommand({ port, host });
    case 'setup':
      return (await import('./command/setup.ts')).setupCommand(values.address ?? `http://${host}:${String(port)}`);
    case 'migrate':
      return (await (await import('./open-database.ts')).openOfficeDatabase(console.log)).close();
    case 'read':
      if (file === undefined) break;
      print(await (await import('./command/read.ts')).readCommand(file));
      return;
    case 'deadline':
      print((await import('./command/deadline.ts')).deadlineCommand(values as Record<string, string>));
      return;
    case 'clauses': {
      const { clausesCommand } = await import('./command/clauses.ts');
      const { output, exitCode } = clausesCommand((await import('./where-to.ts')).installation, values.json === true);
      process.stdout.write(output);
      process.exitCode = exitCode;
      return;
    }
    case 'verify':
      print(await (await import('./command/verify.ts')).verifyCommand());
      return;
  }
  console.log(usage);
  process.exitCode = command === 'help' ? 0 : 2;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
