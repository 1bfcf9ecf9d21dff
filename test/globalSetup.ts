import { buildStaleAssets } from '../server/launch/buildAssets.mjs';

/** Pages name their style sheet and script: both are built before the first test. */
export default async function setup(): Promise<void> {
  await buildStaleAssets();
}
