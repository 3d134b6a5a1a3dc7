/** Words of the form of regulations, whatever they regulate (《立法技术规范（试行）（一）》 of 2009 has most of them). */
export const draftingWords: ReadonlySet<string> = new Set(
  (
    '总则 附则 办法 暂行办法 条例 规定 细则 实施细则 中华人民共和国 行政区域 主管部门 所称 适用 参照 依照 或者 以下 ' +
    '应当 可以 不得 违反 责令 改正 罚款 处分 构成 犯罪 法律责任 之日起 施行'
  ).split(' '),
);
