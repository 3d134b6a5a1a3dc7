/** Makes the signs of a name visible that a terminal would obey: line breaks, escapes, marks that turn the direction. */

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' };

/** Returns `name` with `\n`, `\e`, `\u{202e}` and the like in place of signs that do not print. */
export function visible(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => names[sign] ?? `\\u{${codeOf(sign)}}`);
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16);
}
