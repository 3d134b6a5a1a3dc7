/**
 * The site as its library is now. An edition is shown when it is complete; until then, and as long as something is wrong
 * with the library, the one before stays.
 */
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { makeScratch, sweepScratch, workFolder } from '../disk/scratch.ts';
import { refuseUnwritable } from '../disk/system-faults.ts';
import { takeBundle } from '../pages/bundle.ts';
import type { AskedAddress } from '../serve/address.ts';
import type { Answer } from '../serve/http.ts';
import { explainError } from '../steps/report.ts';
import { type ChangedPart, watchChanges } from './changes.ts';
import { type Edition, makeEdition, type Workshop } from './edition.ts';
import { createReloading } from './reload.ts';
import { startThread } from './thread.ts';

export interface LiveSite {
  find(address: AskedAddress, request: IncomingMessage): Promise<Answer>;
  /** Shows every change from now on. */
  follow(): Promise<void>;
}

/** Opens the site of the library in `content`; what is wrong with the library is printed. */
export async function openLiveSite(content: string): Promise<LiveSite> {
  refuseUnwritable([workFolder]);
  await sweepScratch(workFolder);
  const work = makeScratch(workFolder).folder;
  const changes = await watchChanges(content);
  const reloading = createReloading();
  const run = Date.now().toString(36);
  let count = 0;
  let workshop = openWorkshop(content, join(work, 'bundle'));
  let shown: Edition | undefined;

  async function renew(parts: ReadonlySet<ChangedPart>): Promise<void> {
    const started = performance.now();
    count += 1;
    if (parts.has('code')) {
      await workshop.library.close();
      workshop = openWorkshop(content, join(work, `bundle-${count}`));
    }
    const edition = await makeEdition(workshop, content, join(work, `edition-${count}`));
    edition.complete.catch(printFault);
    const former = shown;
    shown = edition;
    reloading.show(`${run}-${count}`);
    report(edition, former, started);
    former?.close().catch(printFault);
  }

  async function find(address: AskedAddress): Promise<Answer> {
    const edition = shown;
    try {
      if (!edition) return messagePage(503, '文库还没有生成，原因见终端；改正后本页会自己打开。');
      const answer = await edition.find(address);
      return answer.status === 404 && shown !== edition ? find(address) : answer;
    } catch (error) {
      if (shown !== edition) return find(address);
      printFault(error);
      return messagePage(500, explainError(error));
    }
  }

  await renew(new Set()).catch(printFault);
  return {
    find: async (address, { url = '' }) => reloading.find(address, url) ?? reloading.addTo(await find(address)),
    async follow() {
      for await (const parts of changes) await renew(parts).catch(printFault);
    },
  };
}

function openWorkshop(content: string, folder: string): Workshop {
  const bundle = takeBundle({ content, base: '/', site: undefined }, folder, console.log);
  bundle.catch(() => undefined); // who needs the bundle is told
  return { library: startThread('library-thread.ts'), bundle };
}

function report({ issues }: Edition, former: Edition | undefined, started: number): void {
  if (issues !== (former?.issues ?? '')) console.log(issues || '文件里没有存疑之处了。');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (former) console.log(`${new Date().toLocaleTimeString('zh-CN')} 已更新，用时 ${seconds} 秒`);
}

function printFault(error: unknown): void {
  console.error(explainError(error));
}

function messagePage(status: number, text: string): Answer {
  const shownText = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Fangan</title><body><pre>${shownText}</pre></body></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
