/**
 * Renders pages with the code that Astro has bundled. Astro hands its bundle two things when it renders a whole site; what
 * rendering uses of them, the stylesheets of each kind of page, stands in the bundle's own manifest.
 */
import { pathToFileURL } from 'node:url';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { findEntry } from './bundle-parts.ts';
import { noteHeldPages, type RenderedPage, readAndLetGo } from './held-pages.ts';
import { keepResponsesLight, type PageRequest, pageRequest } from './light-messages.ts';

type Route = StaticPathsApp['manifest']['routes'][number];

/** A route as far as its file tells what it shows. */
interface ComponentRoute {
  readonly routeData: Pick<Route['routeData'], 'component'>;
}

/** What a bundle exports, as far as it is used here. */
interface BundledApp extends StaticPathsApp {
  getComponentByRoute: NonNullable<StaticPathsApp['getComponentByRoute']>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: PageRequest, options: { readonly routeData: Route['routeData'] }): Promise<Response>;
}

/** A page of the site, or a file that is written by code as pages are. */
export interface BundledPage {
  /** File below the site: `plans/甲/index.html`. */
  readonly file: string;
  /** The source of its code. */
  readonly component: string;
  /** What `getStaticPaths` hands it; unknown where it cannot be told. */
  readonly props: Readonly<Record<string, unknown>> | undefined;
  render(): Promise<RenderedPage>;
}

/** Loads the code in the folder `server`, for this thread. */
export async function loadApp(server: string): Promise<BundledApp> {
  keepResponsesLight();
  const { app }: { app: BundledApp } = await import(pathToFileURL(await findEntry(server)).href);
  app.setInternals({ pagesByKeys: new Map(app.manifest.routes.map(pageData)) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: reportLog } } } });
  noteHeldPages(app.manifest);
  for (const [component, load] of app.manifest.pageMap ?? []) app.manifest.pageMap?.set(component, loadOnce(load));
  return app;
}

/** Astro asks for the code of a kind of page twice for each page. */
function loadOnce<Code>(load: () => Promise<Code>): () => Promise<Code> {
  let loaded: Promise<Code> | undefined;
  return () => (loaded ??= load());
}

/** Reads which pages the generated files make, path below the site without slashes at its ends → page. */
export async function listPages(
  app: BundledApp,
  routes: readonly Route[] = app.manifest.routes,
): Promise<ReadonlyMap<string, BundledPage>> {
  const pages = new Map<string, BundledPage>();
  for (const { pathname, route } of await new StaticPaths(withRoutes(app, routes)).getAll()) {
    const path = pathname.replace(/^\/|\/$/gu, '');
    if (!pages.has(path)) pages.set(path, pageAt(app, path, route, propsAt(app, pathname, route)));
  }
  return pages;
}

/** Says whether pages of a route show one plan and name others only; what a plan has that others have not, they show. */
export function isOfOnePlan({ routeData: { component } }: ComponentRoute): boolean {
  return /\/pages\/plans\/(?!\[plan\]\/local\/|index\.)/u.test(component);
}

/** Finds a page by its path; the pages of a kind are listed when one of the kind is asked for. */
export function createPageFinder(app: BundledApp): (path: string) => Promise<BundledPage | undefined> {
  const listed = new Map<Route, Promise<ReadonlyMap<string, BundledPage>>>();
  return async (path) => {
    for (const route of app.manifest.routes.filter((one) => mayLeadTo(one, path))) {
      const pages = listed.get(route) ?? listPages(app, [route]);
      listed.set(route, pages);
      const page = (await pages).get(path);
      if (page) return page;
    }
    return undefined;
  };
}

function mayLeadTo({ routeData: { pattern } }: Route, path: string): boolean {
  return pattern.test(`/${path}`) || pattern.test(`/${path}/`);
}

function withRoutes(app: BundledApp, routes: readonly Route[]): StaticPathsApp {
  return {
    manifest: { ...app.manifest, routes: [...routes] },
    ...(app.routeCache && { routeCache: app.routeCache }),
    getComponentByRoute: (route) => app.getComponentByRoute(route),
  };
}

/** A page of which there is one is handed nothing. */
function propsAt(app: BundledApp, pathname: string, route: Route['routeData']): BundledPage['props'] {
  if (route.pathname) return {};
  const path = app.routeCache?.get(route)?.staticPaths?.keyed.get(pathname);
  return path && (path.props ?? {});
}

function pageAt(
  app: BundledApp,
  path: string,
  routeData: Route['routeData'],
  props: BundledPage['props'],
): BundledPage {
  const file = routeData.type === 'page' ? pageFile(path) : path;
  // Astro decodes an address as a whole, where `&`, `+` and `;` stand for themselves.
  const address = encodeURI(file.replace(/(?<=^|\/)index\.html$/u, ''));
  const url = `http://localhost${app.manifest.base.replace(/\/?$/u, '/')}${address}`;
  const { component } = routeData;
  return { file, component, props, render: () => renderPage(app, url, routeData) };
}

function renderPage(app: BundledApp, url: string, routeData: Route['routeData']): Promise<RenderedPage> {
  const request = pageRequest(url);
  return readAndLetGo(request, app.render(request, { routeData }));
}

function pageFile(path: string): string {
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** As Astro keeps it while it builds: the stylesheets in the order in which they apply. */
function pageData({ routeData: { route, component }, styles }: Route) {
  return [`${route}&${component}`, { styles: styles.map((sheet, order) => ({ sheet, depth: 0, order })) }] as const;
}

function reportLog({ level, message }: { readonly level: string; readonly message: string }): void {
  if (level === 'error') console.error(message);
}
