/**
 * 发文字号: the code of the issuing body, the year in six-sided brackets, the serial, 号: 潍发〔2021〕26号 (GB/T 9704—2012
 * §7.2.5). Copies carry any bracket, set spaces between or print 第 before the serial; some offices count on behind a dash
 * (3-1号).
 */
import { closer, opener } from './brackets.ts';
import { figures } from './numerals.ts';

const space = '[^\\S\\n]*';
const figure = `[${figures}]`;

/** Source of a pattern for year and serial without what counts: 〔2021〕26, 〔2024〕第3-1. */
export const yearAndSerial = [
  `${opener}${space}${figure}{4}${space}${closer}`,
  `第?${space}${figure}+(?:[-—–－]${figure}+)?`,
].join(space);

/** Source of a pattern for a document number. */
export const documentNumber = ['\\p{Script=Han}{1,10}', yearAndSerial, '[号號]'].join(space);

/** Source of a pattern for the number of an order: 国务院令第707号, 第 58 号, 2031年第8号; its group is `serial`. */
export const orderNumber = `(?:${figure}{4}${space}年${space})?第${space}(?<serial>${figure}+)${space}[号號]`;
