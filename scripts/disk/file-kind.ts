/** Names what stands in the place of a file: a pipe or a device never ends, so that none may be opened like one. */
import type { Stats } from 'node:fs';

/** Returns what an entry is that is no file: `一个管道`. */
export function nameKind(stats: Stats): string {
  if (stats.isSymbolicLink()) return '一个链接';
  if (stats.isFIFO()) return '一个管道';
  if (stats.isSocket()) return '一个套接字';
  return stats.isDirectory() ? '一个文件夹' : '一个设备';
}
