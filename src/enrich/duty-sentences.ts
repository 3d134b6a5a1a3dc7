/**
 * Finds the sentences of a text that say who does what: `由甲局牵头，乙局配合`, `甲局负责编制，乙局要积极配合`, `市财政局：负责
 * 落实经费`, `请甲局…`. Names in, where they stand with the word that gives them their part out. Only names of units count,
 * and only where a clause begins with them: 由主管部门审批 gives nobody a task.
 */
import { matchesIn } from '../model/matches-in.ts';
import { roleTail, roleWord, urged } from '../model/official/responsibility.ts';
import { meansAll } from '../model/official/unit-names.ts';
import type { Span } from '../model/printed.ts';
import { by, inNames, listMark, longestTelling, noSubject } from './clauses.ts';
import { areUnits, listedNames, nameAmong, nameAny, nameSome, nameUnits, unitsAtStart } from './name-lists.ts';
import { office } from './unit-lists.ts';

const ownTasks =
  '(?:联络|指导|督导|保障|检查|督查|推进|服务|疏散|转移|安置|协同|联动|调度|落实|工作|处置|综合|宣传|监督|应急){0,3}';
/** 指导、|协调物业企业配合: what somebody else is to see to; not 协调小组, 协调联络组, 引导队 */
const toOthers = `(?:协调|督促|引导|发动)(?!${ownTasks}(?:小?组(?!织)|机制|办公室|专班|专员|中心|队(?!伍)|指挥部|委员会|[办局处科股]))`;
/** 甲局|会同乙局, 甲局|要会同乙局, 甲局|及时会同乙局 */
const calls = `(?=${urged}会同)`;
/** 由甲局牵头, 由甲局负责, 由甲局会同 */
const charged = new RegExp(`${by}(?<names>${inNames}{2,160}?)(?:${roleTail}|${calls})`, 'gu');
/** 甲局牵头, 甲局负责编制, 甲局会同乙局, `甲局：负责编制` at the beginning of a clause; not 甲局负责实施的 */
const plain = new RegExp(
  `(?<=(?:^|[，,、；;。：:\\n])${listMark})(?!${noSubject}|${toOthers}|[\\d（(])` +
    `(?<names>(?:(?!(?<!自)由)${inNames}){2,60}?)(?:${office}[，,])?(?:[：:]\\s*)?` +
    `(?:${roleTail}(?![人的率]|制(?![定订作度])` +
    '|(?:实施|建设|管理|承建|监管|审批|办理|承办)+的)' +
    `|(?<joins>${calls}))`,
  'gu',
);
/** 项目建设主体为|区应急局; not 建设单位为|个人的 */
const appointed = new RegExp(`${roleWord}(?:单位|部门|主体)为(?<names>${inNames}{2,160})`, 'gu');
const charge = '[，,](?:具体|统一|主要)?负责(?!人)';
/** 成立|市健康促进委员会|，具体负责协调; |市健康促进委员会办公室|设在市政府办，负责日常工作 */
const founded = new RegExp(
  [
    '(?<=成立|组建|设立)[省市县区州旗镇乡](?:(?!成立|设立)\\p{Script=Han}){2,24}',
    '(?:委员会|(?:领导|工作|协调)小组|指挥部|[专工]班)',
    `(?=${charge})|(?<=(?:^|[，,。；;\\n])${listMark})[省市县区州旗镇乡]\\p{Script=Han}{2,28}办公室`,
    `(?=设[在于][^，,。；\\n]{2,20}${charge})`,
  ].join(''),
  'gu',
);
/** Who only carries out or backs what another does (甲局落实资金, 支持乙局) is told by words that say other things too. */
const givesPart = /^(?:牵头|主责|主办|负责|配合|协办|协助|组织实施|责任)$/u;
/** 按职责分工落实, 派员参加, 具体实施, 予以支持, 是实施主体 */
const tellsTask = /职责|分工|派[员人]|具体(?:实施|办理|承担)|[予给][以予]|(?:责任|实施|主管)(?:单位|部门|主体)$/u;
/** 甲局牵头|、各部门参与的工作机制: how things are arranged, not who is told to do what */
const describes = /^(?:、[^，,。；;\n]{2,60})?的[^，,。；;\n]{0,10}(?:机制|格局|体系|体制|模式)/u;
/** `市公安局：依法打击…` in a list of duties */
const entry = new RegExp(`(?<=^${listMark}|\\n${listMark})(?<names>(?!\\d|[（(])${inNames}{2,60})(?=[：:。\\n])`, 'gu');
/** `（负责灭火、堵漏）|，市财政局、市民政局配合`, `、各部门参与` behind it; not `，协调物业企业配合` */
const goesOn = new RegExp(
  '^(?:[^，,；;。\\n（(]{0,40}[，,；;]|[^，,；;。、\\n（(]{0,30}、)' +
    `(?<names>(?!${toOthers})${inNames}{2,160}?)${roleTail}(?!单位|部门|[的率人])`,
  'u',
);
/** `，会同市水利局、市水文中心…`, `制定规范，并会同市水利局…` behind it */
const joining = new RegExp(
  `^(?:[^，,。；;、：:\\n（(]{0,24}[，,]并?|[，,、]|${urged})会同(?<names>${inNames}{2,160})`,
  'u',
);
/** 请市行政审批局… in minutes */
const request = new RegExp(`(?<=^|[。；\\n])请(?![求示假您你问])(?<names>${inNames}{2,60})`, 'gu');
/** 对核算工作给予配合 behind those who are asked */
const partBehind = new RegExp(`^(?!(?:指导|支持)[^，,。；;\\n])${roleTail}`, 'u');
/** 请市公安局|协助查询的，应当…, 请市财政局|审核的材料，应当…: who or what is meant */
const askedOf = /^[^，,。；;\n]*的(?:[，,]|\p{Script=Han}{1,8}[，,]?(?:应|须|必须|不得|可以|方可))/u;

/** Returns where a text in simplified characters says in its sentences who does what; `lists` says that it lists duties. */
export function findDutySentences(text: string, lists: boolean): Span[] {
  const asked = [...chargesIn(text), ...requestsIn(text), ...appointedIn(text), ...foundedIn(text)];
  const told = [...asked, ...outside(asked, plainIn(text, lists ? nameUnits : nameSome))];
  return lists ? [...told, ...outside(told, entriesIn(text))] : told;
}

/** Returns those of `found` that begin in none of `spans`. */
export function outside(spans: readonly Span[], found: readonly Span[]): Span[] {
  return found.filter(({ start }) => !spans.some((span) => span.start <= start && start < span.end));
}

function entriesIn(text: string): Span[] {
  return [...matchesIn(text, entry)]
    .filter(({ groups }) => nameUnits(groups?.['names'] ?? ''))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function chargesIn(text: string): Span[] {
  let told = 0;
  return [...matchesIn(text, charged)].flatMap(({ 0: found, index, groups }) => {
    if (index < told || !areUnits(groups?.['names'] ?? '')) return [];
    told = endOfChain(text, index + found.length);
    return [{ start: index, end: told }];
  });
}

/** A list of duties says what 各乡镇 do as well. */
function plainIn(text: string, counts: (list: string) => boolean): Span[] {
  let told = 0;
  return [...matchesIn(text, plain)].flatMap(({ 0: found, index, groups }) => {
    const { names = '', word = '', joins } = groups ?? {};
    const end = index + found.length;
    if (index < told || describes.test(text.slice(end, end + longestTelling))) return [];
    if (!counts(names) || !(joins === '' || givesPart.test(word) || tellsTask.test(found))) return [];
    told = (joins === '' ? endOfJoined : endOfChain)(text, end);
    return [{ start: index, end: told }];
  });
}

function requestsIn(text: string): Span[] {
  return [...matchesIn(text, request)].flatMap(({ index, groups }) => {
    const length = unitsAtStart(groups?.['names'] ?? '', areAsked);
    if (length === 0 || askedOf.test(text.slice(index + 1 + length, index + 1 + length + longestTelling))) return [];
    const part = partBehind.exec(text.slice(index + 1 + length, index + 1 + length + longestTelling))?.[0].length ?? 0;
    return [{ start: index + 1, end: endOfJoined(text, index + 1 + length + part) }];
  });
}

/** 请各单位…: all whom the document reaches */
function areAsked(list: string): boolean {
  return areUnits(list) || listedNames(list).every(meansAll);
}

function appointedIn(text: string): Span[] {
  return [...matchesIn(text, appointed)].flatMap(({ 0: found, index, groups }) => {
    const names = groups?.['names'] ?? '';
    const length = unitsAtStart(names, nameSome);
    const end = index + found.length - names.length + length;
    return length > 0 && /^(?:[，,。；;\n]|$)/u.test(text.slice(end)) ? [{ start: index, end }] : [];
  });
}

function foundedIn(text: string): Span[] {
  return [...matchesIn(text, founded)]
    .filter(({ 0: name }) => nameUnits(name))
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length }));
}

function endOfChain(text: string, start: number): number {
  let end = start;
  for (;;) {
    const next = goesOn.exec(text.slice(end, end + longestTelling));
    if (!next || !nameAmong(next.groups?.['names'] ?? '')) return endOfJoined(text, end);
    end += next[0].length;
  }
}

/** Where the names end that stand behind 会同, or 会同 itself where it calls on nobody by name; `end` without it. */
export function endOfJoined(text: string, end: number): number {
  const { 0: found = '', groups } = joining.exec(text.slice(end, end + longestTelling)) ?? {};
  const names = groups?.['names'] ?? '';
  return end + found.length - names.length + unitsAtStart(names, nameAny);
}
