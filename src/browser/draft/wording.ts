/** How a report on a draft says things, on the page and in its Word file. */
import type { DifferingTarget, DraftMeasure, DraftPlace, LibraryPlace, ReadingFault } from '../../draft/types.ts';

/** `五（四）发挥行政复议效能` */
export function placeName({ label, title }: DraftPlace): string {
  return [label, title].join(' ');
}

/** `潍坊 五（四）发挥行政复议效能` */
export function libraryName(place: LibraryPlace): string {
  return `${place.planName} ${placeName(place)}`;
}

/** Says where a fault stands, what was found and what was expected. */
export function faultLine({ line, means, found, expected }: ReadingFault): string {
  const parts = [
    `${line > 0 ? `第${line}行：` : ''}${means}`,
    `发现“${found}”`,
    ...(expected ? [`应为${expected}`] : []),
  ];
  return `${parts.join('；')}。`;
}

/** `62%` */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Says what a measure is about and how much of it stands elsewhere. */
export function measureLine({ topics, common }: DraftMeasure): string {
  return `主题：${topics.join('、') || '未归主题'}。各地通用的表述占${percent(common)}。`;
}

/** `2024年底前：别处 卫滨区 八（二十五）65 2024年年底前` */
export function differenceLine({ text, others }: Pick<DifferingTarget, 'text' | 'others'>): string {
  return `草稿“${text}”；${others.map((other) => `${other.planName} ${other.label}“${other.text}”`).join('，')}。`;
}
