/** Lines of calendars, value by value. */
import { describe, expect, test } from 'vitest';
import { calendarLine, textValue } from '../../src/render/calendar-lines.ts';

describe('the line of a property', () => {
  test.each([
    ['DTSTART;VALUE=DATE', '20311231', 'DTSTART;VALUE=DATE:20311231\r\n'],
    ['X', 'a'.repeat(72), `X:${'a'.repeat(72)}\r\n`],
    ['X', 'a'.repeat(73), `X:${'a'.repeat(72)}\r\n a\r\n`],
    ['X', 'a'.repeat(147), `X:${'a'.repeat(72)}\r\n ${'a'.repeat(74)}\r\n a\r\n`],
    ['X', '措'.repeat(24), `X:${'措'.repeat(24)}\r\n`],
    ['X', `${'措'.repeat(24)}a`, `X:${'措'.repeat(24)}\r\n a\r\n`],
    ['X', 'é'.repeat(37), `X:${'é'.repeat(36)}\r\n é\r\n`],
    ['X', '\u{20000}'.repeat(19), `X:${'\u{20000}'.repeat(18)}\r\n \u{20000}\r\n`],
    ['X', `${'\u{20000}'.repeat(17)}措措`, `X:${'\u{20000}'.repeat(17)}措\r\n 措\r\n`],
    ['X', `${'\u007f'.repeat(70)}\u0080\u0080`, `X:${'\u007f'.repeat(70)}\u0080\r\n \u0080\r\n`],
    ['X', `${'a'.repeat(67)}\uffff\u07ff\u07ff`, `X:${'a'.repeat(67)}\uffff\u07ff\r\n \u07ff\r\n`],
    ['X', `${'a'.repeat(67)}\u0800\u0800`, `X:${'a'.repeat(67)}\u0800\r\n \u0800\r\n`],
  ])('%s of %j is folded before its 75th byte', (name, value, line) => {
    expect(calendarLine(name, value)).toBe(line);
  });
});

test.each([
  ['建平台；甲, 乙;\n\\丙', '建平台；甲\\, 乙\\;\\n\\\\丙'],
  ['甲：乙', '甲：乙'],
])('the text %j has the value %s', (text, value) => {
  expect(textValue(text)).toBe(value);
});
