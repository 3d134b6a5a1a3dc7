/** Writes the lines of calendars (iCalendar, RFC 5545 §3.1 and §3.3.11). */

/** At most 75 octets; these are one less, for the space that begins a line which goes on. */
const mostBytes = 74;
/** No character takes more in UTF-8 for each UTF-16 unit. */
const bytesOfUnit = 3;
const lineEnd = '\r\n';

/** Returns the line of a property, folded where it is long; `name` comes with its parameters. */
export function calendarLine(name: string, value: string): string {
  return foldLine(`${name}:${value}`) + lineEnd;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' };

/** Returns a text as a value. */
export function textValue(text: string): string {
  return text.replace(/[\\;,\n]/gu, (character) => escapes[character] ?? character);
}

function foldLine(line: string): string {
  if (line.length * bytesOfUnit <= mostBytes) return line;
  let [folded, start, bytes] = ['', 0, 0];
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = bytesOf(code);
    if (bytes + size > mostBytes) {
      folded += `${line.slice(start, at)}${lineEnd} `;
      [start, bytes] = [at, 0];
    }
    bytes += size;
    at += code > 0xffff ? 2 : 1;
  }
  return folded + line.slice(start);
}

/** In UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code > 0xffff ? 4 : 3;
}
