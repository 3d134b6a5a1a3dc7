/** What the owner of a site says of it in `content/site.yaml`; a library without the file is Fangan's own. */
import { z } from 'zod';

const text = z.string().trim().min(1);

/** The shape of `site.yaml`. */
export const siteSettings = z.strictObject({
  name: text.max(20, '不超过 20 个字').default('方案库'),
  /** Who runs the site. */
  owner: text.optional(),
  /** Shown on the page about the site. */
  contact: text.optional(),
  /** Where a reader reports a mistake: `mailto:someone@example.org` or the address of a form. */
  feedback: z
    .string()
    .regex(/^(?:https:\/\/|mailto:)\S+$/u, 'https:// 开头的网址或 mailto: 开头的邮箱')
    .optional(),
  /** The site of the office that issued the documents itself. */
  official: z.boolean('true（发文机关自己的网站）或 false').default(false),
  /** 网站标识码, given to government sites only. */
  siteCode: z
    .string()
    .regex(/^\d{10}$/u, '10 位数字')
    .optional(),
  /** ICP备案号, 公安备案号. */
  filings: z.array(text).default([]),
  /** `#1b5e9b`; must be readable on white. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/iu, { error: '六位的颜色，如 "#1b5e9b"', abort: true })
    .refine((colour) => contrastOnWhite(colour) >= 4.5, '深一些的颜色，与白底的对比度不低于 4.5')
    .optional(),
});
export type SiteSettings = z.infer<typeof siteSettings>;

/** Contrast ratio with white (WCAG 2.2, relative luminance). */
export function contrastOnWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
