import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

describe('a note below a heading', () => {
  const read = (...lines: readonly string[]) => {
    const [measure] = listMeasures(parseLines('一、任务', '1. 普法', ...lines, '2. 复议', '办理。').plan);
    return [measure!.content.text, measure!.note?.text];
  };

  test.each([
    [['（牵头单位：甲局；配合单位：乙局）'], '（牵头单位：甲局；配合单位：乙局）'],
    [['〔甲局、乙局负责〕'], '〔甲局、乙局负责〕'],
    [['责任单位：甲局'], '责任单位：甲局'],
    [['牵头单位：甲局', '配合单位：乙局'], '牵头单位：甲局\n配合单位：乙局'],
  ])('is one where its text follows: %j', (lines, note) => {
    expect(read(...lines, '开展宣传，做好普法。')).toEqual(['普法\n开展宣传，做好普法。', note]);
  });

  test('is part of the text where another one stands at its end', () => {
    expect(read('（甲局负责）', '开展宣传。（乙局负责）')).toEqual(['普法\n（甲局负责）\n开展宣传。', '（乙局负责）']);
    expect(read('（含网络）', '开展宣传。')).toEqual(['普法\n（含网络）\n开展宣传。', undefined]);
  });

  test('goes with the lines at the end', () => {
    expect(read('牵头单位：甲局', '开展宣传。', '完成时限：6月')).toEqual([
      '普法\n开展宣传。',
      '牵头单位：甲局\n完成时限：6月',
    ]);
  });

  test.each([
    [['开展。', '责任单位：甲局', '再开展。'], '普法\n开展。\n再开展。', '责任单位：甲局'],
    [
      ['开展。', '牵头单位：甲局', '配合单位：乙局', '再开展。'],
      '普法\n开展。\n再开展。',
      '牵头单位：甲局\n配合单位：乙局',
    ],
    [
      ['开展。', '责任单位：甲局', '再开展。', '完成时限：6月'],
      '普法\n开展。\n责任单位：甲局\n再开展。',
      '完成时限：6月',
    ],
    [
      ['开展。', '责任单位：甲局', '再开展。', '责任单位：乙局', '督办。'],
      '普法\n开展。\n责任单位：甲局\n再开展。\n责任单位：乙局\n督办。',
      undefined,
    ],
    [['开展。（甲局负责）', '责任单位：乙局', '督办。'], '普法\n开展。（甲局负责）\n责任单位：乙局\n督办。', undefined],
  ])('in the middle is the note where it stands alone: %j', (lines, text, note) => {
    expect(read(...lines)).toEqual([text, note]);
  });

  test.each([
    [['普法。宣传。（甲局负责）', '每月通报。'], '普法。宣传。\n每月通报。', '（甲局负责）'],
    [['普法。（责任单位：甲局）', '宣传。', '通报。'], '普法。\n宣传。\n通报。', '（责任单位：甲局）'],
    [
      ['普法。宣传。（甲局负责）', '通报。（乙局负责）', '督办。'],
      '普法。宣传。（甲局负责）\n通报。（乙局负责）\n督办。',
      undefined,
    ],
    [['普法。', '宣传。（甲局负责）', '督办。'], '普法。\n宣传。（甲局负责）\n督办。', undefined],
  ])(
    'behind the first paragraph is that of the measure where no other has one: %j',
    ([first, ...below], text, note) => {
      const [measure] = listMeasures(parseLines('一、任务', `1. ${first}`, ...below, '2. 复议', '办理。').plan);
      expect([measure!.content.text, measure!.note?.text]).toEqual([text, note]);
    },
  );

  test('names who answers for what stands below a heading with numbers', () => {
    const { plan } = parseLines('一、任务', '（责任单位：甲局）', '做好普法。', '1. 宣传。', '2. 培训。');
    const [part] = plan.children;
    expect(part).toMatchObject({ heading: { text: '任务' }, intro: { notes: [{ start: 0, end: 9 }] } });
  });
});

describe('notes', () => {
  test.each([
    ['1. 普法。宣传。（责任单位：市司法局）', '（责任单位：市司法局）'],
    ['1. 普法。宣传。〔牵头单位:市司法局]', '〔牵头单位:市司法局]'],
    ['1. 普法。宣传。（市司法局牵头，市财政局配合）', '（市司法局牵头，市财政局配合）'],
    ['1. 普法。宣传。（牵头单位：甲局）（责任单位：乙局）', '（牵头单位：甲局）（责任单位：乙局）'],
    ['1. 普法。宣传（含网络宣传）。', undefined],
    ['1. 普法。各部门（单位）负责。', undefined],
    ['1. 普法。宣传。（市司法局、各县市区）', '（市司法局、各县市区）'],
    [
      '1. 普法。宣传。（市委依法治市办（市司法局）、各镇（街道、开发区）',
      '（市委依法治市办（市司法局）、各镇（街道、开发区）',
    ],
    ['1. 普法。宣传。（责任单位：市司法局', '（责任单位：市司法局'],
    ['1. 普法。宣传。（市法院（行政庭）牵头，市司法局配合）', '（市法院（行政庭）牵头，市司法局配合）'],
    ['1. 普法。宣传。【牵头部门：市司法局】', '【牵头部门：市司法局】'],
    ['1. 普法。宣传。责任单位：市司法局、市财政局', '责任单位：市司法局、市财政局'],
    ['1. 普法。宣传。（甲局、乙局等按职责分工负责，2031年底前完成）', '（甲局、乙局等按职责分工负责，2031年底前完成）'],
    ['1. 普法。建设法治乡镇（街道）', undefined],
    ['1. 普法。宣传。（含网络宣传）', undefined],
    ['1. 普法。（责任单位：甲局）负责宣传，落实制度。', undefined],
    ['1. 普法。宣传。（市司法局主责，各县区参加）', '（市司法局主责，各县区参加）'],
    ['1. 普法。宣传（市司法局主办，市妇联协办）。', '（市司法局主办，市妇联协办）。'],
    ['1. 普法。宣传（由甲局牵头，乙局协助）', '（由甲局牵头，乙局协助）'],
    ['1. 普法。宣传（甲局、乙局等按职责分工负责）。', '（甲局、乙局等按职责分工负责）。'],
    ['1. 普法。宣传。（甲局，2031年12月底前）', '（甲局，2031年12月底前）'],
    ['1. 普法。宣传。（甲局、乙局；长期坚持）', '（甲局、乙局；长期坚持）'],
    ['1. 普法。宣传。（甲局，２０３１年１２月底前）', '（甲局，２０３１年１２月底前）'],
    ['1. 普法。宣传。（2031年12月底前）', undefined],
    [
      '1. 普法。宣传。（甲局负责建设平台，各机构负责接入，2031年6月底前完成）',
      '（甲局负责建设平台，各机构负责接入，2031年6月底前完成）',
    ],
    ['1. 普法。宣传。联系人：王文，联系电话：12345。', undefined],
    ['1. 普法。宣传。包联人：王文。', '包联人：王文。'],
    ['1. 普法。宣传。（甲局）（各县区）', '（甲局）（各县区）'],
    ['1. 普法。宣传（乡镇）（各县区）', undefined],
    ['1. 普法。宣传（甲局负责的项目除外）。', undefined],
    ['1. 普法。宣传（群众负责运输，政府补贴）。', undefined],
    ['1. 普法。宣传。（甲局、乙局。列第一位者为牵头单位，下同）', '（甲局、乙局。列第一位者为牵头单位，下同）'],
    ['1. 普法。宣传。（普法工作。列第一位者为牵头单位，下同）', undefined],
    ['1. 普法。宣传（鼓励公众参与）。', undefined],
    [
      '1. 普法。宣传。（甲局牵头，各县区负责落实。以下均需县区落实，不再列出）',
      '（甲局牵头，各县区负责落实。以下均需县区落实，不再列出）',
    ],
    ['1. 普法。宣传（组织职工参加）。', undefined],
    ['1. 普法。宣传（压实部门责任）。', undefined],
    ['1. 普法。宣传。（責任單位：市司法局）', '（責任單位：市司法局）'],
    ['1. 普法。宣传。（责任股室：法规股）', '（责任股室：法规股）'],
    ['1. 普法。宣传。【责任单位】甲局【完成时限】年底', '【责任单位】甲局【完成时限】年底'],
    ['1. 普法。宣传。牵头领导：林副市长；牵头单位：甲局', '牵头领导：林副市长；牵头单位：甲局'],
    ['1. 普法。宣传。★责任单位：甲局', '★责任单位：甲局'],
    ['1. 普法。宣传。牵头单位：甲局。配合单位：乙局。', '牵头单位：甲局。配合单位：乙局。'],
    ['1. 普法。宣传（责任单位为甲局、乙局）。', '（责任单位为甲局、乙局）。'],
    ['1. 普法。宣传。（甲局牵头，乙局具体实施）', '（甲局牵头，乙局具体实施）'],
    ['1. 普法。宣传。【责任科室（中心）：法规科】', '【责任科室（中心）：法规科】'],
    ['1. 普法。宣传。〖牵头（责任）单位：市司法局〗', '〖牵头（责任）单位：市司法局〗'],
    ['1. 普法。宣传。（市司法局牽頭，市財政局協助）', '（市司法局牽頭，市財政局協助）'],
    ['1. 普法。宣传。县级司法部门主办，县妇联、县工会协办', '县级司法部门主办，县妇联、县工会协办'],
    ['1. 普法。宣传。市司法局主办，市妇联协办。', undefined],
    ['1. 普法。宣传。市司法局主办，市妇联协办活动', undefined],
    ['1. 普法。宣传。群众负责', undefined],
    ['1. 普法。市司法局主办', '市司法局主办'],
    ['1. 市司法局主办，市妇联协办', undefined],
    [
      '1. 普法。宣传。主责：各村（社区）“两委”；监督：镇综合行政执法队',
      '主责：各村（社区）“两委”；监督：镇综合行政执法队',
    ],
    ['1. 普法。宣传。主责：“两个确保”，抓好落实', undefined],
  ])('%s', (line, note) => {
    const [measure] = listMeasures(parseLines('一、任务', line).plan);
    expect(measure!.note?.text).toBe(note);
    expect(`1.${measure!.content.text}${note ?? ''}`).toBe(line.replace(' ', ''));
  });

  test('a line 完成时限： goes with the note', () => {
    const [measure] = listMeasures(
      parseLines('一、任务', '1. 普法', '宣传。', '责任单位：甲局', '完成时限：年底').plan,
    );
    expect(measure!.note?.text).toBe('责任单位：甲局\n完成时限：年底');
  });

  test.each(['甲局主办，乙局协办', '甲局主办；乙局、丙局协办'])('a line %s below a measure is its note', (line) => {
    const measures = listMeasures(parseLines('一、任务', '1. 普法。宣传。', line, '2. 执法。检查。').plan);
    expect(measures.map(({ content, note }) => [content.text, note?.text])).toEqual([
      ['普法。宣传。', line],
      ['执法。检查。', undefined],
    ]);
  });

  test.each(['——牵头单位：甲局；参与单位：乙局', '●责任单位：甲局', '责任股室：甲股', '落实时限：6月底前'])(
    'a line %s below a measure is its note, its mark with it',
    (line) => {
      const [measure] = listMeasures(parseLines('一、任务', '1. 普法。宣传。', line, '2. 执法。').plan);
      expect([measure!.content.text, measure!.note?.text]).toEqual(['普法。宣传。', line]);
    },
  );

  test('keep the gaps between names and heads, which are layout elsewhere', () => {
    const [measure] = listMeasures(
      parseLines('一、任务', '1. 普　法。', '责任领导：林远　责任部门：甲科　乙科　完成时限：长期坚持').plan,
    );
    expect(measure!.content.text).toBe('普法。');
    expect(measure!.note?.text).toBe('责任领导：林远　责任部门：甲科　乙科　完成时限：长期坚持');
  });

  test('of names that gaps part keep the gaps', () => {
    const [names, words] = listMeasures(
      parseLines('一、任务', '1. 普法。宣传。（甲局　乙局　各县区）', '2. 执法。检查（随机　抽查）。').plan,
    );
    expect(names!.note?.text).toBe('（甲局　乙局　各县区）');
    expect(words!.content.text).toBe('执法。检查（随机抽查）。');
  });

  test('behind a quote mark of Markdown is one without it', () => {
    const { plan } = parseLines('# 甲市方案', '## 一、任务', '**1.** 普法。宣传。', '', '> 牵头单位：甲局');
    expect(listMeasures(plan)[0]!.note?.text).toBe('牵头单位：甲局');
  });

  test('lines 牵头单位： and 责任单位： below a measure are its note', () => {
    const [measure] = listMeasures(
      parseLines('一、任务', '1. 普法', '宣传。', '牵头单位：甲局', '责任单位：乙局').plan,
    );
    expect(measure!.note?.text).toBe('牵头单位：甲局\n责任单位：乙局');
  });
});

/** The note of a measure, without its brackets. */
function noteOf(measure: string): string | undefined {
  return listMeasures(parseLines('一、任务', `1. ${measure}`).plan)[0]!.note?.text.replace(/^（|）。?$/gu, '');
}

describe('names in brackets behind the last sentence', () => {
  const longest = `${'甲'.repeat(23)}局`;

  test.each([
    ['甲局、各县区', '甲局、各县区'],
    [`${longest}、各县区`, `${longest}、各县区`],
    [`甲${longest}、各县区`, undefined],
    ['甲局、乙', undefined],
    ['局、各县区', undefined],
    ['甲局、普法工作', undefined],
    ['甲局，乙中心（丙局）', '甲局，乙中心（丙局）'],
  ])('%s: %s', (names, note) => {
    expect(noteOf(`普法。宣传。（${names}）`)).toBe(note);
  });

  test.each([
    [300, true],
    [301, false],
  ])('of %i characters with the bracket that closes are a note: %s', (length, isNote) => {
    const names = `${'甲局、'.repeat(99)}${'乙'.repeat(length - 299)}局`;
    expect(noteOf(`普法。宣传。（${names}）`) === names).toBe(isNote);
  });
});

describe('who answers, in brackets inside the last sentence', () => {
  test.each([
    [300, true],
    [301, false],
  ])('is told in %i characters: %s', (length, isNote) => {
    const names = `${'甲局、'.repeat(97)}${'乙'.repeat(length - 295)}局配合`;
    expect(noteOf(`普法。宣传（${names}）`) === names).toBe(isNote);
  });

  test.each([
    ['甲局牵头', true],
    ['由甲局牵头', true],
    ['甲局等负责', true],
    ['市妇联配合', true],
    ['市工商联配合', true],
    ['市科协配合', true],
    ['鼓励公众参与', false],
    ['甲局牵头推进', true],
    ['甲局牵头推进的工作', false],
    ['甲局', false],
  ])('%s: %s', (words, isNote) => {
    expect(noteOf(`普法。宣传（${words}）。`) === words).toBe(isNote);
  });
});

describe('a note without brackets', () => {
  test.each([
    [200, true],
    [201, false],
  ])('names units in %i characters at most: %s', (length, isNote) => {
    const names = `${'甲局、'.repeat(66)}${'乙'.repeat(length - 199)}局`;
    expect(noteOf(`普法。宣传。责任单位：${names}`) === `责任单位：${names}`).toBe(isNote);
  });

  test('is cut off a bracket only where no sentence begins in it', () => {
    expect(noteOf('普法。宣传。（责任单位：甲局')).toBe('责任单位：甲局');
    expect(noteOf('普法。宣传。（责任单位：甲局。另行通知')).toBeUndefined();
  });
});

test.each([1, 9, 17, 22])('a note of %i units without brackets or stop ends where its line does', (count) => {
  const units = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'].slice(0, count).map((name) => `市${name}山管理局`);
  const note = `责任单位：${units.join('、')}`;
  const last = '本措施自印发之日起施行。';
  const { plan } = parseLines('一、任务', '（一）普法。做好。责任单位：市司法局', `（二）宣传。做好。${note}`, last);
  expect(listMeasures(plan).at(-1)?.note?.text).toBe(note);
});

test('a measure that is nothing but 责任单位： is a measure', () => {
  expect(listMeasures(parseLines('一、任务', '1. 责任单位：甲局').plan)[0]).toMatchObject({
    content: { text: '责任单位：甲局' },
  });
});

test('notes in a row are one note, a note before other words is none', () => {
  expect(noteOf('普法（含网络）（责任单位：乙局）')).toBe('责任单位：乙局');
  expect(noteOf('普法。（牵头单位：甲局）宣传。（责任单位：乙局）')).toBe('责任单位：乙局');
  expect(noteOf('普法。宣传。（牵头单位：甲局） （责任单位：乙局）')).toBe('牵头单位：甲局） （责任单位：乙局');
});

describe('a note in lines of its own', () => {
  test.each([
    [['牵头市领导：林远', '牵头单位：甲局', '配合单位：乙局']],
    [['市级责任领导：林远', '市级责任单位：甲局', '县区责任单位：各县区']],
    [['分管领导：林远；责任科室：甲科；责任人：江望']],
    [['责任分工：甲局牵头，乙局配合。']],
  ])('%j', (lines) => {
    const [measure] = listMeasures(parseLines('一、任务', '1. 普法。宣传。', ...lines, '2. 执法。').plan);
    expect(measure).toMatchObject({ content: { text: '普法。宣传。' }, note: { text: lines.join('\n') } });
  });

  test('may begin behind the last sentence', () => {
    const lines = ['1. 普法。宣传。牵头单位：甲局', '配合单位：乙局', '2. 执法。'];
    const [measure] = listMeasures(parseLines('一、任务', ...lines).plan);
    expect(measure).toMatchObject({
      content: { text: '普法。宣传。' },
      note: { text: '牵头单位：甲局\n配合单位：乙局' },
    });
  });

  test('tells who does what, not how work is shared out', () => {
    const [measure] = listMeasures(
      parseLines('一、任务', '1. 普法。宣传。', '职责分工：方案另行制定。', '2. 执法。').plan,
    );
    expect(measure?.note).toBeUndefined();
  });
});
