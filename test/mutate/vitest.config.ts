import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Golden cases first: they notice most changes, and the first that notices ends the run. */
class GoldenFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => Number(!moduleId.includes('/test/captions/'));
    return [...files].sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** `npm run mutate`: only the tests that judge the reading of captions and releases, which need nothing built. */
export default defineConfig({
  test: {
    include: ['test/captions/*.test.ts', 'test/domain/{caption,release}/**/*.test.ts'],
    exclude: ['test/domain/caption/wordLists.test.ts'],
    sequence: { sequencer: GoldenFirst },
    testTimeout: 60_000,
  },
});
