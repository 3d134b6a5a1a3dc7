/**
 * Imports the modules of a folder anew without a new process: in, the files that are to be forgotten; out, imports that know
 * them and all that leads to them only by a fresh address. What they rest on (a dictionary, a package) stays loaded.
 */
import { readFileSync } from 'node:fs';
import { type LoadHookSync, type ResolveHookSync, registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Watches the imports below a folder; there, `replaced` gives for a package's name the address of what stands for it. */
export class WatchedImports {
  readonly #root: string;
  readonly #replaced: Readonly<Record<string, string>>;
  /** The files that import a file, by address. */
  readonly #importers = new Map<string, Set<string>>();
  readonly #versions = new Map<string, number>();
  readonly #sources = new Map<string, string>();

  constructor(folder: string, replaced: Readonly<Record<string, string>>) {
    this.#root = pathToFileURL(`${folder}/`).href;
    this.#replaced = replaced;
    registerHooks({ resolve: this.#resolve, load: this.#load });
  }

  import(path: string): Promise<unknown> {
    return import(this.#addressOf(pathToFileURL(path).href));
  }

  /** Forgets a file and all that leads to it; returns which files these are. */
  forget(path: string): ReadonlySet<string> {
    const files = this.#leadingTo(pathToFileURL(path).href);
    for (const file of files) this.#versions.set(file, (this.#versions.get(file) ?? 0) + 1);
    return new Set([...files].map((file) => fileURLToPath(file)));
  }

  readonly #resolve: ResolveHookSync = (name, context, next) => {
    const { parentURL } = context;
    if (!this.#isWatched(parentURL)) return next(name, context);
    const replacement = this.#replaced[name];
    if (replacement !== undefined) return { url: replacement, shortCircuit: true };
    const found = next(name, context);
    if (!this.#isWatched(found.url)) return found;
    const file = withoutVersion(found.url);
    this.#importers.set(file, (this.#importers.get(file) ?? new Set()).add(withoutVersion(parentURL)));
    return { ...found, url: this.#addressOf(file) };
  };

  readonly #load: LoadHookSync = (url, context, next) => {
    const file = withoutVersion(url);
    if (!this.#isWatched(url) || !file.endsWith('.ts')) return next(url, context);
    return { format: 'module', source: this.#sourceOf(file), shortCircuit: true };
  };

  #isWatched(url: string | undefined): url is string {
    return url?.startsWith(this.#root) === true && !url.includes('/node_modules/');
  }

  #addressOf(file: string): string {
    const version = this.#versions.get(file);
    return version === undefined ? file : `${file}?${version}`;
  }

  #sourceOf(file: string): string {
    const source = this.#sources.get(file) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(file), 'utf8'));
    this.#sources.set(file, source);
    return source;
  }

  #leadingTo(file: string, known = new Set<string>()): ReadonlySet<string> {
    if (known.has(file)) return known;
    known.add(file);
    for (const importer of this.#importers.get(file) ?? []) this.#leadingTo(importer, known);
    return known;
  }
}

function withoutVersion(url: string): string {
  return url.replace(/\?.*$/u, '');
}
