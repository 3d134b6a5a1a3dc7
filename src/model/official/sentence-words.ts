/**
 * Words of which official sentences are built, whatever they are about: they join, oblige, order, place and count, or are
 * nouns of form (情形, 措施), and are no part of a term. How rare a word is tells which of the others say something; those
 * of drafting-words.ts are not told again.
 */
const joining =
  '的 地 得 了 和 与 或 及 及其 以及 并 并且 且 而 等 也 还 又 则 但 但是 如 如果 即 即行 就 都 均 既 在 对 对于 由 向 从 以 于 为 为了 因 因为 按 依 ' +
  '经 自 至 到 将 把 被 让 使 给 同 随 用 凭 除 除外 凡 时 后 前 中 内 外 上 下 里 间 期间 之 之一 之间 之外 两侧 周边 附近 者 所 其 其他 他 该 各 各自 ' +
  '每 本 此 这 那 某 何 任何 一方 双方 自己 他人 是 有 无 未 不 非 没有 已 已经 正在 再 仍 先 不能 不予 不足 应 必须 须 可 能 能够 ' +
  '可能 需 需要 确需 有权 有关 相关 相应 下列 以上 以内 上述 前款 本法 依法 按照 根据 依据 是否 情况 情形 方面 多种 形式 途径 同时 ' +
  '及时 自觉 主动 定期 立即 逐步 统一 统筹 合理 科学 严格 优先 擅自 自行 分别 共同 直接 进一步 各级 县级 上级 ' +
  '一 二 三 四 五 六 七 八 九 十 两 百 千 万 年 月 日 天 款 项 条 个 名 次 倍 种 类 元 万元 过半数 半数 该项 主要 重要 ' +
  '一般 时间 措施 问题 意见 作 满 多种形式 优先发展 明确要求 本行政区域 工作人员 已有 普遍 违反规定 科学合理 区内';
const ordering =
  '进行 予以 给予 作出 做出 提出 提供 提交 提请 提起 接到 收到 要求 发生 发现 取得 获得 具有 具备 属于 符合 达到 超过 低于 高于 少于 满足 经过 ' +
  '开展 实施 实行 采取 采用 用于 建立 健全 完善 建立健全 加强 加快 加大 增加 扩大 强化 鼓励 支持 引导 倡导 推动 推进 促进 提高 提升 保证 ' +
  '确保 制定 制订 起草 拟订 拟定 组织 组织开展 负责 做好 搞好 落实 执行 履行 遵守 遵循 坚持 贯彻 承担 担任 参加 参与 从事 举办 举行 召开 召集 ' +
  '邀请 听取 征求 推选 认为 同意 禁止 防止 避免 制止 劝阻 拒绝 处 处以 并处 纳入 列入 列出 明确 确定 设立 设置 设有 保持 接受 ' +
  '办理 委托 报 报送 报请 报经 通知 告知 说明 印发 出台 出具 出示 载明 注明 填写 签订 订立 颁发 核发 发给 发放 收取 ' +
  '享有 享受 行使 持有 携带 尊重 爱护 服从 配合 协助 督促 没收 停止 终止 中止 解除 延长 改变 侵占 ' +
  '损害 破坏 损坏 损毁 投入 配备 制作 进入 新建 改建 扩建 发挥 结合 作为 包括 包含 负有 ' +
  '学习 研究 指导 所属 写明 推荐 产生 消除 列席 通过招标 收集整理';
export const sentenceWords: ReadonlySet<string> = new Set(`${joining} ${ordering}`.split(' '));

/** What is done to a matter: no term begins with it, but it ends many (土壤污染|防治, 水土保持|监督检查). */
export const actWords: ReadonlySet<string> = new Set(
  (
    '防治 防范 监督 检查 协调 处罚 查处 赔偿 占用 使用 利用 开采 驾驶 保障 维护 ' +
    '变更 撤销 吊销 安装 编制 划定 公布 发布 缴纳 支付 返还 受理 购买 投保 收集 整理'
  ).split(' '),
);
