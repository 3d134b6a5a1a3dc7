/**
 * The browser that npm brings (Linux x64 only), with the libraries and the font that a bare machine lacks. It is unpacked
 * once, into a folder of its own that takes its name when it is complete, so any number of workers may ask at a time.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';
import packageJson from '../package.json' with { type: 'json' };

const projectCache = join(import.meta.dirname, '../node_modules/.cache/fangan');
const version = packageJson.devDependencies['@sparticuz/chromium'];

/** The machine's fonts, if it has any, and the packaged one. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

/** Returns how to start the packaged browser; the first call unpacks it below `cache`. */
export async function packagedBrowser(cache = projectCache): Promise<Pick<LaunchOptions, 'executablePath' | 'env'>> {
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

async function unpack(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  // The package unpacks its libraries only where it takes the machine for AWS Lambda.
  const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'unpack-browser.ts')], { env });
  await writeFile(join(fresh, 'fonts.conf'), fontsOf(folder));
  await rename(fresh, folder).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true });
    if (!existsSync(folder)) throw error; // else another worker was first
  });
}
