import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldText, printedSpan } from '../../src/segment/fold.ts';
import { readTraditionalVariants } from '../../src/segment/traditional.ts';

const { always } = readTraditionalVariants();

describe('fold', () => {
  test.each([
    ['５％', '5'],
    ['ＡＢＣ', 'abc'],
    ['双随机、一公开', '双随机一公开'],
    ['济高法委发〔2022〕1号', '济高法委发20221号'],
    ['济高法委发[2022]1号', '济高法委发20221号'],
    ['通　知\n二', '通知二'],
    ['①', '1'],
    ['⻅证⼈⺠', '见证人民'],
    ['oﬃce ﬀﬁﬂﬄ', 'officefffiflffl'],
    ['“互联网＋监管”', '互联网监管'],
    ['', ''],
    ['，。！', ''],
  ])('turns %j into %j', (printed, folded) => {
    expect(foldText(printed)).toBe(folded);
  });

  test('replaces traditional characters by simplified ones', () => {
    expect(foldText('行政復議與應訴', always)).toBe('行政复议与应诉');
  });

  test('leaves characters alone that simplified text uses', () => {
    expect(foldText('乾坤，显著，覆盖', always)).toBe('乾坤显著覆盖');
  });

  test('says where a match is printed, punctuation at its ends left out', () => {
    const printed = '推行“双随机、一公开”监管';
    const folded = fold(printed);
    const at = folded.text.indexOf('双随机一公开');
    const { start, end } = printedSpan(folded, at, at + 6);
    expect(printed.slice(start, end)).toBe('双随机、一公开');
  });

  test('gives the same text as foldText, with one place for every unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (printed) => {
        const folded = fold(printed, always);
        expect(folded.text).toBe(foldText(printed, always));
        expect(folded.offsets.length).toBe(folded.text.length);
        expect(folded.ends.length).toBe(folded.text.length);
      }),
    );
  });

  test('folds a folded text into itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (printed) => {
        const once = foldText(printed, always);
        expect(foldText(once, always)).toBe(once);
      }),
    );
  });

  test('folds the parts of a text into the parts of its folded form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (head, tail) => {
        expect(foldText(head + tail)).toBe(foldText(head) + foldText(tail));
      }),
    );
  });
});
