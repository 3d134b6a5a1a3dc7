/**
 * Writes the numbers of Word's automatic lists (ECMA-376 §17.18.59 ST_NumberFormat) in the forms that Chinese
 * documents use: 一、 （二） 3. ④ 第五条.
 */
import { type NumeralStyle, writeDigits, writeNumeral } from '../../model/official/numerals.ts';

const counting: NumeralStyle = { digits: '〇一二三四五六七八九', ranks: '十百千' };
const legal: NumeralStyle = { digits: '零壹贰叁肆伍陆柒捌玖', ranks: '拾佰仟' };
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: (value) => writeNumeral(value, counting),
  chineseCountingThousand: (value) => writeNumeral(value, counting),
  japaneseCounting: (value) => writeNumeral(value, counting),
  japaneseDigitalTenThousand: (value) => writeDigits(value, counting.digits),
  taiwaneseCounting: (value) => writeNumeral(value, counting),
  taiwaneseCountingThousand: (value) => writeNumeral(value, counting),
  ideographDigital: (value) => writeDigits(value, counting.digits),
  taiwaneseDigital: (value) => writeDigits(value, counting.digits),
  chineseLegalSimplified: (value) => writeNumeral(value, legal),
  ideographLegalTraditional: (value) => writeNumeral(value, legal),
  ideographTraditional: (value) => pick(stems, value),
  ideographZodiac: (value) => pick(branches, value),
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => shiftDigits(value),
  decimalFullWidth2: (value) => shiftDigits(value),
  decimalEnclosedCircle: (value) => encloseTo20(value, 0x2460),
  decimalEnclosedCircleChinese: (value) => encloseTo20(value, 0x2460),
  decimalEnclosedParen: (value) => encloseTo20(value, 0x2474),
  decimalEnclosedFullstop: (value) => encloseTo20(value, 0x2488),
  lowerLetter: (value) => writeLetters(value).toLowerCase(),
  upperLetter: writeLetters,
  lowerRoman: (value) => writeRoman(value).toLowerCase(),
  upperRoman: writeRoman,
  none: () => '',
};

/**
 * Returns `value` as Word prints it in `format`; a format without Chinese use prints as 1, 2, 3, as does one that every
 * object has (`toString`).
 */
export function writeNumber(value: number, format: string): string {
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return (write ?? String)(value);
}

function pick(series: string, value: number): string {
  return series[(value - 1) % series.length] ?? String(value);
}

function shiftDigits(value: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function encloseTo20(value: number, first: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(first + value - 1) : String(value);
}

/** A … Z, AA, BB, as Word goes on. */
function writeLetters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return value >= 1 && value <= 780 ? letter.repeat(Math.ceil(value / 26)) : String(value);
}

function writeRoman(value: number): string {
  if (value <= 0 || value > 3999) return String(value);
  const numerals = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let left = value;
  return numerals
    .map(([worth, letters]) => {
      const times = Math.floor(left / worth);
      left -= times * worth;
      return letters.repeat(times);
    })
    .join('');
}
