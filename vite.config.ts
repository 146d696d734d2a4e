import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: { outDir: '../dist/web', target: 'es2022', chunkSizeWarningLimit: 1500 },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '8020'}` } },
});
