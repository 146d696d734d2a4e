import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import checkFile from 'eslint-plugin-check-file';
import tseslint from 'typescript-eslint';

const impure = [
  { name: 'Date', message: 'Time arrives as an argument (Temporal).' },
  { name: 'process', message: 'No process here: settings arrive as arguments.' },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'data/',
      '.cache/',
      'node_modules/',
      'scripts/*.mjs',
      '**/*.cjs',
      '**/*.generated.ts',
      '**/fixtures/**',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  prettier,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'check-file': checkFile },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      complexity: ['error', 12],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
    },
  },
  {
    files: ['regulation/**/*.ts', 'office/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance arrives as an argument.' },
        { object: 'Temporal', property: 'Now', message: 'Time arrives as an argument.' },
      ],
    },
  },
  {
    files: ['words/**', 'regulation/cities/**', 'demo/**', '**/*.procedure.ts'],
    rules: { 'max-lines': 'off', complexity: ['error', 16] },
  },
  {
    files: ['**/*.test.ts', 'e2e/**'],
    rules: { 'max-lines': ['error', 400], '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['*.config.{ts,mjs}', 'web/main.tsx'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
