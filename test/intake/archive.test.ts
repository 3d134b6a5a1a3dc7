import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { leaveComments, openArchive } from '../../src/intake/archive.ts';
import { Refusal } from '../../src/intake/faults.ts';
import { limits } from '../../src/intake/limits.ts';

/** 80 MiB of zeros in 80 KiB. */
const bomb = zipSync({ 'a.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 1 });

describe('leaveComments', () => {
  /** An archive whose entry has a comment, and which has one at its end, in bytes of its own. */
  function commented(own: Uint8Array, comment: string): Uint8Array {
    const zip = zipSync({ 'a.xml': [strToU8('x'), { comment }] });
    new DataView(zip.buffer, zip.byteOffset).setUint16(zip.length - 2, own.length, true);
    return Uint8Array.from([...zip, ...own]);
  }

  test('gives what stands at the end and beside each entry', () => {
    expect(leaveComments(commented(strToU8('机密★1年'), '内部'))).toEqual([
      { place: '压缩包的注释', text: '机密★1年', original: 'warn' },
      { place: '压缩包的注释', text: '内部', original: 'warn' },
    ]);
  });

  test('reads GBK, and gives nothing where nothing is said', () => {
    expect(leaveComments(commented(Uint8Array.of(0xc3, 0xd8, 0xc3, 0xdc), '')).map(({ text }) => text)).toEqual([
      '秘密',
    ]);
    expect(leaveComments(zipSync({ 'a.xml': strToU8('x') }))).toEqual([]);
  });
});

describe('openArchive', () => {
  test('gives the entries asked for, stored or deflated', () => {
    const zip = zipSync({
      'a.xml': strToU8('甲'.repeat(99)),
      'b/c.xml': [strToU8('乙'), { level: 0 }],
      'd.png': strToU8('x'),
    });
    const archive = openArchive(zip, (name) => name.endsWith('.xml'));
    expect([...archive].map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([
      ['a.xml', '甲'.repeat(99)],
      ['b/c.xml', '乙'],
    ]);
  });

  test.each(['../a.xml', 'a/../../b', '/etc/passwd', 'a\\b.xml', 'C:/a.xml'])(
    'refuses an archive with the path %s',
    (name) => {
      expect(refusalOf(zipSync({ 'a.xml': strToU8('x'), [name]: strToU8('y') }))).toMatchObject({
        rule: 'archive-path',
        found: name,
      });
    },
  );

  test('refuses an entry that inflates beyond measure', () => {
    expect(refusalOf(bomb)).toMatchObject({ rule: 'archive-bomb' });
  });

  test('refuses an entry that is larger than its declared size', () => {
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer, lying.byteOffset);
    const directory = Buffer.from(lying).lastIndexOf('PK\x01\x02', undefined, 'latin1');
    view.setUint32(22, 1000, true);
    view.setUint32(directory + 24, 1000, true);
    expect(refusalOf(lying)).toMatchObject({ rule: expect.stringMatching(/^(?:archive-bomb|file-damaged)$/u) });
  });

  test('refuses too many entries', () => {
    const names = Array.from({ length: limits.archiveEntries + 1 }, (_, index) => [`${index}.xml`, new Uint8Array()]);
    expect(refusalOf(zipSync(Object.fromEntries(names), { level: 0 }))).toMatchObject({ rule: 'archive-entries' });
  });

  test('refuses an archive of which any entry has a password', () => {
    const zip = zipSync({ 'a.xml': strToU8('x'), 'b.xml': strToU8('y'), 'c.xml': strToU8('z') });
    const second = Buffer.from(zip).indexOf('PK\x01\x02', Buffer.from(zip).indexOf('PK\x01\x02') + 4, 'latin1');
    zip[second + 8] = 1;
    expect(refusalOf(zip)).toMatchObject({ rule: 'file-encrypted' });
  });

  test('refuses an archive that breaks off', () => {
    const zip = zipSync({ 'a.xml': strToU8('甲'.repeat(999)) });
    expect(refusalOf(zip.subarray(0, zip.length - 30))).toMatchObject({ rule: 'file-truncated' });
  });
});

function refusalOf(zip: Uint8Array): unknown {
  try {
    return openArchive(zip, () => true);
  } catch (error) {
    return error instanceof Refusal ? error.finding : error;
  }
}
