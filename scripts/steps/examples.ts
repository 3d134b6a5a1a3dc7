/** The example queries that an editor chose: each is asked of the site that was built, as a reader would ask it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { faultyFile, readYamlList, type YamlFault, yamlIssues } from '../../src/model/editors-yaml.ts';
import type { Issue } from '../../src/model/issue.ts';
import { uncompiledEnv } from '../command/keep-compiled.ts';
import { readTextIfAny } from '../disk/text-file.ts';
import type { Questions } from './examples-thread.ts';
import { runThread } from './run-thread.ts';

/** A query with the line on which it stands. */
export interface Example {
  readonly line: number;
  readonly value: string;
}

const file = 'examples.yaml';
const hint = '请在 examples.yaml 里一行写一个能找到东西的词或句子：- 行政复议';
const mostExamples = 6;

/** Reads the queries of content/examples.yaml. */
export async function loadExamples(
  content: string,
): Promise<{ readonly examples: readonly Example[]; readonly issues: readonly Issue[] }> {
  const { entries, faults } = readYamlList(await readTextIfAny(join(content, file)), z.string().min(1, '词或句子'));
  const tooMany = entries.slice(mostExamples, mostExamples + 1).map(({ line }) => ({
    ...{ line, column: 1, found: `${entries.length} 条`, expected: `至多 ${mostExamples} 条` },
  }));
  return { examples: entries, issues: yamlIssues(file, [...faults, ...tooMany]) };
}

/**
 * Asks the search of the site in `folder`, served below `base`; throws a BuildError that names each example that finds
 * nothing.
 */
export async function checkExamples(examples: readonly Example[], folder: string, base: string): Promise<void> {
  if (examples.length === 0) return;
  const { serveFolder } = await import('../serve/folder.ts'); // Node's server takes a while to load
  const served = await serveFolder(folder, { base, port: 0 });
  try {
    const totals = await findTotals({
      api: pathToFileURL(join(folder, 'search/api.js')).href,
      base: served.url,
      queries: examples.map(({ value }) => value),
    });
    const faults = examples.flatMap(({ line, value }, place): YamlFault[] =>
      totals[place] === 0
        ? [{ line, column: 1, found: `“${value}”什么也找不到`, expected: '在这个库里能找到东西的例子' }]
        : [],
    );
    if (faults.length > 0) throw faultyFile(file, faults, hint);
  } finally {
    await served.close();
  }
}

async function findTotals(questions: Questions): Promise<readonly number[]> {
  const script = new URL('examples-thread.ts', import.meta.url);
  const options = { work: `试${questions.queries.length}个例子`, env: uncompiledEnv() };
  return (await runThread(script, questions, options)) as readonly number[]; // what it tells
}
