import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './root.ts';

/** Addresses of what the browser gets besides pages; names carry a hash of the content. */
export interface AssetNames {
  readonly styles: string;
  readonly script: string;
}

export const assetsFolder = join(projectRoot, 'dist/assets');

/** Reads what the build left. Throws when there was none. */
export function readAssetNames(): AssetNames {
  const manifest: unknown = JSON.parse(readFileSync(join(assetsFolder, 'manifest.json'), 'utf8'));
  return { styles: nameIn(manifest, 'styles'), script: nameIn(manifest, 'script') };
}

function nameIn(manifest: unknown, key: string): string {
  const name: unknown = Object(manifest)[key];
  if (typeof name !== 'string') throw new Error(`dist/assets/manifest.json does not name the ${key}.`);
  return `/assets/${name}`;
}
