/**
 * Renders single pages with the code that Astro has bundled. Astro hands its bundle two things when it renders a whole
 * site; what rendering uses of them, the stylesheets of each kind of page, stands in the bundle's own manifest.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';

type Route = StaticPathsApp['manifest']['routes'][number];

/** What a bundle exports, as far as it is used here. */
interface BundledApp extends StaticPathsApp {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { readonly routeData: Route['routeData'] }): Promise<Response>;
}

/** Renders the page at a path below the site, `plans/甲/`; the page for what is missing where there is none. */
export type RenderPage = (path: string) => Promise<Response>;

/** Loads the code in the folder `server`. */
export async function loadApp(server: string): Promise<BundledApp> {
  const entry = (await readdir(server)).find((name) => name.startsWith('prerender-entry.'));
  if (!entry) throw new Error(`No entry in ${server}.`);
  const { app }: { app: BundledApp } = await import(pathToFileURL(join(server, entry)).href);
  app.setInternals({ pagesByKeys: new Map(app.manifest.routes.map(pageData)) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: reportLog } } } });
  return app;
}

/** Reads which pages the generated files make. */
export async function openPages(app: BundledApp): Promise<RenderPage> {
  const paths = await new StaticPaths(app).getAll();
  const routes = new Map(paths.map(({ pathname, route }) => [withoutSlashes(pathname), route]));
  const missing = routes.get('404');
  return (path) => {
    const routeData = routes.get(withoutSlashes(path)) ?? missing;
    if (!routeData) throw new Error('The site has no page for what is missing.');
    const url = new URL(app.manifest.base + path.split('/').map(encodeURIComponent).join('/'), 'http://localhost');
    return app.render(new Request(url), { routeData });
  };
}

/** As Astro keeps it while it builds: the stylesheets in the order in which they apply. */
function pageData({ routeData: { route, component }, styles }: Route) {
  return [`${route}&${component}`, { styles: styles.map((sheet, order) => ({ sheet, depth: 0, order })) }] as const;
}

function withoutSlashes(path: string): string {
  return path.replace(/^\/|\/$/gu, '');
}

function reportLog({ level, message }: { readonly level: string; readonly message: string }): void {
  if (level === 'error') console.error(message);
}
