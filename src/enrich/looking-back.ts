/** Tells what looks back on what was done: headings (工作回顾, 存在问题, 整改情况) and whole documents (年度报告, 工作总结). */
import { type PlanFacts, unnamedGenre } from '../model/plan.ts';

/** 发展现状与形势, 基础和环境 */
const twoOf =
  '^(?:发展|工作)?(?:现状|基础|成效|环境|形势|背景|问题)(?:[与和及、](?:现状|基础|环境|问题|挑战|背景|机遇|成效|形势|趋势))+$';
/** 报送落实情况, 通报情况: what is to be told is a task. */
const telling = '通报|报告|报送|上报|汇报|反馈|公布|公开|掌握|了解|调度|跟踪|考[核评]|评估|督[促办]';
/** Headings below which a document looks back. */
const review = new RegExp(
  [
    twoOf,
    '回顾|成效|成就|成绩(?!(?:[和与、]贡献|突出|显著|优异)*的)|已开展|(?<!(?:优化|改善|营造|打造|净化|创造|夯实|筑牢|打牢|巩固|完善|强化)[^，。；：]{0,12})(?:发展|工作)(?:基础|现状|环境|形势|背景)$',
    '^\\p{Script=Han}{0,8}(?<!优化|改善|改变)现状$|面临(?:的)?(?:形势|挑战|困难)|工作进展|主要做法|工作总结$',
    '存在的?(?:主要|突出)?(?:问题|不足|困难|隐患)(?!线索|整[改治]|治理|解决|处[理置]|的(?!(?:主要|突出|具体)*(?:原因|成因|根源|表现)))',
    `^(?!.*(?:${telling}|检查|督查|遇有?|根据|依据|结合|(?<![主重摘概紧])要)).{0,12}情况$|^(?!.*(?:${telling})).*(?:检查|督查|整改|落实|执行|完成)情况$`,
  ].join('|'),
  'u',
);
/** 检查发现的主要问题: found so far, unless a heading above says that they are to be put right */
const troubles =
  /^(?:[^，。]{0,8}发现的?)?(?:主要|突出|共性)*(?:问题|隐患|不足)(?:[及和与、](?:问题|原因|困难|不足|短板))?$/u;
const remedy = /整治|整改|治理|纠治|解决|化解|重点/u;
const outlook = /打算|安排|计划|下一步|目标|要求|任务|措施|建议/u;
/** 下一步打算, 2031年工作安排, 2031年政府工作任务, 关于加强防震工作的意见: below it a report says what comes. */
const nextSteps = /打算|下一步|今后|(?:工作|重点|任务)安排$|年[^，。]{0,8}任务$|工作的意见$/u;
/** 2031年计划执行情况, 重点任务完成情况: how far what was planned has come */
const carriedOut =
  /(?:计划|目标|任务|要求|措施|安排|建议|预算){1,3}的?(?:主要|总体)?(?:执行|完成|落实|办理|进展|推进|实施)的?(?:主要|总体|基本)?情况/gu;

function saysOutlook(words: string): boolean {
  return outlook.test(words.replace(carriedOut, ''));
}

/** Tells whether a measure looks back, by its headings and its own title. */
export function looksBack(headings: readonly string[]): boolean {
  return headings.some(
    (heading, index) =>
      !saysOutlook(heading) &&
      (review.test(heading) ||
        (troubles.test(heading) && !headings.slice(0, index).some((above) => remedy.test(above)))),
  );
}

/** What says of itself that it reports on what was done: 年度报告, 统计公报, 工作总结, 建设情况报告, 任务完成情况. */
const reportTitle =
  /(?:年度报告|年报|统计公报|工作总结|总结报告|(?:建设|工作|执行|完成|落实|办理|进展|推进|整改)情况的?(?:报告|汇报)?)$/u;
const reportGenre = /报告|总结|通报|公报/u;

/** Tells whether a document reports on a year that is over: its title says so, or was written in a later one. */
export function reportsOnPast({ title, genre, period, documentDate = '' }: PlanFacts): boolean {
  if (saysOutlook(title)) return false;
  const isOver = period?.length === 4 && period < documentDate.slice(0, 4);
  return reportTitle.test(title) || (isOver && reportGenre.test(genre));
}

/** 典型案例, 关于三起典型问题的通报, 判决书, 行政处罚决定书 */
const caseTitle =
  /案例(?:[（(][^（()）]{0,12}[）)])?$|典型(?:问题|案件|事件)|案件.{0,8}通报|(?:判决|裁定|处罚决定|处分决定)书?$/u;

/** Tells whether a document tells cases: what was found, paid and imposed. */
export function tellsCases({ title }: PlanFacts): boolean {
  return caseTitle.test(title) && !saysOutlook(title);
}

/** 答记者问, 甲局召开2031年工作会议 */
const newsTitle = /答记者问|新闻发布会|吹风会|负责(?:人|同志)就|召开.{0,20}会议$/u;
/** 举行新闻发布会，, 全国工作会议在北京召开。会议… */
const newsOpening = new RegExp(
  [
    '(?:举行|召开|参加)[^，。；\\d]{0,40}新闻发布会(?=[，。])|(?:媒体|记者)朋友们|接受了?(?:[^。]{0,30})采访|答记者问',
    '会议(?:\\d{1,2}月\\d{1,2}日至\\d{1,2}日)?(?:在[^，。]{2,12}|以[^，。]{2,20}形式)?(?:召开|举行)。',
  ].join('|'),
  'u',
);
/** How many passages a document may need to say where and to whom it speaks. */
const openingTexts = 3;

/** Tells whether a document without a genre tells the press, or of a meeting, what was done. */
export function tellsNews({ title, genre }: PlanFacts, passages: readonly string[]): boolean {
  const opening = passages.slice(0, openingTexts).join('\n');
  return genre === unnamedGenre && (newsTitle.test(title) || newsOpening.test(opening));
}

/** 您提出的《关于…的建议》收悉: who answers so tells what was done, unless a sentence says what comes. */
const answers = /(?:建议|提案|议案|来信|问题)[^。；]{0,24}(?:收悉|收到)/u;
const toCome =
  /将(?![军领])|希望|计划|拟(?!定)|力争|争取(?![了到])|确保|下一步|今后|预计|年内|[年月日底末]前|前(?=完成|建成|实现)|到20\d{2}年|(?<![主重需不只])要(?![求素点件])|应当/u;

/** Tells whether a document answers somebody's proposal. */
export function answersProposal({ genre }: PlanFacts, opening: string): boolean {
  return genre === '答复' || answers.test(opening);
}

/** Tells whether a sentence of such an answer or case says what will be done. */
export function saysWhatComes(sentence: string): boolean {
  return toCome.test(sentence);
}

/** Tells whether one of the headings of a report opens what is to be done: 下一步打算. */
export function opensNextSteps(headings: readonly string[]): boolean {
  return headings.some((heading) => nextSteps.test(heading));
}

/** Tells whether headings tell what comes next: 下一步打算. */
export function looksAhead(headings: readonly string[]): boolean {
  return headings.some(saysOutlook);
}
