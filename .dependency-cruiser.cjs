/** Dependencies point one way. Every rule is a pattern, so a new folder is protected from birth. */
const layers = ['regulation', 'words', 'contract', 'office', 'papers', 'store', 'demo', 'server'];
const shipped = { pathNot: '\\.test\\.ts$' };
const mayUse = {
  regulation: [],
  words: ['regulation'],
  contract: ['regulation', 'words'],
  office: ['regulation', 'words', 'contract'],
  papers: ['regulation', 'words', 'contract', 'office'],
  store: ['regulation', 'words', 'contract', 'office'],
  demo: ['regulation', 'words', 'contract', 'office', 'store'],
  server: ['regulation', 'words', 'contract', 'office', 'papers', 'store', 'demo'],
  web: ['regulation', 'words', 'contract'],
};
const all = [...layers, 'web'];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(mayUse).map(([layer, allowed]) => ({
      name: `direction-${layer}`,
      comment: `${layer} may use only: ${allowed.join(', ') || 'nothing above it'}`,
      severity: 'error',
      from: { path: `^${layer}/`, ...shipped },
      to: { path: `^(${all.filter((l) => l !== layer && !allowed.includes(l)).join('|') || '_'})/` },
    })),
    {
      name: 'regulation-is-pure',
      comment: 'The law uses no npm package but the time library, and no Node module.',
      severity: 'error',
      from: { path: '^regulation/', ...shipped },
      to: { path: 'node_modules', pathNot: 'node_modules/temporal-polyfill' },
    },
    {
      name: 'regulation-no-core',
      severity: 'error',
      from: { path: '^(regulation|office|words|contract|web)/', ...shipped },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'chapters-stand-apart',
      comment: 'Chapters do not import each other; all may import general/.',
      severity: 'error',
      from: { path: '^(regulation|words|contract|office)/(meetings|documents|activities)/', ...shipped },
      to: { path: '^$1/(meetings|documents|activities)/', pathNot: '^$1/$2/' },
    },
    {
      name: 'shipped-files-import-no-tests',
      severity: 'error',
      from: { path: `^(${all.join('|')})/`, ...shipped },
      to: { path: '(\\.test\\.ts$|^(e2e|bench)/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist|^data|^\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
