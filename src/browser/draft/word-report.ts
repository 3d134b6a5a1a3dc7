/** The report on a draft as a Word file, section by section as the page shows it. Loaded when a reader first asks for one. */
import { Document, ExternalHyperlink, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { DraftReport, LibraryPlace } from '../../draft/types.ts';
import { runningText } from '../word-style.ts';
import { differenceLine, faultLine, libraryName, measureLine, placeName } from './wording.ts';

/** Where a page of the library stands, with the site's origin. */
export type AddressOf = (url: string) => string;

/** Returns the document; `Packer` of the same package writes it. */
export function reportDocument(report: DraftReport, addressOf: AddressOf): Document {
  const { title, lacking, differing, alone, measures } = report;
  return new Document({
    title: '起草对照',
    creator: '',
    styles: { default: runningText },
    sections: [
      {
        children: [
          new Paragraph({ text: `起草对照：《${title}》`, heading: HeadingLevel.TITLE }),
          ...section(
            '别处有而草稿没有',
            lacking.flatMap(({ name, plans, measures: others }) => [
              heading(`${name}（${plans}份方案）`),
              ...others.map((place) => linkLine(place, addressOf)),
            ]),
          ),
          ...section(
            '与别处不同的时限和指标',
            differing.flatMap((target) => [heading(placeName(target)), new Paragraph(differenceLine(target))]),
          ),
          ...section(
            '只有草稿写到',
            alone.map((place) => new Paragraph(placeName(place))),
          ),
          ...section(
            '怎么读的',
            readingLines(report).map((line) => new Paragraph(line)),
          ),
          ...section(
            '逐条对照',
            measures.flatMap((measure) => [
              heading(placeName(measure)),
              new Paragraph(measureLine(measure)),
              ...measure.near.map((place) => linkLine(place, addressOf)),
            ]),
          ),
        ],
      },
    ],
  });
}

function section(title: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const inside = paragraphs.length > 0 ? paragraphs : [new Paragraph('没有。')];
  return [new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }), ...inside];
}

function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
}

function linkLine(place: LibraryPlace, addressOf: AddressOf): Paragraph {
  const children = [new TextRun({ text: libraryName(place), style: 'Hyperlink' })];
  return new Paragraph({ children: [new ExternalHyperlink({ link: addressOf(place.url), children })] });
}

function readingLines({ reading: { faults, withoutUnits, withoutDay, unknownUnits } }: DraftReport): string[] {
  return [
    ...faults.map(faultLine),
    ...withoutUnits.map((place) => `没有写明单位：${placeName(place)}`),
    ...withoutDay.map((place) => `没有时限：${placeName(place)}`),
    ...unknownUnits.map(
      ({ unit, measures }) => `本库没有见过的单位：${unit}（${measures.map(({ label }) => label).join('、')}）`,
    ),
  ];
}
