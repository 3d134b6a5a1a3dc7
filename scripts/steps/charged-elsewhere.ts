/**
 * What measures of other libraries charge whom with, read from their records: the lines of work of the units by our file, the
 * sentences around their targets and how often these come back, which records do not say.
 */
import { findRhythm } from '../../src/enrich/rhythm.ts';
import { linesOf, type UnitsFile } from '../../src/enrich/units.ts';
import { type Memory, noMemory } from '../../src/model/memory.ts';
import { isCollective } from '../../src/model/official/unit-names.ts';
import type { PulledLibrary } from '../../src/model/pulled-library.ts';
import type { MeasureRecord, Target } from '../../src/model/records.ts';
import { splitSentences } from '../../src/parse/sentences.ts';
import type { ChargedElsewhere, TargetElsewhere, UnitElsewhere } from '../../src/render/index.ts';
import { simplify } from '../../src/segment/traditional.ts';

/** Returns the measures of the libraries that charge a unit or fix something, library by library in their order. */
export function readCharges(
  libraries: readonly PulledLibrary[],
  units: UnitsFile,
  memory: Memory = noMemory,
): ChargedElsewhere[] {
  return libraries.flatMap((library) =>
    memory.keep(['charged elsewhere', library, units], () => chargesOf(library, createUnitReader(units))),
  );
}

type ReadUnit = (responsibility: MeasureRecord['responsibilities'][number]) => UnitElsewhere;

/** The same names stand in many notes. */
function createUnitReader(file: UnitsFile): ReadUnit {
  const known = new Map<string, Omit<UnitElsewhere, 'role'>>();
  return ({ unit: name, role }) => {
    const unit = known.get(name) ?? readUnit(name, file);
    known.set(name, unit);
    return { ...unit, role };
  };
}

function readUnit(name: string, file: UnitsFile): Omit<UnitElsewhere, 'role'> {
  const collective = isCollective(simplify(name));
  return { name, collective, workLines: collective ? [] : linesOf(name, file) };
}

function chargesOf(library: PulledLibrary, read: ReadUnit): ChargedElsewhere[] {
  const plans = new Map(library.plans.map((plan) => [plan.id, plan]));
  return library.measures.flatMap((measure) => {
    const plan = plans.get(measure.plan);
    const { responsibilities, targets } = measure;
    if (!plan || responsibilities.length + targets.length === 0) return [];
    return { library, plan, measure, units: responsibilities.map(read), targets: readTargets(measure) };
  });
}

function readTargets({ text, targets }: MeasureRecord): TargetElsewhere[] {
  if (targets.length === 0) return [];
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  return targets.map((target) => {
    const rhythm = target.date ? undefined : findRhythm(target.text);
    return { target, ...aroundIn(sentences, target), ...(rhythm && { rhythm }) };
  });
}

/** What the note fixes stands in no sentence: then its sentence stands before it, as with ours. */
function aroundIn(sentences: readonly string[], { text, sentence }: Target): Pick<TargetElsewhere, 'before' | 'after'> {
  const own = sentences[sentence - 1] ?? '';
  const at = own.indexOf(text);
  if (at < 0) return { before: own.trim(), after: '' };
  return { before: own.slice(0, at).trimStart(), after: own.slice(at + text.length).trimEnd() };
}
