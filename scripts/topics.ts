/** npm run topics: writes the topics that were learnt from the texts as a draft that an editor can make a topics.yaml of. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isScalar, visit } from 'yaml';
import { BuildError } from '../src/model/issue.ts';
import { draftTopics, type TopicsDraft } from '../src/topics/draft.ts';
import { topicInputs } from '../src/topics/inputs.ts';
import type { TopicInput } from '../src/topics/types.ts';
import { runCommand } from './command/command.ts';
import { content } from './command/options.ts';
import { replaceFiles } from './disk/replace.ts';

const name = 'topics.draft.yaml';
const namedMeasures = 6;

await runCommand({
  name: 'npm run topics',
  about: `把由文本归纳的主题写成 ${name}，供编辑改名、合并，改好后用作 topics.yaml。`,
  options: { content },
  run: ({ content: folder }) => writeDraft(folder),
});

async function writeDraft(folder: string): Promise<void> {
  const place = join(folder, name);
  if (existsSync(place)) {
    throw new BuildError(
      `${place}：发现已经有这个文件，应为还没有。`,
      '请先把它改名为 topics.yaml，或者移走；里面的内容没有动。',
    );
  }
  const draft = await learn(folder);
  const count = draft.members.size;
  if (count === 0)
    return console.log('没有由文本归纳的主题：每条措施都有 topics.yaml 里的主题，或者没有与它相近的措施。');
  await replaceFiles(folder, new Map([[name, formatDraft(draft)]]));
  console.log(
    `${place}：由文本归纳的主题 ${count} 个。请改名、合并、删去，再把它改名为 topics.yaml，然后重新生成网站。`,
  );
}

async function learn(folder: string): Promise<TopicsDraft> {
  const { understandFolder } = await import('./steps/make-library.ts');
  const { editors, plans, understood, cut } = await understandFolder(folder, console.log);
  const found = new Map(understood.plans.flatMap(({ measures }) => measures.map(({ id, topics }) => [id, topics])));
  return draftTopics(
    plans.flatMap((plan) => topicInputs(plan)),
    { topics: understood.topics, found },
    editors.topics,
    cut,
  );
}

function formatDraft({ file, members }: TopicsDraft): string {
  const document = new Document(file);
  document.commentBefore =
    ' 主题和显示它们的词。id 是网址，请不要改；name 和 scope 可以改；几个主题合成一个时，把它们的 words 放到一起。';
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every(isScalar);
    },
    Map: (_, entry) => {
      const own = members.get(String(entry.get('id'))) ?? [];
      if (own.length > 0) entry.commentBefore = ` ${listMeasures(own)}`;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function listMeasures(measures: readonly TopicInput[]): string {
  const named = measures.slice(0, namedMeasures).map(({ id, title }) => `${id} ${title}`);
  return `${named.join('；')}${measures.length > namedMeasures ? `；共 ${measures.length} 条` : ''}`;
}
