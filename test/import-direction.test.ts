/**
 * Who may import whom, read from the code itself.
 *
 * Data flows one way: a stage runs the code of its own folder, of src/model and of src/segment, and what `further` grants;
 * only scripts/, eval/ and the site join stages. Types may come from an earlier stage, never from a later one. Disk and
 * page each have their places.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { renderingFolders } from '../scripts/pages/bundle.ts';
import { isOfOnePlan } from '../scripts/pages/bundled-pages.ts';

const root = join(import.meta.dirname, '..');
const order = [
  'model',
  'segment',
  'index-format',
  'intake',
  'parse',
  'enrich',
  'topics',
  'match',
  'ledger',
  'lessons',
  'render',
  'formats',
  'indexing',
  'search',
  'quotation',
  'draft',
  'browser',
  'library',
];
/** Whose code a folder may run besides its own, that of src/model and that of src/segment. */
const further: Readonly<Record<string, readonly string[]>> = {
  indexing: ['index-format'],
  search: ['index-format'],
  browser: ['index-format'],
  draft: ['intake', 'parse', 'enrich', 'topics', 'match', 'render', 'formats'],
  library: ['browser'],
};
/** The site: reads the library, shows it. */
const site = ['components', 'layouts', 'pages', 'styles'];
/**
 * Where code of Node is at home below src: three touch the disk, two the process and its turns, the others compute
 * digests, paths, compression.
 */
const onNode = [
  'src/content.config.ts',
  'src/formats/zip.ts',
  'src/indexing/bundle.ts',
  'src/indexing/engine.ts',
  'src/indexing/files.ts',
  'src/indexing/pagefind-process.ts',
  'src/intake/read-document.ts',
  'src/ledger/fingerprint.ts',
  'src/library/index.ts',
  'src/library/read-lines.ts',
  'src/library/value-digest.ts',
  'src/model/with-pauses.ts',
  'src/render/calendar.ts',
  'src/segment/jieba.ts',
];
/** The entry of search/api.js, which any page may import. */
const searchEntry = 'src/search/api.ts';
/** What only a page has. */
const ofPages =
  /^(?:document|window|navigator|history|location|localStorage|sessionStorage|matchMedia|(?:HTML|SVG)\w*Element|(?:Keyboard|Mouse|Pointer|Input)Event)$/u;

interface Edge {
  readonly file: string;
  /** Path of the file that is imported, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
  /** By `import()`, when the code that asks for it runs. */
  readonly isLater: boolean;
}

interface CodeFile {
  readonly file: string;
  readonly tree: ts.SourceFile;
}

const code: readonly CodeFile[] = ['src', 'scripts', 'eval'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:ts|astro)$/u.test(file))
    .map((file) => ({ file, tree: parse(file, readFileSync(join(root, file), 'utf8')) })),
);
const edges: readonly Edge[] = code.flatMap(edgesOf);
const inner = edges.filter(({ to }) => code.some(({ file }) => file === to));

/** The code of a file; of a page, what runs when it is built and what runs in the reader's browser. */
function parse(file: string, text: string): ts.SourceFile {
  const written = file.endsWith('.astro') ? [frontmatterOf(text), ...scriptsOf(text)].join('\n') : text;
  return ts.createSourceFile(file, written, ts.ScriptTarget.Latest, true);
}

function frontmatterOf(page: string): string {
  return /^---\n(?<code>.*?)^---$/msu.exec(page)?.groups?.['code'] ?? '';
}

function scriptsOf(page: string): string[] {
  return [...page.matchAll(/<script>(?<code>.*?)<\/script>/gsu)].map(({ groups }) => groups!['code']!);
}

function edgesOf({ file, tree }: CodeFile): Edge[] {
  return nodesOf(tree).flatMap((node): Edge[] => {
    const path = importedPath(node);
    if (path === undefined) return [];
    const to = path.startsWith('.') ? normalize(join(dirname(file), path)) : path;
    const typeOnly = ts.isImportDeclaration(node) && isOfTypes(node);
    return [{ file, to, typeOnly, isLater: ts.isCallExpression(node) }];
  });
}

/** What an import, an export or a dynamic import names. */
function importedPath(node: ts.Node): string | undefined {
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const named = isDynamic
    ? node.arguments[0]
    : ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : undefined;
  return named && ts.isStringLiteral(named) ? named.text : undefined;
}

function isOfTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  const { phaseModifier, name, namedBindings } = importClause;
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
  return !name && named.length > 0 && named.every((element) => element.isTypeOnly);
}

function nodesOf(node: ts.Node): ts.Node[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  return children;
}

function folderOf(file: string): string {
  return file.startsWith('src/') ? file.split('/')[1]! : file.split('/')[0]!;
}

/** Edges from one stage to another. */
const betweenStages = inner
  .map((edge) => ({ ...edge, from: folderOf(edge.file), into: folderOf(edge.to) }))
  .filter(({ from, into }) => from !== into && order.includes(from) && order.includes(into));

/** The names that a file uses and does not declare: what its surroundings give it. */
function givenNames({ tree }: CodeFile): Set<string> {
  const names = nodesOf(tree).filter(ts.isIdentifier);
  const declared = new Set(names.filter(isDeclared).map(({ text }) => text));
  return new Set(names.filter((name) => !isMember(name) && !declared.has(name.text)).map(({ text }) => text));
}

function isDeclared(name: ts.Identifier): boolean {
  const { parent } = name;
  return 'name' in parent && parent.name === name && !ts.isPropertyAccessExpression(parent) && !isKey(parent);
}

/** `document` in `{ document: … }`, `text.document` and `readonly document: …` is no name of its own. */
function isMember(name: ts.Identifier): boolean {
  const { parent } = name;
  const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === name;
  const isRenamed = ts.isBindingElement(parent) && parent.propertyName === name;
  return isProperty || isRenamed || ('name' in parent && parent.name === name && isKey(parent));
}

function isKey(node: ts.Node): boolean {
  return (
    ts.isPropertyAssignment(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isMethodDeclaration(node)
  );
}

/** Groups of files in which every file leads to every other; files that lead to none back are left out. */
function circlesOf(all: readonly Edge[]): string[][] {
  const targets = Map.groupBy(all, ({ file }) => file);
  const reach = new Map([...targets.keys()].map((file) => [file, reachedFrom(file, targets)]));
  const circles = [...reach].map(([file, reached]) =>
    [...reached].filter((other) => reach.get(other)?.has(file)).sort(),
  );
  return [...new Map(circles.filter(({ length }) => length > 0).map((circle) => [circle.join(), circle])).values()];
}

/** The files `starts`, and all whose code they run over `among`. */
function runBy(starts: readonly string[], among: readonly Edge[] = inner): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const file of reached) {
    for (const edge of among) if (edge.file === file && !edge.typeOnly) reached.add(edge.to);
  }
  return reached;
}

function reachedFrom(file: string, targets: ReadonlyMap<string, readonly Edge[]>): Set<string> {
  const reached = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { to } of targets.get(next) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  return reached;
}

describe('imports', () => {
  test('name files that are there', () => {
    const outer = edges.filter(({ to }) => to.includes('/') && /^(?:src|scripts|eval|test)\//u.test(to));
    expect(outer.length).toBeGreaterThan(500);
    expect(outer.filter((edge) => !inner.includes(edge) && /\.(?:ts|astro)$/u.test(edge.to))).toEqual([]);
  });

  test('every folder of src has its place in the order', () => {
    const folders = new Set(
      code
        .map(({ file }) => file)
        .filter((file) => /^src\/.*\//u.test(file))
        .map(folderOf),
    );
    expect([...folders].filter((folder) => ![...order, ...site].includes(folder))).toEqual([]);
  });

  test('no stage imports a later one', () => {
    expect(betweenStages.filter(({ from, into }) => order.indexOf(into) > order.indexOf(from))).toEqual([]);
  });

  test('no stage runs the code of another', () => {
    const isShared = (from: string, into: string) => ['model', 'segment', ...(further[from] ?? [])].includes(into);
    expect(betweenStages.filter(({ from, into, typeOnly }) => !typeOnly && !isShared(from, into))).toEqual([]);
  });

  test('model imports nothing', () => {
    expect(inner.filter(({ file, to }) => folderOf(file) === 'model' && folderOf(to) !== 'model')).toEqual([]);
  });

  test('no stage imports the site, a script or an evaluation', () => {
    const outside = [...site, 'scripts', 'eval'];
    expect(inner.filter(({ file, to }) => order.includes(folderOf(file)) && outside.includes(folderOf(to)))).toEqual(
      [],
    );
  });

  test('pages of one plan ask for measures of no other', () => {
    const starts = code.map(({ file }) => file).filter((file) => isOfOnePlan({ routeData: { component: file } }));
    const reached = runBy(starts);
    const asking = code.filter(({ tree }) => /\bfindMeasure\b/u.test(tree.text)).map(({ file }) => file);
    expect(starts.length).toBeGreaterThan(6);
    expect(asking).toContain('src/pages/units/[unit].astro');
    expect(asking.filter((file) => reached.has(file))).toEqual(['src/library/index.ts']);
  });

  test('kept pages are of the code that renders them and tells what they are', () => {
    const reached = runBy(['scripts/pages/render-thread.ts']);
    expect(reached).toContain('scripts/steps/page-links.ts');
    const isNamed = (file: string) => renderingFolders.some((folder) => file.startsWith(`${folder}/`));
    expect([...reached].filter((file) => !isNamed(file))).toEqual([]);
  });

  test('a command loads no stage to tell its help', () => {
    const commands = code.filter(({ file }) => /^scripts\/[^/]+$/u.test(file)).map(({ file }) => file);
    const atOnce = inner.filter(({ isLater }) => !isLater);
    const makesLibrary = (reached: ReadonlySet<string>): boolean => reached.has('scripts/steps/make-library.ts');
    expect(commands.filter((file) => makesLibrary(runBy([file])))).toEqual(
      ['build', 'start', 'synonyms', 'topics'].map((name) => `scripts/${name}.ts`),
    );
    expect(commands.filter((file) => makesLibrary(runBy([file], atOnce)))).toEqual([]);
  });

  test('nothing outside test imports from test, and scripts need no evaluation', () => {
    expect(edges.filter(({ to }) => to.startsWith('test/'))).toEqual([]);
    expect(inner.filter(({ file, to }) => file.startsWith('scripts/') && to.startsWith('eval/'))).toEqual([]);
  });

  test('no files import each other in a circle, types included', () => {
    expect(circlesOf(inner)).toEqual([]);
  });
});

describe('code of Node', () => {
  test('stands below src only where it is named', () => {
    const found = edges.filter(({ file, to }) => file.startsWith('src/') && to.startsWith('node:'));
    expect([...new Set(found.map(({ file }) => file))].sort()).toEqual(onNode);
  });

  test('is not reached from the browser', () => {
    const targets = Map.groupBy(
      inner.filter(({ typeOnly }) => !typeOnly),
      ({ file }) => file,
    );
    const starts = code.map(({ file }) => file).filter((file) => /^src\/(?:browser|draft|search)\//u.test(file));
    const reached = starts.flatMap((file) => [...reachedFrom(file, targets)]);
    expect(reached.filter((file) => onNode.includes(file) || file.startsWith('src/library/'))).toEqual([]);
  });
});

describe('what only a page has', () => {
  test('is used in src/browser and in the scripts of pages', () => {
    const isAtHome = ({ file }: CodeFile) => /^src\/browser\/|\.astro$/u.test(file) || file === searchEntry;
    const outside = code.filter((one) => !isAtHome(one));
    const used = outside.flatMap((one) =>
      [...givenNames(one)].filter((name) => ofPages.test(name)).map((name) => [one.file, name]),
    );
    expect(used).toEqual([]);
  });
});

describe('what outlives a page', () => {
  /** These note what is asked of them. */
  const noting = ['src/library/asked.ts', 'src/library/index.ts', 'src/library/value-digest.ts'];
  const holding = code.filter(({ file }) => /^src\/(?:library|pages)\/.*\.ts$/u.test(file) && !noting.includes(file));
  const variables = holding.flatMap(({ file, tree }) =>
    tree.statements.filter(ts.isVariableStatement).map((statement) => ({ file, list: statement.declarationList })),
  );

  test('is held by a question, which notes who asks', () => {
    const filled = variables.filter(
      ({ list }) =>
        (list.flags & ts.NodeFlags.Const) === 0 || list.declarations.some(({ initializer }) => isEmpty(initializer)),
    );
    expect(filled.map(({ file, list }) => `${file}: ${list.getText()}`)).toEqual([]);
  });

  test('is asked for by a name that no other question has', () => {
    const calls = code.flatMap(({ tree }) => nodesOf(tree).filter(ts.isCallExpression));
    const names = calls
      .filter(({ expression }) => /^(?:question|onlyQuestion|noteOf)$/u.test(expression.getText()))
      .map(({ arguments: [name] }) => name)
      .filter((name) => name !== undefined && ts.isStringLiteral(name))
      .map(({ text }) => text);
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('is nothing that was asked before the first page', () => {
    const asking = variables.flatMap(({ file, list }) => {
      const library = inner.filter((edge) => edge.file === file && edge.to.startsWith('src/library/'));
      const names = namesFrom(
        file,
        library.filter(({ to }) => to !== noting[0]).map(({ to }) => to),
      );
      return list.declarations.flatMap(({ initializer }) => callsAtOnce(initializer)).filter((name) => names.has(name));
    });
    expect(asking).toEqual([]);
  });
});

/** Says whether a value is a collection that is filled later. */
function isEmpty(value: ts.Expression | undefined): boolean {
  return value !== undefined && ts.isNewExpression(value) && (value.arguments ?? []).length === 0;
}

/** The names that a file imports from some others. */
function namesFrom(file: string, others: readonly string[]): ReadonlySet<string> {
  const nodes = code.filter((one) => one.file === file).flatMap(({ tree }) => nodesOf(tree));
  const own = nodes.filter((node) => others.includes(normalize(join(dirname(file), importedPath(node) ?? ''))));
  return new Set(
    own
      .flatMap(nodesOf)
      .filter(ts.isIdentifier)
      .map(({ text }) => text),
  );
}

/** The names of the functions that a value calls when it is made, not later. */
function callsAtOnce(node: ts.Node | undefined): string[] {
  if (!node || ts.isFunctionLike(node)) return [];
  const own = ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? [node.expression.text] : [];
  return [...own, ...childrenOf(node).flatMap(callsAtOnce)];
}
