/** How a report on a draft says things, on the page and in its Word file. */
import type {
  DifferingTarget,
  DraftMeasure,
  DraftPlace,
  DraftReport,
  LibraryPlace,
  ReadingFault,
} from '../../draft/types.ts';

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

/** Says of a draft what concerns no single measure: what it lacks, and the faults of its text. */
export function wholeNotes({ lacking, reading }: DraftReport): string[] {
  return [
    ...lacking.map(({ name, measures }) => `别处有而草稿没有：${name}（${measures.map(libraryName).join('；')}）`),
    ...reading.faults.map(faultLine),
  ];
}

/** Says of a measure what its author should look at; what is in order is not said. */
export function measureNotes({ differing, alone, reading }: DraftReport, id: string): string[] {
  const isOwn = (place: DraftPlace): boolean => place.id === id;
  const { withoutUnits, withoutDay, unknownUnits } = reading;
  return [
    ...differing.filter(isOwn).map((target) => `与别处不同：${differenceLine(target)}`),
    ...alone.filter(isOwn).map(() => '别处没有对应的措施。'),
    ...withoutUnits.filter(isOwn).map(() => '没有写明单位。'),
    ...withoutDay.filter(isOwn).map(() => '有单位而没有时限。'),
    ...unknownUnits.filter(({ measures }) => measures.some(isOwn)).map(({ unit }) => `本库没有见过的单位：${unit}。`),
  ];
}
