/** The owner's colour in place of cinnabar; pages link it only where there is one. */
import { siteSettings } from '../library/index.ts';
import type { APIRoute } from 'astro';

export const GET: APIRoute = () => {
  const { accent } = siteSettings();
  const rule = accent
    ? `@layer tokens{:root{--kb-cinnabar:light-dark(${accent},color-mix(in oklab,${accent} 45%,#fff));--kb-seal:light-dark(${accent},color-mix(in oklab,${accent} 85%,#fff))}}\n`
    : '';
  return new Response(rule, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
