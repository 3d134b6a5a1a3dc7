/** The part of pagefind.js that wraps its WebAssembly; the bundler puts it here. */
import type { PagefindCode } from './pagefind-index.ts';

export declare const wasm_bindgen: PagefindCode;
