/**
 * Writes the numbers of Word's automatic lists (ECMA-376 §17.18.59 ST_NumberFormat) in the forms that Chinese
 * documents use: 一、 （二） 3. ④ 第五条.
 */
const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: (value) => writeHan(value, digits, '十百千'),
  chineseCountingThousand: (value) => writeHan(value, digits, '十百千'),
  japaneseCounting: (value) => writeHan(value, digits, '十百千'),
  japaneseDigitalTenThousand: (value) => writeDigits(value, digits),
  taiwaneseCounting: (value) => writeHan(value, digits, '十百千'),
  taiwaneseCountingThousand: (value) => writeHan(value, digits, '十百千'),
  ideographDigital: (value) => writeDigits(value, digits),
  taiwaneseDigital: (value) => writeDigits(value, digits),
  chineseLegalSimplified: (value) => writeHan(value, legalDigits, '拾佰仟'),
  ideographLegalTraditional: (value) => writeHan(value, legalDigits, '拾佰仟'),
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

/** Returns `value` as Word prints it in `format`; a format without Chinese use prints as 1, 2, 3. */
export function writeNumber(value: number, format: string): string {
  return (formats[format] ?? String)(value);
}

/** 10 → 十, 21 → 二十一, 105 → 一百〇五, up to 9999. */
function writeHan(value: number, numerals: string, ranks: string): string {
  if (value <= 0 || value > 9999) return writeDigits(value, numerals);
  const places = [...String(value)].map(Number);
  const written = places.map((digit, index) => {
    const rank = places.length - 1 - index;
    return digit === 0 ? '0' : `${numerals[digit]}${rank > 0 ? ranks[rank - 1] : ''}`;
  });
  const text = written
    .join('')
    .replace(/0+$/u, '')
    .replace(/0+/gu, numerals[0] ?? '');
  return text.replace(/^一十/u, '十');
}

function writeDigits(value: number, numerals: string): string {
  return String(value).replace(/\d/gu, (digit) => numerals[Number(digit)] ?? digit);
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
