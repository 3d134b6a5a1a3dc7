/**
 * Radical signs that a text may hold in place of the characters they look like: ⻅ U+2EC5 for 见. Those of the Kangxi block
 * and the compatibility ideographs have their character in Unicode's normal form NFKC; those of the supplement have
 * none, so they stand here, after Unicode's EquivalentUnifiedIdeograph.txt.
 */
const supplement: ReadonlyMap<string, string> = new Map(
  [
    ...'⺠民⺬示⺳网⺸羊⻁虎⻂衣⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻖阜⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⻑長⻒镸'.matchAll(
      /(?<sign>.)(?<ideograph>.)/gu,
    ),
  ].map(([, sign = '', ideograph = '']) => [sign, ideograph] as const),
);

/** Source of a character class for radical signs and compatibility ideographs. */
export const radicalSigns = '\\u2e80-\\u2fdf\\uf900-\\ufaff';

/** Returns the character that a radical sign stands for; every other character as it is. */
export function plainIdeograph(sign: string): string {
  const known = supplement.get(sign);
  if (known !== undefined) return known;
  return /[\u2f00-\u2fdf\uf900-\ufaff]/u.test(sign) ? sign.normalize('NFKC') : sign;
}
