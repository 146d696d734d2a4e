import { crash } from '../store/testing/crash.test-helper.ts';

/** `npm run crash -- 100`: the crash test as long as one likes. Ends with 1 where anything was lost. */
const kills = Number(process.argv[2] ?? 100);
const result = await crash(kills, (line) => {
  process.stdout.write(`${line}\n`);
});
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
process.exitCode = result.lost.length + result.givenTwice + result.faults.length === 0 ? 0 : 1;
