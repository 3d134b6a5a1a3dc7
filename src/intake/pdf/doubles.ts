/**
 * Puts ordinary characters in the place of their doubles, such as radical signs (⼀ U+2F00 for 一 U+4E00). A PDF names
 * glyphs, and where two characters share one its writer may say either: the double is not the document's choice.
 */
import { plainIdeograph, radicalSigns } from '../../model/official/radicals.ts';

const signs = new RegExp(`[${radicalSigns}]`, 'gu');

/** U+2015 for the dash —, and the angle brackets 〈〉 that Unicode holds to be the Chinese ones (NFC). */
const punctuation = new Map([
  ['\u2015', '\u2014'],
  ['\u2329', '\u3008'],
  ['\u232a', '\u3009'],
  ['\u27e8', '\u3008'],
  ['\u27e9', '\u3009'],
]);

/** Forms for vertical lines, which are those of level lines turned. */
const upright = new Map(
  [
    ...'︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』'.matchAll(
      /(?<form>.)(?<plain>.)/gu,
    ),
  ].map(([, form = '', plain = '']) => [form, plain] as const),
);

/** Returns `text` with radical signs, doubles of punctuation and vertical forms replaced; every other character stays. */
export function replaceDoubles(text: string): string {
  const plain = text.replace(/[\u2015\u2329\u232a\u27e8\u27e9]/gu, (sign) => punctuation.get(sign) ?? sign);
  const level = plain.replace(/[\ufe10-\ufe19\ufe30-\ufe44]/gu, (sign) => upright.get(sign) ?? sign);
  return level.replace(signs, plainIdeograph);
}
