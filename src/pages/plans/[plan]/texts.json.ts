/** The texts of a plan, sentence by sentence: for comparing any two measures and for checking quotations in the browser. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { ChosenText } from '../../../browser/compare/chosen-texts.ts';
import { pairedWith } from '../../../library/comparisons.ts';
import { loadLibrary, measuresOf, passagesOf } from '../../../library/index.ts';
import { unmarkedText } from '../../../library/sentences.ts';
import { passageNames } from '../../../model/labels.ts';
import type { MeasureView, PassageView, PlanView } from '../../../render/views.ts';

export const getStaticPaths = (() =>
  loadLibrary().plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: PlanView }> = ({ props: { plan } }) => {
  return Response.json([...measuresOf(plan).map(measureText), ...passagesOf(plan.id).map(passageText)]);
};

function measureText(measure: MeasureView): ChosenText {
  const { id, planName, label, ordinals, title, url, note, responsibilities, targets } = measure;
  return {
    ...{ id, planName, label, ordinals, title, url, note, responsibilities, targets },
    ...textOf(measure),
    pairs: pairedWith(id),
  };
}

/** A title is named above the text and stands apart, unless there is nothing else. */
function textOf({ paragraphs }: MeasureView): Pick<ChosenText, 'heading' | 'sentences'> {
  const [titled, untitled] = [true, false].map((isTitle) =>
    paragraphs
      .flat()
      .filter(({ title = false }) => title === isTitle)
      .map(unmarkedText),
  );
  return untitled?.length
    ? { heading: titled?.join('') ?? '', sentences: untitled }
    : { heading: '', sentences: titled ?? [] };
}

function passageText({ id, planName, kind, headings, text, url }: PassageView): ChosenText {
  const title = [...headings, passageNames[kind]].join('　');
  return { id, planName, label: '', title, url, heading: '', sentences: [text], note: null, pairs: [] };
}
