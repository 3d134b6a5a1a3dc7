/**
 * Tells figures of what a text only defines or counts: the bound in a definition (企业是指年收入500万元以上的…), groups for which
 * something is done (围绕13个重点产业链), copies, numbers of items and what the text itself lists.
 */
import type { TargetKind } from '../model/kinds.ts';
import { asked, whenDue } from './day-wordings.ts';
import { bounded } from './figures.ts';

/** 指导, 指标, 指定 define nothing; 是指|导致3人死亡的, 是指|定期 do */
const otherThanMeans =
  '导(?!致)|标(?![的明注])|定(?![期点])|挥|数(?![额量十百])|示(?!范)|出(?!口)|引(?![进入])|派(?!驻)|南(?![方部])|明(?!确)|战(?!略)|纹|令|责(?!任)|向(?:明确|性)';
/** 规模以上企业指…的企业|，年内新增20家: what is to be done is no part of what is defined */
const taskBehind = `到20\\d{2}年|${asked}|，(?:${whenDue}|[全我][省市县区]|共?(?:新增|培育|建成|新建|打造))`;
/** 企业是指年收入|500万元以上|的法人, 多子女家庭指其中|至少一名|未成年的家庭 */
const definedBefore = new RegExp(
  `(?:(?:是|(?<![联关体])系)指(?!${otherThanMeans})|指的是|(?:^|[（，。；：])[^，。；：（]{2,16}(?<![为按遵参所五戒手])指(?!向|${otherThanMeans}))(?![^。；]*(?:${taskBehind}))[^。；]*$`,
  'u',
);
/** 加大对|17个|重点产业投入, 围绕|13个|重点产业链; not 培育|3个|重点产业, 力争|5个|重点产业链突破百亿元 */
const amongGroups = /(?:[对在向为]|围绕|聚焦|针对|结合|涉及|覆盖)[^，。；、]{0,8}$/u;
const groupsBehind = /^(?:重点|主导|支柱|优势|特色){1,2}(?:产业链?|行业|领域)(?<whose>企业|园区)?/u;
/** 《规范》（|2019版|） */
const edition = /^(?:19|20)\d{2}\s*版$/u;
/** 提交原件及复印件|1份| */
const copiesBefore = /(?:原件|复印件|一式)\s*$/u;
/** 第1、|2项|补贴, 以上1、|2项| */
const numberedBefore = /(?:第|[以上]述?|前[款述])(?:\s*\d{1,2}\s*[、，和及至])+\s*$/u;
/** 提出|146项|工作任务, 分解为|30项|具体举措: what a text lists, not what is to be reached */
const itemsBefore = /(?:提出|明确|确定|部署|梳理|分解[为成]|细化[为成]|包[括含]|涵盖|共|列出)了?[^，。；\d]{0,12}$/u;
const itemsBehind = /^(?:重点|主要|具体|改革|工作|目标|年度|创新){0,3}(?:任务|举措|措施|要求)(?=[，。；、）]|落实|$)/u;

/** 本次配售房源共|566套|，其中：两房户型|153套|: what is there to be given out */
const offeredBefore =
  /(?<!计划|拟|将)本(?:批次|次|批|期)(?![^。；]*(?:计划|拟|将))[^。；]{0,20}(?:房源|配[售租])[^。；]{0,10}共[^。]*$/u;
/** 均价为|20520元/平方米|; 租金三楼为|6元/平方米| */
const priceBefore = /(?:[均单售底]价(?:约?[为是：])?|(?:[地房]价|价格|租金)约?[为是：]|租金[^。；]{0,40}[楼层]为?)$/u;
const price = /^\d[\d.,]*\s*[万亿]?元(?:\/|$)/u;
/** 年产|30万吨|磷酸铁项目, |50万吨/年|聚乙醇酸项目: how big a project is that has a name; not 新增|50万吨/年|产能 */
const sizeBefore = /年(?:产|加工|处理)$/u;
const yearly = /\/年$/u;
const madeBefore = /(?:新增|形成|[达到至]|建成|建设|新建|能力|规模)[^，。；、]{0,4}$/u;
const namedProject = /^[^，。；]{1,30}(?:项目|工程|生产线)/u;
/** 发挥|10亿元|基金带动作用, |33亿元|专项债券支持的在建项目: means, not aims */
const meansBefore = /(?:发挥|用好)$/u;
const raisedBefore = /(?:新设|设立|投入|安排|争取|筹集|新增)$/u;
const meansBehind = /^[^，。；\d]{0,20}支持的/u;
/** 工业园|3栋|，电话; not 建成工业园|3栋|厂房, 改造幸福苑|3栋| */
const numberedHouse = /(?<!(?:建|改造|加固|拆除|完成|修缮)[^，。；]{0,20})[号园苑厦]$/u;
const endOfAddress = /^(?:[，。；、）]|\d|$)/u;

/** 视为|1件|, 以下|3个|条件之一; not 建成以下|3个|项目 */
const pointedBefore = /(?:视为|即为|各算)$/u;
const listedBefore = /(?:以下|下列|上述)$/u;
const conditionBehind = /^(?:条件|情形|情况|标准|要求|方面|材料|资料)/u;
/** 近|3个|纳税年度; not 建设公园近|50个| */
const lastBefore = /(?<!附)近$/u;
const yearsBehind = /^\p{Script=Han}{0,4}年度/u;
/** 实施|16条|措施, 人才政策|30条|; not 出台政策|30条| */
const namedBefore = /(?:政策|措施|意见)$/u;
const namedBehind = /^(?:政策|措施|举措|意见)/u;
const issuedBefore = /(?:出台|制[定订]|推出|印发|新增|落实|[征收]集|征求|采纳|提出|形成)[^，。；]{0,14}$/u;
/** 取消对|55个|县配套资金要求, 取消离异|一年内|购房的限制: what holds no longer; not 取消|30项|不合理规定 */
const liftedBefore = /取消对(?:全[省市县区])?$/u;
const liftedDayBefore = /取消[^，。；]{0,40}$/u;
const liftedBehind = /^[^，。；]{0,30}(?:限制|要求|规定)/u;

/** Tells whether something that is fixed is taken away again. */
export function isLifted(kind: TargetKind, before: string, behind: string): boolean {
  return (kind === 'deadline' ? liftedDayBefore : liftedBefore).test(before) && liftedBehind.test(behind);
}

/** Tells whether a definition stands before a figure and has not ended. */
export function defines(before: string): boolean {
  return definedBefore.test(before);
}

/** Tells whether a figure counts what is only named: groups, copies, items. */
export function isCounted(before: string, wording: string, behind: string): boolean {
  return (
    isAmongGroups(before, behind) ||
    edition.test(wording) ||
    (copiesBefore.test(before) && /^\d+\s*份$/u.test(wording)) ||
    (numberedBefore.test(before) && /^\d{1,2}\s*[项条款个]$/u.test(wording)) ||
    (itemsBefore.test(before) && itemsBehind.test(behind)) ||
    (pointedBefore.test(before) && /^\d+\s*[个项类件次期]/u.test(wording)) ||
    (listedBefore.test(before) && conditionBehind.test(behind)) ||
    (lastBefore.test(before) && yearsBehind.test(behind)) ||
    (/^\d{1,3}条$/u.test(wording) &&
      !issuedBefore.test(before) &&
      (namedBefore.test(before) || namedBehind.test(behind))) ||
    (!bounded.test(wording) && isGivenSize(before, wording, behind))
  );
}

/** What is offered, what it costs, how big a named project is and what pays for it. */
function isGivenSize(before: string, wording: string, behind: string): boolean {
  if (price.test(wording)) return priceBefore.test(before) || isMeans(before, behind);
  if (/栋$/u.test(wording) && numberedHouse.test(before) && endOfAddress.test(behind)) return true;
  if (offeredBefore.test(before)) return true;
  const isSize = sizeBefore.test(before) || (yearly.test(wording) && !madeBefore.test(before));
  return isSize && namedProject.test(behind);
}

function isMeans(before: string, behind: string): boolean {
  return meansBefore.test(before) || (meansBehind.test(behind) && !raisedBefore.test(before));
}

/** 引入|17个|重点产业企业: whose they are */
function isAmongGroups(before: string, behind: string): boolean {
  const groups = groupsBehind.exec(behind);
  return groups !== null && (amongGroups.test(before) || groups.groups?.['whose'] !== undefined);
}
