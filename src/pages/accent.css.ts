/** The owner's colour in place of cinnabar; pages link it behind their styles, and only where there is one. */

import type { APIRoute } from 'astro';
import { readSettings } from '../library/index.ts';

export const GET: APIRoute = () => {
  const { accent } = readSettings();
  const rule = accent
    ? `@layer tokens{:root{--kb-cinnabar:light-dark(${accent},color-mix(in oklab,${accent} 45%,#fff));--kb-seal:light-dark(${accent},color-mix(in oklab,${accent} 85%,#fff))}}\n`
    : '';
  return new Response(rule, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
