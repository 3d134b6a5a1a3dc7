/** The options that the commands share, each defined once. */
import { resolve } from 'node:path';
import type { Flag, ValueOption } from './command.ts';

/** The folder of a library. */
export const content: ValueOption<string> = {
  help: '文库的文件夹，文件放在它的 sources/ 里（默认 content）',
  sign: 'DIR',
  expected: '一个文件夹',
  initial: resolve('content'),
  read: (text) => resolve(text),
};

/** Where the site goes. */
export const out: ValueOption<string> = {
  help: '网站的文件夹，生成后整个换掉；只换空的，或内容全由 Fangan 写成的（默认 dist）',
  sign: 'DIR',
  expected: '一个文件夹',
  initial: resolve('dist'),
  read: (text) => resolve(text),
};

/** The path below which a site is served, with a slash at both ends. */
export const base: ValueOption<string> = {
  help: '网站放在服务器的哪个路径下，如 /fangan/（默认 /）',
  sign: 'PATH',
  expected: '路径，如 /fangan/，只含字母、数字和 - _ . ~',
  initial: '/',
  read: readBase,
};

/** The origin of a site. */
export const site: ValueOption<string | undefined> = {
  help: '网站的域名，如 https://example.org，用于规范链接和网站地图',
  sign: 'URL',
  expected: 'http:// 或 https:// 开头的域名，如 https://example.org（路径用 --base 给出）',
  initial: undefined,
  read: readOrigin,
};

/** Whether the addresses of a site are going to be public. */
export const record: Flag = {
  help: '不把新地址记入台账：这个网站不会发布',
  initial: true,
};

/** Whether everything is made anew. */
export const fresh: Flag = {
  help: '从头做起，不用以前留下的结果（得到的网站一样，只是慢些）',
  initial: false,
};

/** The first port that a server tries. */
export const port: ValueOption<number> = {
  help: '端口；被占用时顺延，0 表示任意一个（默认 4321）',
  sign: 'PORT',
  expected: '整数，从 0 到 65535',
  initial: 4321,
  read: (text) => (/^\d{1,5}$/u.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
};

/** Whether other computers may read. */
export const host: Flag = {
  help: '让同一网络里的其他电脑也能打开（默认只有本机能打开）',
  initial: false,
};

/** `fangan` → `/fangan/` */
function readBase(text: string): string | undefined {
  const parts = text.split('/').filter(Boolean);
  const isPath = parts.every((part) => /^[\p{L}\p{N}_.~-]+$/u.test(part) && !/^\.+$/u.test(part));
  return isPath ? ['', ...parts, ''].join('/') : undefined;
}

/** `https://example.org/` → `https://example.org` */
function readOrigin(text: string): string | undefined {
  const url = URL.parse(text);
  const isOrigin = url && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`;
  return isOrigin ? url.origin : undefined;
}
