/**
 * npm's postinstall: installs the packages of native/ and compiles them, where that is not yet done. Their own install
 * scripts ask other hosts for ready-made binaries and for Node's headers; here both come from npm, since the package that
 * pins Node carries its headers.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BuildError } from '../src/model/issue.ts';
import { fail } from './steps/report.ts';

const root = join(import.meta.dirname, '..');
const native = join(root, 'native');

try {
  if (!isCompiled()) {
    run('npm', ['ci'], native);
    compile(join(native, 'node_modules/nodejieba'));
  }
} catch (error) {
  fail(error);
}

/** Tells whether the version asked for is there, with a binary that this Node loads. */
function isCompiled(): boolean {
  const require = createRequire(join(native, 'package.json'));
  try {
    require('./node_modules/nodejieba/build/Release/nodejieba.node');
    return (
      require('./node_modules/nodejieba/package.json').version === require('./package.json').dependencies.nodejieba
    );
  } catch {
    return false;
  }
}

function compile(folder: string): void {
  const headers = nodeHeaders();
  const nodeGyp = process.env['npm_config_node_gyp'] ?? 'node-gyp';
  run(process.execPath, [nodeGyp, 'rebuild', ...(headers ? [`--nodedir=${headers}`] : [])], folder);
}

/** Returns the folder of the pinned Node's headers; Windows needs a library too, which no package brings. */
function nodeHeaders(): string | undefined {
  if (process.platform === 'win32') return undefined;
  const found = findHeaders();
  if (!found) run('npm', ['rebuild', 'node'], root); // a later run of npm takes them for superfluous
  return found ?? findHeaders();
}

function findHeaders(): string | undefined {
  const packages = join(root, 'node_modules/node/node_modules');
  const folders = existsSync(packages) ? readdirSync(packages).map((name) => join(packages, name)) : [];
  return folders.find((folder) => existsSync(join(folder, 'include/node/node_api.h')));
}

/** Runs a command; what it prints is only worth reading where it fails. */
function run(command: string, args: readonly string[], cwd: string): void {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, shell, encoding: 'utf8' });
  if (status === 0) return;
  throw new BuildError(
    `${stdout ?? ''}${stderr ?? ''}\nnodejieba 没有编译成功：${command} ${args.join(' ')}`,
    '请先装好 C++ 编译器、make 和 Python 3（Debian、Ubuntu：apt install g++ make python3；macOS：xcode-select --install），再运行 npm install。',
  );
}
