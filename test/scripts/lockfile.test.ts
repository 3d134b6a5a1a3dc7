/** The lockfiles suit every machine: npm install leaves them as they are, whatever its version, platform and registry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '../..');

describe.each(['package-lock.json', 'native/package-lock.json'])('%s', (file) => {
  const packages: Readonly<Record<string, LockedPackage>> = JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  const installed = Object.entries(packages).filter(([path]) => path !== '');

  test('fixes every package by its digest and names no registry', () => {
    expect(installed.filter(([, { integrity, resolved }]) => !integrity || resolved)).toEqual([]);
  });

  test('holds the optional packages of every platform', () => {
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(name, path)),
    );
    expect(missing).toEqual([]);
  });

  test('leaves out what an older npm would take out', () => {
    expect(installed.filter(([, { libc }]) => libc)).toEqual([]);
  });

  /** Tells whether `name` is found from the package at `path`, in its own folder or in one above. */
  function isLocked(name: string, path: string): boolean {
    const inside = `${path}${path && '/'}node_modules/${name}`;
    if (inside in packages) return true;
    return path !== '' && isLocked(name, path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)));
  }
});
