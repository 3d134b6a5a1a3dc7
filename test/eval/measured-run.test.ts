import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureRun } from '../../eval/measured-run.ts';

describe.runIf(process.platform === 'linux')('what a run costs', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fangan-run-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('counts all that a short run and its children use, up to their end', async () => {
    const work = 'for (const end = performance.now() + 200; performance.now() < end; ) Math.sqrt(end);';
    const tell = (name: string): string =>
      `process.on('exit', () => { const { user, system } = process.cpuUsage();
        fs.writeFileSync(${JSON.stringify(join(folder, name))}, String((user + system) / 1e6)); });`;
    const child = `const fs = require('node:fs'); ${tell('child')} ${work}`;
    await writeFile(
      join(folder, 'run.cjs'),
      `const fs = require('node:fs'); ${tell('own')} ${work}
      require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(child)}]);`,
    );
    const { all } = await measureRun(folder, [join(folder, 'run.cjs')]);
    const used =
      Number(await readFile(join(folder, 'own'), 'utf8')) + Number(await readFile(join(folder, 'child'), 'utf8'));
    expect(all.cpu / used).toBeGreaterThan(0.95);
    expect(all.cpu / used).toBeLessThan(1.6);
  });

  it('says what was printed where a run does not end well', async () => {
    await writeFile(join(folder, 'fail.cjs'), `console.error('没有纸了'); process.exit(3);`);
    await expect(measureRun(folder, [join(folder, 'fail.cjs')])).rejects.toThrow('没有纸了');
  });
});
