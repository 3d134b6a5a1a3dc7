/** Decodes a web page as its head says, or else as its bytes show. */
import { latinOf } from '../bytes.ts';
import { type DecodedText, decodeText } from '../encoding.ts';

/** `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=gbk">` */
const charset = /<meta[^>]{0,200}?charset\s*=\s*["']?(?<name>[\w-]+)/iu;
const headBytes = 4096;

/** Returns the source of a page. */
export function decodePage(bytes: Uint8Array): DecodedText {
  const head = latinOf(bytes.subarray(0, headBytes));
  return decodeText(bytes, charset.exec(head)?.groups?.['name']);
}
