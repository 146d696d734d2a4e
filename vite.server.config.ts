import { defineConfig } from 'vite';

/** The server: our own sources, packages from node_modules as they are; the reader of uploads runs in a process of its own. */
export default defineConfig({
  publicDir: false,
  ssr: { external: true },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { main: 'server/main.ts', 'read-worker': 'papers/read/worker-entry.ts' },
      // Beside each other: a part finds the reader's own module in its own folder.
      output: { chunkFileNames: '[name]-[hash].js' },
    },
  },
});
