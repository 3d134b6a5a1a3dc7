/** What is marked in a source is what was read from it, and nothing that only looks like it. */
import { describe, expect, test } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import { sourceOffset } from '../../src/model/printed.ts';
import { type ParsedPlan, parsePlan } from '../../src/parse/index.ts';
import { parseLines, seedDocuments, textDocument } from '../seed.ts';

function marksOf({ plan }: ParsedPlan) {
  return enrichPlan(plan).sourceMarks;
}

/** The marks of a text given as lines as `reading:characters`; `of` names the readings that are asked for. */
function marked(of: string, ...lines: readonly string[]): string[] {
  const text = lines.join('\n');
  return marksOf(parseLines(...lines))
    .filter(({ reading }) => of.split(' ').includes(reading))
    .map(({ start, end, reading }) => `${reading}:${text.slice(start, end)}`);
}

describe('numbers and headings', () => {
  test('are marked by their level; a part is one with its heading', () => {
    expect(
      marked('part group item heading', '一、任务', '（一）机构', '1. 普法。宣传。', '2.复议', '二、保障。落实。'),
    ).toEqual([
      'part:一、',
      'part:任务',
      'group:（一）',
      'heading:机构',
      'item:1.',
      'heading:普法',
      'item:2.',
      'heading:复议',
      'part:二、',
      'part:保障',
    ]);
  });

  test('are not marked in a line that only looks like one', () => {
    expect(
      marked('part group item', '一、总则', '1. 推进发展。投入1.5万元，加快一线城市', '', '三、四线城市建设。'),
    ).toEqual(['part:一、', 'part:总则', 'item:1.']);
  });

  test('a title that is made marks nothing', () => {
    expect(marked('heading', '一、任务', '1. 严格执行《甲条例》，做好整改。')).toEqual([]);
  });
});

describe('notes', () => {
  const measure = '1. 普法。宣传。';

  test.each([
    ['（牵头单位：甲局；责任单位：乙局、各县区）', ['牵头单位：', '责任单位：'], ['甲局', '乙局', '各县区']],
    ['（甲局主责，各县区参加）', ['主责', '参加'], ['甲局', '各县区']],
    ['（甲局、各县区按职责分工负责）', ['按职责分工负责'], ['甲局', '各县区']],
    ['（甲局、各县区）', [], ['甲局', '各县区']],
    ['責任單位：甲局', ['責任單位：'], ['甲局']],
  ])('in %s the role words are %j, the units %j', (note, roles, units) => {
    expect(marked('role', '一、任务', measure + note)).toEqual(roles.map((word) => `role:${word}`));
    expect(marked('unit', '一、任务', measure + note)).toEqual(units.map((unit) => `unit:${unit}`));
  });

  test('are marked whole, also inside the text', () => {
    expect(marked('note unit', '一、任务', '1. 普法（牵头单位：甲局）。宣传。（责任单位：乙局）')).toEqual([
      'note:（牵头单位：甲局）',
      'unit:甲局',
      'note:（责任单位：乙局）',
      'unit:乙局',
    ]);
  });

  test.each(['1. 普法。各局牵头，有关单位配合。', '1. 普法。宣传（鼓励公众参与）。', '1. 普法。宣传（含责任单位）。'])(
    'are not marked in %s',
    (line) => {
      expect(marked('note role unit', '一、任务', line)).toEqual([]);
    },
  );

  test('units that a sentence begins with are marked, unless the note below says who answers', () => {
    const line = '1. 普法。县司法局要加强宣传，各县区应当公示。';
    expect(marked('note unit', '一、任务', line)).toEqual(['unit:县司法局', 'unit:各县区']);
    expect(marked('unit', '一、任务', `${line}（责任单位：乙局、各县区）`)).toEqual([
      'unit:各县区',
      'unit:乙局',
      'unit:各县区',
    ]);
  });

  test('a time limit in a note is a deadline', () => {
    expect(marked('deadline', '一、任务', '1. 普法。宣传。（责任单位：甲局；完成时限：2023年6月底前）')).toEqual([
      'deadline:2023年6月底前',
    ]);
  });
});

describe('targets and citations', () => {
  test('are marked by their kind, a document number inside its citation', () => {
    const text =
      '1. 普法。落实《甲办法》（甲发〔2021〕3号），每年举办2次，2024年底前覆盖率达到90%，建成不少于3个基地。';
    expect(marked('citation document-number deadline frequency quantity ratio', '一、任务', text)).toEqual([
      'citation:《甲办法》（甲发〔2021〕3号）',
      'document-number:甲发〔2021〕3号',
      'frequency:每年举办2次',
      'deadline:2024年底前',
      'ratio:90%',
      'quantity:不少于3个',
    ]);
  });

  test('are not marked where figures fix nothing', () => {
    const text = '1. 普法。2021年12月31日印发，增强“四个意识”，委托第三方，实行“1+4+6”监管。';
    expect(marked('deadline frequency quantity ratio citation date', '一、任务', text)).toEqual([]);
  });
});

describe('the head', () => {
  test('has its number, its titles and its day marked', () => {
    const head = ['甲政发〔2031〕7号　签发人：张三', '甲县方案', '各镇：', '现印发给你们。', '二〇三一年七月七日'];
    expect([...new Set(marked('document-number heading date', ...head, '一、任务'))]).toEqual([
      'document-number:甲政发〔2031〕7号',
      'heading:甲县方案',
      'date:二〇三一年七月七日',
    ]);
  });

  test('has no day where the day is none that a calendar has', () => {
    expect(marked('date', '甲县方案', '2031年99月99日', '一、任务')).toEqual([]);
  });

  test('the day of the document is not marked in running text', () => {
    const head = ['甲县方案', '2031年7月7日', '', '根据2031年7月7日会议精神，制定本方案。'];
    expect(marked('date', ...head, '一、任务')).toEqual(['date:2031年7月7日']);
  });

  test('the day of the document is marked below the text, another day there is not', () => {
    const closing = ['甲县人民政府', '2031年7月7日', '甲县政府办公室　　2031年7月8日印发'];
    expect(marked('date', '甲县方案', '', '一、任务。', ...closing)).toEqual(['date:2031年7月7日']);
  });
});

test('a heading that paper broke is marked on both lines', () => {
  expect(marked('part', '一、健全体系，', '依法履职', '1. 普法。宣传。')).toEqual([
    'part:一、',
    'part:健全体系，',
    'part:依法履职',
  ]);
});

test('layout is what no mark holds', () => {
  const text = ['# 甲方案', '', '---', '## 一、任务', '**1. 普法。**宣传。', '— 3 —', ''].join('\n');
  const marks = marksOf(parsePlan(textDocument(text)));
  const left = [...text].map((character, at) =>
    marks.some(({ start, end }) => start <= at && at < end) ? '' : character,
  );
  expect(left.join('').replaceAll(/\s+/gu, ' ')).toBe('# --- ## ** ** — 3 — ');
});

test('the note on a heading is marked with its units', () => {
  const { plan } = parseLines('一、降低成本（牵头单位：市财政局）', '1. 减税。');
  const marks = enrichPlan(plan).sourceMarks.filter(({ reading }) => ['note', 'role', 'unit'].includes(reading));
  expect(marks.map(({ start, end, reading }) => [reading, start, end])).toEqual([
    ['note', 6, 17],
    ['role', 7, 12],
    ['unit', 12, 16],
  ]);
});

describe.each(seedDocuments.map((document) => [document.id, document] as const))('in %s', (_, document) => {
  const parsed = parsePlan(document);
  const { measures, sourceMarks } = enrichPlan(parsed.plan);

  test('every number that was read is marked by its level, and no other character is', () => {
    const found = sourceMarks.filter(({ reading }) => reading === 'item' || reading === 'group');
    const items = measures.filter(({ level }) => level !== 'part');
    for (const { num, level } of items) {
      const at = sourceOffset(num, 0);
      expect(found).toContainEqual({ start: at, end: at + num.text.length, reading: level });
    }
    expect(found.filter(({ reading }) => reading === 'item')).toHaveLength(
      measures.filter(({ level }) => level === 'item').length,
    );
  });

  test('every unit that was read is marked', () => {
    const printed = sourceMarks
      .filter(({ reading }) => reading === 'unit')
      .map(({ start, end }) => document.text.slice(start, end));
    const units = measures.flatMap(({ responsibilities, note }) =>
      responsibilities.map(({ unit, span }) => (span.end > 0 ? (note?.text.slice(span.start, span.end) ?? '') : unit)),
    );
    expect(printed.join('')).toBe(units.join(''));
  });
});
