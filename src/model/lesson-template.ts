/** Writes the text of a lesson to begin with: for a trainer who starts one, and of a reader's folder. */
import { escapeMarkdown } from './escape-markdown.ts';

/** What a lesson is begun with, in its order. */
export type LessonEntry =
  | { readonly heading: string }
  /** A line that quotes the library: `::措施[weifang-2021/5.4]`. */
  | { readonly quotation: string; readonly note: string };

const example = `## 一、导入（5分钟）

先说这节课要回答的一个问题。

## 二、读原文（15分钟）

把下面各行前面的 \\ 去掉，换成要讲的措施；编号在措施页的地址里，如 plans/weifang-2021/5-4/ 写成 weifang-2021/5.4。

\\::措施[方案/编号]

\\::句子[方案/编号 第2句]

## 三、对照（15分钟）

\\::对照[方案/编号 方案/编号]

\\::主题[主题的名称]

## 四、提问（10分钟）

:::问题[哪个市这样写？]
- 甲市
- 乙市

答案：甲市。说明理由。
:::
`;

/** Returns the text of a lesson under a title, with the example of every quotation. */
export function newLesson(title: string): string {
  return withHead(title, example);
}

/** Returns the text of a lesson that quotes what a reader has collected; headings divide it, notes stand below. */
export function lessonOf(title: string, entries: readonly LessonEntry[]): string {
  const blocks = entries.map((entry) =>
    'quotation' in entry
      ? [entry.quotation, escapeMarkdown(entry.note)].filter(Boolean).join('\n\n')
      : `## ${escapeMarkdown(entry.heading)}`,
  );
  return withHead(title, `${blocks.join('\n\n')}\n`);
}

function withHead(title: string, body: string): string {
  return `---
# 这份文件放在文库的 lessons 文件夹里，文件名就是网址的一部分；改好下面几行和正文，再生成网站。
title: ${JSON.stringify(title)}
description: 用一句话说讲什么。
audience: 讲给谁听
minutes: 45
aims:
  - 听完能够说出……
---

${body}`;
}
