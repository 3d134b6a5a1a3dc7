/** Addresses that are copied: a chat, a mail or a Markdown text must not take a bracket in one for its end. */

/** Characters that an address may hold and that a chat, a mail or a Markdown text takes for its end. */
const frail = /[!'()*[\]{}|\\^`]/gu;

/** Returns an address that survives being pasted anywhere: what a program may take for the end of it is encoded. */
export function pastable(address: string): string {
  return new URL(address).href.replace(frail, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
