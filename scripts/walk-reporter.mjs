/** Reports walks in the shape in which vitest reports tests, so that one reader serves both. */
export default async function* report(events) {
  const assertionResults = [];
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    // A file that cannot even be loaded fails under its own name; one that can is no test of its own.
    if (type === 'test:pass' && data.name === data.file) continue;
    const status =
      data.skip !== undefined || data.todo !== undefined ? 'pending' : type === 'test:pass' ? 'passed' : 'failed';
    assertionResults.push({ title: data.name, fullName: data.name, status });
  }
  const count = (status) => assertionResults.filter((result) => result.status === status).length;
  yield JSON.stringify({
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('pending'),
    testResults: [{ assertionResults }],
  });
}
