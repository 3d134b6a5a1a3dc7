/** Addresses as others may use them: under the configured address of the site, else under the one that the browser shows. */
import { href } from './href.ts';

/** Returns the address of this page, without what a reader asks of it. */
export function pageAddress(): string {
  return document.querySelector<HTMLLinkElement>('[rel=canonical]')?.href ?? location.href.replace(/[?#].*/u, '');
}

/** Returns the address to which a link of this page leads. */
export function publicLink(link: HTMLAnchorElement): string {
  return new URL(link.getAttribute('href') ?? '', pageAddress()).href;
}

/** Returns the address of the page at `url`, below the site root. */
export function publicAddress(url: string): string {
  return new URL(href(url), pageAddress()).href;
}
