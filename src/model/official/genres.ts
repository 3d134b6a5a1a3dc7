/**
 * 文种: what a document calls itself at the end of its title. GB/T 9704—2012 leaves the list open; these are the ones that
 * plans, statutes and the instruments beside them carry. Simplified and traditional forms are the same word.
 */

/**
 * The word before a genre belongs to it where it says what kind of instrument it is (实施, 暂行, 应急, 会议), not what it is
 * about (防汛预案, 权责清单).
 */
const simplified = [
  '实施方案',
  '工作方案',
  '行动方案',
  '工作计划',
  '行动计划',
  '工作要点',
  '工作安排',
  '工作报告',
  '工作意见',
  '工作规则',
  '工作细则',
  '工作规程',
  '工作制度',
  '实施意见',
  '实施办法',
  '指导意见',
  '实施细则',
  '实施条例',
  '实施计划',
  '实施纲要',
  '若干政策措施',
  '若干措施',
  '若干规定',
  '政策措施',
  '管理办法',
  '管理规定',
  '暂行办法',
  '暂行规定',
  '暂行条例',
  '试行办法',
  '试行规定',
  '应急预案',
  '会议纪要',
  '任务分工表',
  '任务分解表',
  '工作台账',
  '方案',
  '计划',
  '要点',
  '意见',
  '纲要',
  '规划',
  '条例',
  '办法',
  '规定',
  '规则',
  '细则',
  '决定',
  '决议',
  '通知',
  '公报',
  '公告',
  '通告',
  '通报',
  '报告',
  '批复',
  '答复',
  '复函',
  '措施',
  '清单',
  '安排',
  '预案',
  '纪要',
  '制度',
  '章程',
  '守则',
  '准则',
  '规程',
  '规范',
  '标准',
  '指南',
  '总结',
  '请示',
  '公示',
  '政策',
  '函',
  '令',
];
const traditional: Readonly<Record<string, string>> = {
  实: '實',
  计: '計',
  划: '劃',
  规: '規',
  纲: '綱',
  条: '條',
  办: '辦',
  细: '細',
  则: '則',
  决: '決',
  议: '議',
  报: '報',
  复: '復',
  预: '預',
  纪: '紀',
  单: '單',
  点: '點',
  动: '動',
  见: '見',
  导: '導',
};
/** Longest first, so that 实施意见 is found before 意见. */
const forms = new Map(
  simplified
    .toSorted((one, other) => other.length - one.length)
    .flatMap((genre) => formsOf(genre).map((form) => [form, genre] as const)),
);
/** 行政处罚法, 民法: a law; 做法 and 执法 are none */
const law = /(?<![做办方执司立普守学用])法$/u;

/** Source of a pattern for the genre at the end of a title; letters may be set apart (通　知). */
export const genreWord = [...forms.keys()].map((genre) => [...genre].join('\\s*')).join('|');

/** Returns the genre that a title ends with, in simplified form. */
export function genreOf(title: string): string | undefined {
  const end = [...forms].find(([form]) => title.endsWith(form));
  return end?.[1] ?? (law.test(title) ? '法' : undefined);
}

/**
 * 批复 is 批復 in some places and 批覆 in others, 计划 is 計劃 or 計畫: no table of characters takes 覆 for 复 or 畫 for 划.
 */
function formsOf(genre: string): string[] {
  const whole = [...genre].map((character) => traditional[character] ?? character).join('');
  const others = [
    whole.replace('復', '覆'),
    genre.replace('复', '覆'),
    whole.replace('劃', '畫'),
    genre.replace('划', '画'),
  ];
  return [genre, whole, ...others];
}
