/** What each plan lacks of what the others have, asked once for all its pages. */
import { followsFrom, question } from './asked.ts';
import { fixesSomething, loadLibrary } from './index.ts';
import { countLackingOf, findLackingOf } from './lacking.ts';

/** Returns what the plan with this id lacks. */
export const lackingOf = question('lacking', (id: string) =>
  findLackingOf({ id }, loadLibrary().topics, fixesSomething),
);

/** Returns how many topics the plan with this id lacks. */
export const countLacking = question('lacking-count', (id: string) => countLackingOf({ id }, loadLibrary().topics));

followsFrom('lacking', () => ['site topics', 'all-targets ']);
followsFrom('lacking-count', () => ['site topics']);
