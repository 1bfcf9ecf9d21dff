import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** An installed Chrome or Chromium when there is one, else the one that came as a package. */
export function browserToLaunch(): LaunchOptions {
  const found = installed.find((file) => existsSync(file));
  if (found !== undefined) return { executablePath: found, args: ['--no-sandbox'] };
  const folder = unpackedPackage();
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--headless=shell', '--disable-background-networking'],
    env: {
      ...definedOnly(process.env),
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

/**
 * Unpacks the packaged Chromium with the libraries and fonts it needs, once for each version: into a folder of its
 * own, put in place whole, since several test files may start at the same time.
 */
function unpackedPackage(): string {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const bin = join(dirname(main), '../../bin');
  const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
  const place = join(cache, `from-left-chromium-${versionOf(bin)}`);
  if (existsSync(join(place, 'chromium'))) return place;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'chromium-'));
  unpackInto(fresh, bin);
  try {
    renameSync(fresh, place);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  return place;
}

function unpackInto(folder: string, bin: string): void {
  const program = join(folder, 'chromium');
  writeFileSync(program, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
  chmodSync(program, 0o755);
  for (const archive of ['al2023', 'fonts', 'swiftshader']) {
    const input = brotliDecompressSync(readFileSync(join(bin, `${archive}.tar.br`)));
    execFileSync('tar', ['-x', '-C', folder], { input });
  }
}

function versionOf(bin: string): string {
  const description: unknown = JSON.parse(readFileSync(join(bin, '../package.json'), 'utf8'));
  return String(Object(description).version);
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
