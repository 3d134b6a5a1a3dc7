/**
 * A TextMate grammar for plan documents: numbering levels, 《》, document numbers, dates, figures and responsibility notes.
 * Scopes end in the name that becomes the class, `number.fangan` → `kb-src--number`.
 */
import type { LanguageRegistration } from 'shiki/core';

export const planDocument: LanguageRegistration = {
  name: 'plan-document',
  scopeName: 'text.fangan',
  patterns: [{ include: '#numbering' }, { include: '#note' }, { include: '#inline' }],
  repository: {
    numbering: {
      patterns: [
        // 十二、
        { name: 'part.fangan', match: '^\\s*(?:#{1,6}\\s+)?[一二三四五六七八九十]{1,4}、.*$' },
        { name: 'layout.fangan', match: '^(?:\\s*#{1,6}\\s+|-{3,}\\s*$)' },
        // （二十三）
        { name: 'group.fangan', match: '^\\s*\\**[（(][一二三四五六七八九十]{1,4}[）)]' },
        // 54． 1、
        { name: 'item.fangan', match: '^\\s*\\**\\d{1,3}[.．、]' },
        { name: 'layout.fangan', match: '\\*\\*' },
      ],
    },
    note: {
      // （牵头单位：……；责任单位：……）
      begin: '[（(〔](?=(?:牵头|责任|配合|参与|参加)(?:单位|部门)?[：:])',
      end: '[）)〕\\]](?=\\s*$)|$',
      beginCaptures: { 0: { name: 'note.fangan' } },
      endCaptures: { 0: { name: 'note.fangan' } },
      patterns: [
        { name: 'role.fangan', match: '(?:牵头|责任|配合|参与|参加)(?:单位|部门)?[：:]' },
        { name: 'unit.fangan', match: '[^、，,；;：:（）()〔〕\\[\\]\\s]+' },
      ],
    },
    inline: {
      patterns: [
        { include: '#title' },
        // 国办发〔2017〕47号
        { name: 'docnumber.fangan', match: '\\p{Han}{2,8}[〔\\[（(]\\d{4}[〕\\]）)]\\d+号' },
        // 2024年年底前, 2022 年 3 月 25 日
        {
          name: 'date.fangan',
          match: '\\d{4}(?:[—-]\\d{4})?\\s*年(?:\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?|年?底前?|前)?',
        },
        // 60学时, 5%
        { name: 'number.fangan', match: '\\d+(?:\\.\\d+)?(?:%|％|次|项|个|学时|天|日|名|人|家|件|部)?' },
      ],
    },
    title: {
      begin: '《',
      end: '》|$',
      name: 'title.fangan',
      patterns: [{ include: '#title' }],
    },
  },
};
