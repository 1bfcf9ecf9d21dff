/**
 * `npm run mutate [-- --mutate FILE]`: changes the reader in thousands of small ways and asks the tests to notice.
 * Word lists are left out: they are data, which the golden cases and the measured captions judge. What was tried
 * before and has changed neither in the code nor in its tests is not tried again; `-- --force` tries everything.
 */
export default {
  mutate: [
    'server/domain/{caption,release}/**/*.ts',
    '!server/domain/caption/words/english/*.ts',
    '!server/domain/caption/languages/*/words.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutate/vitest.config.ts', related: false },
  concurrency: 2,
  // Two runs beside each other on a busy machine are slow; only a change that loops for ever should run into this.
  timeoutMS: 30_000,
  incremental: true,
  incrementalFile: 'coverage/mutate/incremental.json',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'coverage/mutate/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: 'coverage/mutate/sandbox',
  ignorePatterns: ['**', '!package.json', '!server/**', '!test/**'],
};
