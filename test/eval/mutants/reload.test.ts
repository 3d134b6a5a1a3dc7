/** Which modules are loaded anew when one is forgotten. Runs in a process of its own: the imports there are Node's. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const program = `
  import { WatchedImports } from ${JSON.stringify(resolve('eval/mutants/reload.ts'))};
  globalThis.loaded = [];
  const imports = new WatchedImports(process.cwd(), { vitest: import.meta.resolve('./stand-in.ts') });
  const path = (name) => process.cwd() + '/' + name;
  await imports.import(path('a.test.ts'));
  const first = loaded.splice(0);
  const forgotten = [...imports.forget(path('changed.ts'))].map((file) => file.slice(path('').length)).sort();
  await imports.import(path('a.test.ts'));
  console.log(JSON.stringify({ first, forgotten, again: loaded }));
`;

test('a file that is forgotten is loaded anew with all that leads to it, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fangan-reload-'));
  const files = {
    'rests.ts': "loaded.push('rests');",
    'changed.ts': "import './rests.ts'; const name: string = 'changed'; loaded.push(name);",
    'between.ts': "import './changed.ts'; loaded.push('between');",
    'stand-in.ts': "loaded.push('stand-in');",
    'a.test.ts': "import 'vitest'; import './between.ts'; import './rests.ts'; loaded.push('test');",
    'program.ts': program,
  };
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const printed = execFileSync(process.execPath, ['--no-warnings', 'program.ts'], { cwd: folder, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual({
      first: ['stand-in', 'rests', 'changed', 'between', 'test'],
      forgotten: ['a.test.ts', 'between.ts', 'changed.ts'],
      again: ['changed', 'between', 'test'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
