/**
 * How much of a page the texts of a plan take, reckoned from the text alone, so that a better reading of units and targets
 * moves no page: elements and bytes of a measure, a heading or a passage with its entry in the outline, rather too many.
 */
import { officialPlace } from '../model/official/place-name.ts';
import type { Group, Measure, Part, Passage } from '../model/plan.ts';

/** What a page of text holds beside the frame and the contents of the other pages, which make it 3,000 and 300 KiB. */
const most = { elements: 2_150, bytes: 215_000 } as const;
/** A plan of one page, which has no other pages to name, holds so many times as much. */
export const alone = 1.3;

/** What stands around a text, with its entry in the outline. */
const measureFrame = { elements: 12, bytes: 750 } as const;
const headingFrame = { elements: 7, bytes: 250 } as const;
const passageFrame = { elements: 1, bytes: 60 } as const;
const paragraphFrame = { elements: 1, bytes: 35 } as const;
const sentenceFrame = { elements: 1, bytes: 75 } as const;
/** A target, a citation, a term; a unit beside its address. */
const markFrame = { elements: 1, bytes: 150 } as const;
const unitFrame = { elements: 1, bytes: 100 } as const;
/** A place where the line of a heading may break. */
const joint = { elements: 1, bytes: 6 } as const;

/** Characters to one of each, as texts have it. */
const charactersOf = { mark: 120, unit: 6, joint: 2.6 } as const;
/** How often the page says what a measure is called, where it stands and which it is. */
const names = { title: 4, place: 6, id: 7 } as const;
const bytesOfCharacter = 3;

interface Weight {
  readonly elements: number;
  readonly bytes: number;
}

/** Returns what part of a page a measure takes. */
export function measureShare(plan: string, measure: Measure): number {
  const { number, title, titleMade, content, sentences, note } = measure;
  const said = title.length * names.title + officialPlace(measure).length * names.place;
  const address = encodeURIComponent(plan).length + number.length;
  return shareOf(
    ...[measureFrame, textWeight(content.text, sentences.length)],
    { elements: 0, bytes: said * bytesOfCharacter + address * names.id },
    titleMade ? nothing : jointsWeight(title),
    note ? noteWeight(plan, note.text) : nothing,
  );
}

/** Returns what part of a page the heading of a part or group takes. */
export function headingShare({ heading: { text } }: Part | Group): number {
  return shareOf(headingFrame, jointsWeight(text), { elements: 0, bytes: text.length * 2 * bytesOfCharacter });
}

/** Returns what part of a page a passage takes. */
export function passageShare({ content, sentences }: Passage): number {
  return shareOf(passageFrame, textWeight(content.text, sentences.length));
}

const nothing: Weight = { elements: 0, bytes: 0 };

function textWeight(text: string, sentences: number): Weight {
  const { length } = text;
  return sumOf([
    times(paragraphFrame, text.split('\n').length),
    times(sentenceFrame, sentences),
    times(markFrame, length / charactersOf.mark),
    { elements: 0, bytes: length * bytesOfCharacter },
  ]);
}

/** Units stand in their addresses too, percent-encoded. */
function noteWeight(plan: string, { length }: string): Weight {
  const units = length / charactersOf.unit;
  const addresses = units * encodeURIComponent(plan).length + length * 3 * bytesOfCharacter;
  return sumOf([
    paragraphFrame,
    times(unitFrame, units),
    { elements: 0, bytes: length * bytesOfCharacter + addresses },
  ]);
}

function jointsWeight({ length }: string): Weight {
  return times(joint, length / charactersOf.joint);
}

function times({ elements, bytes }: Weight, count: number): Weight {
  return { elements: elements * count, bytes: bytes * count };
}

function sumOf(weights: readonly Weight[]): Weight {
  return weights.reduce((sum, { elements, bytes }) => ({
    elements: sum.elements + elements,
    bytes: sum.bytes + bytes,
  }));
}

function shareOf(...weights: readonly Weight[]): number {
  const { elements, bytes } = sumOf(weights);
  return Math.max(elements / most.elements, bytes / most.bytes);
}
