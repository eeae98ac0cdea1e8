import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Three bundles. main: the app and, beside it, the thread that writes; preload: one CommonJS file, because a sandboxed
 * preload cannot be ESM; renderer: the page. Only better-sqlite3 (native) stays outside the bundles.
 */
export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        input: { index: 'main/index.ts', worker: 'main/worker.ts' },
        external: ['better-sqlite3'],
      },
    },
  },
  preload: {
    build: {
      lib: { entry: 'preload/index.ts', formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    // electron-vite does not minify by itself; half the bytes are read and parsed before the first paint.
    build: {
      minify: true,
      chunkSizeWarningLimit: 700,
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
