import { defineConfig } from 'vite';

/** The server: our own sources in one file, packages from node_modules as they are. */
export default defineConfig({
  publicDir: false,
  ssr: { external: true },
  build: { ssr: 'server/main.ts', outDir: 'dist/server', target: 'node20', minify: false, sourcemap: true },
});
