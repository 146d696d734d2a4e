import { clusterVariable, makeClusterFolder, removeCluster, sweepLeftovers } from './cluster.test-helper.ts';

/** Gives the run a folder for its cluster; the first test that wants a database starts the server in it. */
export const setup = (): (() => void) => {
  sweepLeftovers();
  const folder = makeClusterFolder();
  process.env[clusterVariable] = folder;
  const remove = (): void => {
    removeCluster(folder);
  };
  process.once('exit', remove);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => process.exit(code));
  }
  return remove;
};
