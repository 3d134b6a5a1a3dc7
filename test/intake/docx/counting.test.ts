import { describe, expect, test } from 'vitest';
import { writeNumber } from '../../../src/intake/docx/counting.ts';

describe('writeNumber', () => {
  test.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCountingThousand', '十'],
    [11, 'japaneseCounting', '十一'],
    [20, 'chineseCounting', '二十'],
    [105, 'chineseCountingThousand', '一百〇五'],
    [110, 'chineseCountingThousand', '一百一十'],
    [1260, 'chineseCountingThousand', '一千二百六十'],
    [22, 'ideographDigital', '二二'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [3, 'ideographTraditional', '丙'],
    [4, 'decimalEnclosedCircle', '④'],
    [21, 'decimalEnclosedCircleChinese', '21'],
    [12, 'decimalFullWidth', '１２'],
    [28, 'upperLetter', 'BB'],
    [1994, 'lowerRoman', 'mcmxciv'],
    [7, 'decimalZero', '07'],
    [7, 'none', ''],
    [7, 'hebrew1', '7'],
  ])('writes %i as %s: %s', (value, format, printed) => {
    expect(writeNumber(value, format)).toBe(printed);
  });
});
