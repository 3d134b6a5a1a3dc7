/** The built seed library that global-setup.ts serves. */
import { inject } from 'vitest';

export const siteFolder: string = inject('siteFolder');
const siteUrl: string = inject('siteUrl');

/** Returns the address of a page: `plans/weifang-2021/`. */
export function at(path: string): string {
  return new URL(path, siteUrl).href;
}
