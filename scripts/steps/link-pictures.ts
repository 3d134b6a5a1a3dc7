/**
 * The pictures that programs show beside a link to the site, one for the site and one for each plan. Whole addresses name
 * them, so only a site that knows its own has any. They are drawn of what the pages read.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { latestFirst } from '../../src/library/grouped-pages.ts';
import { stripOf } from '../../src/library/plan-strip.ts';
import { statusNames } from '../../src/model/labels.ts';
import type { SiteSettings } from '../../src/model/site-settings.ts';
import { readStrip } from '../../src/model/strip.ts';
import type { PlanView, SiteView } from '../../src/render/views.ts';
import type { Card } from '../pictures/card.ts';

/** As the pages have it (tokens.css). */
const cinnabar = '#a3271b';
/** For which there is room in the picture of the site. */
const shownPlans = 3;
/** So many columns of a strip can be told apart. */
const mostColumns = 260;

/** Returns path below the site → PNG; nothing where the packages that draw, which are optional, are missing. */
export async function drawLinkPictures(generated: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawing = await import('../pictures/card.ts').catch(() => undefined);
  if (!drawing) return new Map();
  const [site, settings]: [SiteView, SiteSettings] = await Promise.all([
    readFile(join(generated, 'site.json'), 'utf8').then(JSON.parse),
    readFile(join(generated, 'settings.json'), 'utf8').then(JSON.parse),
  ]);
  const pictures = new Map([['picture.png', await drawing.drawCard(siteCard(site, settings))]]);
  for (const plan of site.plans)
    pictures.set(`plans/${plan.id}/picture.png`, await drawing.drawCard(planCard(plan, settings)));
  return pictures;
}

function siteCard({ plans, measureCount }: SiteView, settings: SiteSettings): Card {
  const shown = latestFirst(plans).filter(hasSentences).slice(0, shownPlans);
  return {
    ...headOf(settings),
    title: [`${plans.length}份方案，`, `${measureCount}项措施`],
    facts: '谁牵头、何时办成、别处怎么写，逐句可查可引',
    strips: shown.map((plan) => ({ caption: plan.title, strip: shownStrip(plan) })),
  };
}

function planCard(plan: PlanView, settings: SiteSettings): Card {
  const status = plan.status === 'draft' ? statusNames.draft : '';
  const caption = `${plan.measureCount}项措施，${plan.strip.length}句，其中${plan.localCount}句的写法别处没有`;
  return {
    ...headOf(settings),
    title: plan.titlePieces,
    facts: [plan.region.name, plan.documentNumber, plan.documentDate, status].filter(Boolean).join('　'),
    strips: hasSentences(plan) ? [{ caption, strip: shownStrip(plan) }] : [],
  };
}

function headOf({ name, accent = cinnabar }: SiteSettings): Pick<Card, 'site' | 'accent'> {
  return { site: name, accent };
}

function hasSentences({ strip }: PlanView): boolean {
  return strip !== '';
}

function shownStrip({ strip }: PlanView): Card['strips'][number]['strip'] {
  return stripOf(readStrip(strip), mostColumns);
}
