/** A small invented library and edits of every kind, drawn with a seed. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pick, seededRandom } from '../eval/random.ts';

const places = ['甲市', '乙市', '丙县', '丁区', '戊县', '己县'];
const subjects = ['法治政府建设实施方案', '养老服务体系建设实施方案'];
const titles = ['宪法宣传', '以案释法', '行政复议', '护理型床位', '社区食堂', '适老化改造', '执法监督', '清单管理'];
const sentences = [
  '2027年底前每个乡镇建成一个养老服务中心。（责任单位：市民政局）',
  '建立普法责任清单，每年公布一次。',
  '健全行政复议听证制度，重大疑难案件一律听证。（牵头单位：市司法局；配合单位：各县区）',
  '法官、检察官、行政执法人员以案释法，典型案例每季度发布。',
  '护理型床位占比达到60%以上。',
  '为特殊困难老年人家庭实施适老化改造500户。',
  '落实《中华人民共和国行政复议法》第二条。',
  '推行“一站式”办理，办理时限压缩到5个工作日以内。',
  '本方案所称社区食堂，是指为老年人提供用餐服务的场所。',
  '加强行政执法监督，执法全过程记录，重大执法决定法制审核全覆盖。',
  '深入学习贯彻习近平法治思想，领导干部带头学法。',
];

/** Does one thing to a library. */
export type Edit = () => Promise<void>;

export interface EditedLibrary {
  /** What can be edited; what stands twice is done twice as often. */
  readonly edits: readonly Edit[];
  /** Returns one of them at random. */
  draw(): Edit;
  /** Puts so many documents into the library. */
  begin(documents: number): Promise<void>;
  /** Takes back what editors have decided about a text that has gone, which stops every library. */
  dropDecisions(): Promise<void>;
}

/** Returns the library in the folder `content`, whose edits follow from `seed`. */
export function editedLibrary(content: string, seed: number): EditedLibrary {
  const random = seededRandom(seed);
  const oneOf = <T>(list: readonly T[]): T => pick(list, random);
  let count = 0;

  const edits: readonly Edit[] = [
    changeCharacter,
    changeCharacter,
    insertMeasure,
    insertMeasure,
    removeMeasure,
    addDocument,
    removeDocument,
    renameDocument,
    writeSidecar,
    writeCorrection,
    () => write('topics.yaml', topicsYaml()),
    async () => write('labels.yaml', `- { measure: ${await someMeasure()}, topic: care, reason: 写明养老 }\n`),
    async () =>
      write(
        'links.yaml',
        `- { a: ${await someMeasure()}, b: ${await someMeasure()}, action: add, reason: 同一件事 }\n`,
      ),
    () => write('units.yaml', `aliases: { 民政局: ${oneOf(['民政和养老局', '民政局'])} }\n`),
    () => write('synonyms.yaml', `ignore: [的]\ngroups: [{ say: [${oneOf(titles)}甲], print: [${oneOf(titles)}] }]\n`),
    () => write('site.yaml', `name: ${oneOf(places)}方案库\n`),
    publishPair,
    writeStatute,
    writeRedaction,
    writeMove,
    writeGuide,
    writeLesson,
  ];

  async function write(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), text);
  }

  async function addDocument(): Promise<void> {
    count += 1;
    const measures = Array.from({ length: 3 + Math.floor(random() * 4) }, newMeasure);
    const lines = [
      `${oneOf(places)}${oneOf(subjects)}`,
      '',
      '一、总体要求',
      oneOf(sentences),
      '二、主要任务',
      ...measures,
    ];
    await write(`sources/plan-${count}.txt`, numbered(lines).join('\n'));
  }

  function newMeasure(): string {
    return `0. ${oneOf(titles)}。${oneOf(sentences)}${oneOf(sentences)}`;
  }

  /** Gives the measures the numbers of their order. */
  function numbered(lines: readonly string[]): string[] {
    const first = lines.findIndex((line) => /^\d+\. /u.test(line));
    return lines.map((line, at) => line.replace(/^\d+(?=\. )/u, String(at - first + 1)));
  }

  /** What editors have decided about a text that has gone stops every library. */
  async function dropDecisions(): Promise<void> {
    for (const name of ['labels.yaml', 'links.yaml', 'corrections', 'ledger', 'guides', 'lessons'])
      await rm(join(content, name), { recursive: true, force: true });
  }

  async function documents(): Promise<string[]> {
    return (await readdir(join(content, 'sources'))).filter((file) => file.endsWith('.txt')).sort();
  }

  async function editLines(edit: (lines: string[]) => readonly string[]): Promise<void> {
    const file = `sources/${oneOf(await documents())}`;
    await write(file, edit((await readFile(join(content, file), 'utf8')).split('\n')).join('\n'));
  }

  function changeCharacter(): Promise<void> {
    return editLines((lines) => {
      const text = lines.join('\n');
      const at = Math.floor(random() * text.length);
      return [text.slice(0, at) + oneOf([...'法老治清单。，12一']) + text.slice(at + 1)];
    });
  }

  function insertMeasure(): Promise<void> {
    return editLines((lines) =>
      numbered(lines.toSpliced(5 + Math.floor(random() * (lines.length - 4)), 0, newMeasure())),
    );
  }

  function removeMeasure(): Promise<void> {
    return editLines((lines) => numbered(lines.length < 8 ? lines : lines.toSpliced(-2, 1)));
  }

  async function removeDocument(): Promise<void> {
    const files = await documents();
    if (files.length > 3) await rm(join(content, 'sources', oneOf(files)));
  }

  async function renameDocument(): Promise<void> {
    count += 1;
    await rename(join(content, 'sources', oneOf(await documents())), join(content, `sources/plan-${count}.txt`));
  }

  /** What plans cite, whole or without the article that they name. */
  function writeStatute(): Promise<void> {
    const articles = ['第一条　为了规范行政复议，制定本法。', '第二条　县级以上人民政府履行行政复议职责。'];
    const text = ['中华人民共和国行政复议法', '', ...articles.slice(0, 1 + Math.floor(random() * 2))].join('\n');
    return write('sources/statute.txt', text);
  }

  async function writeSidecar(): Promise<void> {
    const file = oneOf(await documents()).replace('.txt', '.yaml');
    await write(
      `sources/${file}`,
      `documentDate: 202${Math.floor(random() * 7)}-0${1 + Math.floor(random() * 9)}-11\n`,
    );
  }

  async function writeCorrection(): Promise<void> {
    const file = oneOf(await documents()).replace('.txt', '.yaml');
    await write(`corrections/${file}`, `- { place: '2.1', old: 。, new: ；, reason: 误植 }\n`);
  }

  /** Words of one place that are taken out wherever they stand in it. */
  async function writeRedaction(): Promise<void> {
    const file = oneOf(await documents()).replace('.txt', '.yaml');
    await write(
      `corrections/${file}`,
      `- { place: '2.1', old: ${oneOf(['。', '建', '行政'])}, redact: true, reason: 住址 }\n`,
    );
  }

  /** A plan that was published is gone: to another, or for good. */
  async function writeMove(): Promise<void> {
    const texts = ['gone', 'gone/2.1'].map((id) => ({
      ...{ id, url: `/plans/${id.replace('.', '-')}/`, title: oneOf(titles) },
      ...{ hash: '0'.repeat(16), sketch: '0'.repeat(64) },
    }));
    await write('ledger/gone.jsonl', texts.map((text) => `${JSON.stringify(text)}\n`).join(''));
    const outcome = oneOf([`moved: ${oneOf(await documents()).replace('.txt', '')}`, 'withdrawn: 已废止']);
    await write('ledger/moves.yaml', `- from: gone\n  ${outcome}\n`);
  }

  async function writeGuide(): Promise<void> {
    const head = ['---', `title: ${oneOf(titles)}`, 'description: 怎么读', 'order: 1', '---', ''];
    await write('guides/how.mdx', [...head, `<Transclude id="${await someMeasure()}" />`, ''].join('\n'));
  }

  async function writeLesson(): Promise<void> {
    const head = [
      '---',
      `title: ${oneOf(titles)}`,
      'description: 怎么讲',
      'audience: 居民',
      'minutes: 45',
      'aims: [会读]',
    ];
    await write('lessons/talk.md', [...head, '---', '', `::措施[${await someMeasure()}]`, ''].join('\n'));
  }

  /** Two measures whose comparison has a page. */
  async function publishPair(): Promise<void> {
    const ids = new Set([await someMeasure(), await someMeasure()]);
    await write('ledger/pairs.txt', ids.size === 2 ? [...ids].sort().join('\t') : '');
  }

  async function someMeasure(): Promise<string> {
    return `${oneOf(await documents()).replace('.txt', '')}/2.${1 + Math.floor(random() * 3)}`;
  }

  function topicsYaml(): string {
    const care = `{ id: care, name: 养老服务, scope: ${oneOf(titles)}、床位, words: [${oneOf(titles)}, 养老], typical: [建设养老服务中心。] }`;
    const law = `{ id: law, name: 普法宣传, scope: 普法、宪法, words: [普法, ${oneOf(titles)}] }`;
    const theme = `{ id: all, name: 全部, topics: [${care}, ${law}] }`;
    return `subject: [${oneOf(['法治', '养老', '建设'])}]\nthemes: [${theme}]\n`;
  }

  return {
    edits,
    draw: () => oneOf(edits),
    async begin(documents) {
      for (let plan = 0; plan < documents; plan += 1) await addDocument();
    },
    dropDecisions,
  };
}
