import { describe, expect, test } from 'vitest';
import { findTagFault } from '../../src/intake/xml-tags.ts';

describe('findTagFault', () => {
  test.each([
    '<a/>',
    '<a></a>',
    '<?xml version="1.0"?><a b="x>y" c=\'"<\'><b/>甲<!-- </a> --><![CDATA[</a>]]></a>\n',
    '<w:a  w:b = "1" ><w:c/></w:a>',
  ])('finds none in %s', (source) => {
    expect(findTagFault(source)).toBeUndefined();
  });

  test.each([
    ['', '里面没有内容'],
    ['<?xml version="1.0"?>', '里面没有内容'],
    ['<a><b></a>', '</a> 没有对应的开始标签'],
    ['<a></a></b>', '</b> 没有对应的开始标签'],
    ['<a><b></b>', '<a> 没有结束'],
    ['<a><b', '“<b”没有写完'],
    ['<a b="x></a>', '“<a b="x></a>”没有写完'],
    ['<a <b/></a>', '“<a <b/></a>”没有写完'],
    ['<a><!-- </a>', '“<!-- </a>”没有写完'],
    ['<a><![CDATA[</a>', '“<![CDATA[</a>”没有写完'],
  ])('says of %s: %s', (source, fault) => {
    expect(findTagFault(source)).toBe(fault);
  });
});
