import { defineConfig } from 'vitest/config';

/** `npm run prove`: what takes minutes, root, strace or a mount; one proof after another, so that figures stand. */
export default defineConfig({
  test: {
    include: ['test/prove/*.prove.ts'],
    globalSetup: ['test/globalSetup.ts'],
    testTimeout: 900_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
    reporters: ['verbose', './test/countReporter.ts'],
  },
});
