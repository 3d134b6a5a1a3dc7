/**
 * Where a reader reports a mistake: the address that the owner of the site gave (`feedback` in site.yaml), with what the
 * owner has to know filled in: which text, which sentence, which edition. A letter has it in its text, a form in its query.
 */
import type { PlanRecord } from '../model/records.ts';

/** The text in which a mistake was found. */
export interface ReportedText {
  readonly id: string;
  /** How readers call it: 潍坊五（四）. */
  readonly name: string;
  readonly edition: string;
  /** As others may use it. */
  readonly url: string;
}

/** Returns what tells the edition of a plan from others: its day and its file. */
export function editionOf({ documentDate, source }: Pick<PlanRecord, 'documentDate' | 'source'>): string {
  return `${documentDate ?? '未写日期'}，SHA-256 ${source.sha256.slice(0, 16)}`;
}

/** Returns the link for reporting a mistake in a text, or in its sentence `n`. */
export function feedbackUrl(feedback: string, { id, name, edition, url }: ReportedText, n?: number): string {
  const place = n === undefined ? url : `${url}#s${n}`;
  if (!feedback.startsWith('mailto:')) {
    const form = new URL(feedback);
    const known = { id, sentence: n === undefined ? '' : String(n), edition, url: place };
    for (const [field, value] of Object.entries(known)) form.searchParams.set(field, value);
    return form.href;
  }
  const where = n === undefined ? '' : `第${n}句`;
  const lines = [
    `编号：${id}${where && `　${where}`}`,
    `版本：${edition}`,
    `网址：${place}`,
    '',
    '哪里有误：',
    '应为：',
  ];
  const letter = { subject: `反馈：${name}${where}`, body: lines.join('\r\n') };
  const fields = Object.entries(letter).map(([field, value]) => `${field}=${encodeURIComponent(value)}`);
  return `${feedback}${feedback.includes('?') ? '&' : '?'}${fields.join('&')}`;
}
