/** What stands beside pages and data files for programs, archives and feed readers, each with an example of this library. */
import { loadTopicComparisons } from './comparisons.ts';
import { loadLibrary } from './index.ts';
import { listRegions } from './regions.ts';

export interface OtherForm {
  /** Address below the site root, what varies in braces. */
  readonly pattern: string;
  readonly media: string;
  readonly note: string;
  /** One of this library, below the site root. */
  readonly example: string;
}

type Example = string | undefined;

/** Returns the forms that this library has. */
export function listOtherForms(): OtherForm[] {
  const forms = [...planForms(), ...measureForms(), ...topicForms(), ...feeds(), ...ofSite];
  return forms.flatMap(({ example, ...form }) => (example === undefined ? [] : [{ ...form, example }]));
}

type PossibleForm = Omit<OtherForm, 'example'> & { readonly example: Example };

function form(pattern: string, media: string, note: string, example: Example): PossibleForm {
  return { pattern, media, note, example };
}

const wordMedia = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function planForms(): PossibleForm[] {
  const { plans } = loadLibrary();
  const url = plans[0]?.url;
  const calendar = plans.find(({ calendarUrl }) => calendarUrl)?.calendarUrl;
  return [
    form('plans/{方案}/plan.docx', wordMedia, '方案全文，Word 文件', below(url, 'plan.docx')),
    form('plans/{方案}/index.md', 'text/markdown', '方案全文', below(url, 'index.md')),
    form('plans/{方案}/akn.xml', 'application/akn+xml', '方案全文，Akoma Ntoso 3.0', below(url, 'akn.xml')),
    form('plans/{方案}/plan.docx', 'Word', '方案全文，公文版式', below(url, 'plan.docx')),
    form('calendar/{方案}.ics', 'text/calendar', '方案写明的时限，可以订阅', calendar),
  ];
}

function measureForms(): PossibleForm[] {
  const [url] = loadLibrary().plans.flatMap(({ measureUrls }) => measureUrls);
  return [
    form('plans/{方案}/{措施}/index.md', 'text/markdown', '一项措施', below(url, 'index.md')),
    form(
      'plans/{方案}/{措施}/oembed.json',
      'application/json',
      '嵌入别的网页时的说明（oEmbed 1.0）',
      below(url, 'oembed.json'),
    ),
    form('plans/{方案}/{措施}/card.htm', 'text/html', '可以嵌入别的网页的卡片', below(url, 'card.htm')),
  ];
}

function topicForms(): PossibleForm[] {
  const [first] = loadTopicComparisons().values();
  const example = below(first?.url, 'comparison.docx');
  return [form('compare/topic/{主题}/comparison.docx', wordMedia, '一个主题的对照，Word 文件', example)];
}

function feeds(): PossibleForm[] {
  const { topics, units } = loadLibrary();
  const [region] = listRegions();
  return [
    form('feeds/library.xml', 'application/atom+xml', '新收入的方案和改动过的文字', 'feeds/library.xml'),
    form('feeds/regions/{地方}.xml', 'application/atom+xml', '一个地方的', feedOf(region)),
    form('feeds/topics/{主题}.xml', 'application/atom+xml', '一个主题的', feedOf(topics[0])),
    form(
      'feeds/units/{单位}.xml',
      'application/atom+xml',
      '一个单位的',
      feedOf(units.find(({ collective }) => !collective)),
    ),
  ];
}

const ofSite: readonly PossibleForm[] = [
  form('search/api.js', 'text/javascript', '搜索，可以嵌入别的网页', 'search/api.js'),
  form('llms.txt', 'text/plain', '给读文字的程序：有哪些文字，在哪里', 'llms.txt'),
  form('sitemap.xml', 'application/xml', '全部网页的地址', 'sitemap.xml'),
  form('manifest.sha256', 'text/plain', '每个文件的校验值（SHA-256）', 'manifest.sha256'),
  form('manifest.sm3', 'text/plain', '每个文件的校验值（国密 SM3）', 'manifest.sm3'),
];

function below(url: string | undefined, file: string): Example {
  return url && `${url}${file}`;
}

/** `/topics/publicity/` → `feeds/topics/publicity.xml` */
function feedOf(page: { readonly url: string } | undefined): Example {
  return page && `feeds/${page.url.replace(/^\/|\/$/gu, '')}.xml`;
}
