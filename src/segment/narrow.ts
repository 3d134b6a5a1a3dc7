/**
 * Texts without the width of characters, so that ５Ｇ and 5G are one word: the second form in which texts are cut, beside
 * the printed one (the dictionary is loaded for both), and, without layout too, the form in which wordings are compared.
 */

/** Returns a text with every character in its usual width. */
export function narrow(text: string): string {
  return text.normalize('NFKC');
}

/** Says whether a text is made of nothing but ideographs that every normal form leaves alone. */
export function isPlainHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x4e00 || unit > 0x9fff) return false;
  }
  return text !== '';
}

/** Returns a text without width and without layout (spaces, line breaks); every letter and mark stays. */
export function bare(text: string): string {
  return isPlainHan(text) ? text : narrow(text).replace(/\s/gu, '');
}
