/** An edit as an editor makes it, for measuring what it costs. */

/** Returns the text of a plan or statute with `sentence` after the first sentence of its first measure or article. */
export function addSentence(text: string, sentence: string): string {
  return text.replace(/^(?:（一）|1\. |第一条)[^。]*。/mu, (opening) => opening + sentence);
}
