/** A measure in the pages of others: a small page of its own to embed, and what oEmbed (oembed.com 1.0) asks of it. */
import { statusNames } from '../model/labels.ts';
import { officialPlace } from '../model/official/place-name.ts';
import type { MeasureRecord, PlanRecord } from '../model/records.ts';
import { escapeXml } from './escape.ts';
import type { Publisher } from './markdown.ts';

const size = { width: 560, height: 320 } as const;
/** Light or dark as the reader has it, with the ink and the grounds of the site (`styles/tokens.css`). */
const style = `:root{color-scheme:light dark}
body{margin:0;padding:1rem 1.25rem;font:16px/1.75 "PingFang SC","Microsoft YaHei",sans-serif;color:light-dark(#221e19,#e8e1d4);background:light-dark(#fffefb,#1e1b17);border:1px solid light-dark(#e5decf,#38332b);box-sizing:border-box}
h1{font-size:1.0625rem;margin:0 0 .5rem}p{margin:0 0 .5rem;white-space:pre-line}small{color:light-dark(#655d52,#aba294)}a{color:light-dark(#a3271b,#ee8d78)}`;

/** Returns the page to embed; it loads nothing. */
export function writeCard(record: MeasureRecord, plan: PlanRecord): string {
  const number = plan.documentNumber ? `（${plan.documentNumber}）` : '';
  const draft = plan.status === 'draft' ? `　${statusNames.draft}` : '';
  const source = `《${plan.title}》${number}${officialPlace(record)}${draft}`;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escapeXml(record.title)}</title><meta name="robots" content="noindex">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style>${style}</style></head><body>`,
    `<h1>${escapeXml(`${record.label} ${record.title}`)}</h1><p>${escapeXml(record.text)}</p>`,
    `<small><a href="./" target="_top">${escapeXml(source)}</a></small>`,
    '</body></html>\n',
  ].join('');
}

/** Returns the answer that a static site can give for one address. */
export function writeOEmbed(record: MeasureRecord, plan: PlanRecord, { name, permalink }: Publisher): string {
  const card = permalink(`${record.url}card.htm`);
  const title = `${record.label} ${record.title}`;
  const frame = `<iframe src="${escapeXml(card)}" width="${size.width}" height="${size.height}" title="${escapeXml(title)}" loading="lazy"></iframe>`;
  const answer = {
    ...{ version: '1.0', type: 'rich', title, author_name: plan.issuingBodies.join('、') || plan.shortName },
    ...{ provider_name: name, provider_url: permalink('/'), html: frame, ...size },
  };
  return `${JSON.stringify(answer)}\n`;
}
