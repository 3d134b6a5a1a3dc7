/**
 * Puts ordinary characters in the place of their doubles, such as radical signs (⼀ U+2F00 for 一 U+4E00). A PDF names
 * glyphs, and where two characters share one its writer may say either: the double is not the document's choice.
 */

/** Radicals Supplement, which has no compatibility mappings; after Unicode's EquivalentUnifiedIdeograph.txt. */
const supplement = new Map(
  [
    ...'⺠民⺬示⺳网⺸羊⻁虎⻂衣⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻖阜⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⻑長⻒镸'.matchAll(
      /(?<sign>.)(?<ideograph>.)/gu,
    ),
  ].map(([, sign = '', ideograph = '']) => [sign, ideograph] as const),
);

/** U+2015 for the dash —, and the angle brackets 〈〉 that Unicode holds to be the Chinese ones (NFC). */
const punctuation = new Map([
  ['\u2015', '\u2014'],
  ['\u2329', '\u3008'],
  ['\u232a', '\u3009'],
  ['\u27e8', '\u3008'],
  ['\u27e9', '\u3009'],
]);

/** Returns `text` with radical signs and doubles of punctuation replaced; every other character stays. */
export function replaceDoubles(text: string): string {
  const plain = text.replace(/[\u2015\u2329\u232a\u27e8\u27e9]/gu, (sign) => punctuation.get(sign) ?? sign);
  return plain.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/gu, (sign) => supplement.get(sign) ?? sign.normalize('NFKC'));
}
