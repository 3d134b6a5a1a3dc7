/** Closes what the tests of a file have opened; the browser itself stays for the files that the same worker runs next. */
import { afterAll } from 'vitest';
import { closePages } from '../../eval/browser.ts';

afterAll(closePages);
