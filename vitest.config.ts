import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Everything that runs in Node, the page's parts in a small DOM, and what takes too long for every run (`npm run test:long`). */
export default defineConfig({
  test: {
    // A machine with two busy cores is no failure.
    testTimeout: 60_000,
    maxWorkers: 2,
    // Node strips the types of each thread's program by WebAssembly, and V8 can end the process when several threads let its code get faster at
    // once (seen: "Check failed: jit_page_->allocations_.erase" below Runtime_TierUpWasmToJSWrapper). The app has no WebAssembly in its threads.
    execArgv: ['--wasm-wrapper-tiering-budget=2000000000'],
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/e2e/**', 'test/bench/**', 'test/long/**'],
        },
      },
      { test: { name: 'long', environment: 'node', include: ['test/{bench,long}/**/*.test.ts'] } },
      {
        plugins: [react()],
        test: { name: 'dom', environment: 'happy-dom', include: ['test/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
