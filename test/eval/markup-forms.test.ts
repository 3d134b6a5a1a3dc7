import { describe, expect, test } from 'vitest';
import { markupForms } from '../../eval/forms/markup-forms.ts';
import { damaged } from './damaged.ts';

const damage = (name: string, ...lines: readonly string[]) => damaged(markupForms, name, lines);

describe('a converter', () => {
  test.each([
    ['html paragraphs', ['<p>一、A&amp;B</p>', '<p>1.推进《甲办法》。</p>']],
    ['html breaks', ['&nbsp;&nbsp;&emsp;一、A&amp;B<br/>', '&nbsp;&nbsp;&emsp;1.推进《甲办法》。<br/>']],
    [
      'html of Word',
      [
        `<p class=MsoNormal>一、<span lang=EN-US style='font-size:16.0pt'>A</span>&amp;<span lang=EN-US style='font-size:16.0pt'>B</span><span><o:p></o:p></span></p>`,
        `<p class=MsoNormal><span lang=EN-US style='font-size:16.0pt'>1.</span>推进《甲办法》。<span><o:p></o:p></span></p>`,
      ],
    ],
    ['html headings', ['<h2><strong>一、A&amp;B</strong></h2>', '<p>1.推进《甲办法》。</p>']],
    ['Markdown, bold', ['**一、A&B**', '', '1\\.推进《甲办法》。']],
    ['Markdown, low lines', ['__一、A&B__', '', '1\\.推进《甲办法》。']],
    ['Markdown, bold numbers', ['**一、**A&B', '', '**1\\.**推进《甲办法》。']],
    ['Markdown, headings', ['### 一、A&B', '', '1\\.推进《甲办法》。']],
    ['Markdown, underlined', ['一、A&B', '-----', '', '1\\.推进《甲办法》。']],
    ['Markdown, lists', ['一、A&B', '', '*   1\\.推进《甲办法》。']],
    ['Markdown, links', ['一、A&B', '', '1\\.推进[《甲办法》](http://a.example/art_1_2.html "原文")。']],
    ['Markdown, backslashes', ['\u2003\u2003一、A&B\\', '\u2003\u20031\\.推进《甲办法》。']],
    ['Markdown, breaks', ['&nbsp; &nbsp;一、A&B<br>', '&nbsp; &nbsp;1.推进《甲办法》。<br>']],
    [
      'Markdown, tags',
      [
        '一、<span',
        'lang="EN-US">A</span>&<span',
        'lang="EN-US">B</span>',
        '',
        '<span',
        'lang="EN-US">1.</span>推进《甲办法》。',
      ],
    ],
    ['Markdown, braces', ['一、A&B', '', '[[1]{lang="EN-US"', 'style="color: red"}]{.a}\\.推进《甲办法》。']],
  ])('writes %s', (name, expected) => {
    expect(damage(name, '一、A&B', '　　1.推进《甲办法》。')).toEqual(expected);
  });

  test.each(markupForms.map(({ name }) => name))('leaves tables and marks as they are: %s', (name) => {
    for (const text of ['一、普法\n甲\t乙', '| 1 | 甲 |', '# 甲\n一、普法', '**甲**', '一、<b>甲</b>'])
      expect(damage(name, text).join('\n')).toBe(text);
  });
});
