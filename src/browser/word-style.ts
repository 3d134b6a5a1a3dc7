/** How running text is set in the Word files that a reader makes: 宋体 小四, lines one and a half. */
export const runningText = {
  document: { run: { font: 'SimSun', size: 24 }, paragraph: { spacing: { line: 360 } } },
};
