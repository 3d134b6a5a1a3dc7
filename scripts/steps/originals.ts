/** Publishes documents as they came, byte for byte, so that a reader can check the text against the original. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceDocument } from '../../src/model/document.ts';
import { BuildError } from '../../src/model/issue.ts';
import { originalPath, scanPicturePath } from '../../src/render/index.ts';
import type { WriteFile } from './files.ts';

/** Writes into a site every document of `content` whose original may be published; of a recognised text its scan. */
export async function publishOriginals(
  content: string,
  documents: readonly SourceDocument[],
  write: WriteFile,
): Promise<void> {
  for (const document of documents.filter(({ originalWithheld }) => !originalWithheld)) {
    for (const { file, sha256 } of document.scan?.originals ?? [document]) {
      const bytes = await readFile(join(content, 'sources', file));
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
        throw new BuildError(`sources/${file}：发现文件在生成的时候改过，应为不变。`, '请再运行一次。');
      }
      write(originalPath(file), bytes);
    }
    await publishPictures(content, document, write);
  }
}

async function publishPictures(content: string, { id, scan }: SourceDocument, write: WriteFile): Promise<void> {
  for (const [index, { picture }] of (scan?.pages ?? []).entries()) {
    const bytes = await readFile(join(content, 'sources', picture));
    write(scanPicturePath(id, index + 1), bytes);
  }
}
