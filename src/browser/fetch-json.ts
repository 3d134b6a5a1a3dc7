/** Runs in the browser: fetches what the site publishes as JSON. */

/** Returns what stands at an address; throws where it cannot be had. */
export async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
