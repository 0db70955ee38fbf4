import { decode } from 'iconv-lite';
import { isReadable } from '../../../kernel';

/** Code pages of lists without Unicode, the likeliest first: a list that fits several is read as the first of them. */
export const codePages = ['windows-1252', 'cp850', 'macintosh', 'windows-1254', 'windows-1250'] as const;
export type CodePage = (typeof codePages)[number];

export interface DecodedText {
  readonly text: string;
  /** The code page it was guessed to be in; undefined for Unicode, which says so itself. */
  readonly codePage?: CodePage;
}

/** The text of a file, whatever program saved it: UTF-8 or UTF-16, with or without mark, else an older code page. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unicode = unicodeOf(file);
  if (unicode !== undefined) return { text: decode(file, unicode) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(file) };
  } catch {
    return likeliest(file);
  }
}

/** How much of a file is looked at to see what it is. */
const SAMPLE = 64 * 1024;

function unicodeOf(file: Buffer): string | undefined {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be';
  // Most letters of a list are below U+0100: without a mark, the zero bytes tell which half comes first.
  const [first, second] = [zerosAt(file, 0), zerosAt(file, 1)];
  if (second > MOSTLY && first < RARELY) return 'utf-16le';
  return first > MOSTLY && second < RARELY ? 'utf-16be' : undefined;
}

/** The share of zeros among the first or the second bytes of all pairs. */
function zerosAt(file: Buffer, half: 0 | 1): number {
  const sample = file.subarray(0, SAMPLE);
  return sample.filter((byte, at) => byte === 0 && at % 2 === half).length / (sample.length / 2);
}

const MOSTLY = 0.6;
const RARELY = 0.1;

function likeliest(file: Buffer): DecodedText {
  const scored = codePages.map((codePage) => {
    const text = decode(file, codePage);
    return { text, codePage, score: likelihood(text.slice(0, SAMPLE)) };
  });
  return scored.reduce((best, other) => (other.score > best.score ? other : best));
}

/** Letters outside ASCII that people and villages here bear. */
const USUAL = new Set('éèêëïîìíöôóòüûúùäâáàãåæøçñõœğışşčšžćńłęąśżőűțăÉÈÊËÏÎÖÓÔÜÚÄÁÀÂÅÇÑØŞİŠŽÖŁŚ');
/** Signs that word processors put into text. */
const TYPOGRAPHIC = new Set('’‘“”–—…€´«»°²½');

/** How much a text looks like names and remarks: above 0 more like it than not. */
function likelihood(text: string): number {
  let sum = 0;
  for (const { index, 0: sign } of text.matchAll(/[^\0-\x7f]/gu)) {
    sum += likelihoodOf(sign, text.charAt(index - 1), text.charAt(index + sign.length));
  }
  return sum;
}

function likelihoodOf(sign: string, before: string, after: string): number {
  if (!isReadable(sign)) return -10;
  if (isLetter(sign)) return (USUAL.has(sign) ? 3 : -1) - (clashes(sign, before, after) ? 5 : 0);
  const neighbours = [before, after].filter(isLetter).length;
  if (TYPOGRAPHIC.has(sign)) return neighbours === 2 && sign !== '’' ? -2 : 2;
  return neighbours > 0 ? -4 : -1;
}

/** Whether small and large letters follow each other as in no name. */
function clashes(sign: string, before: string, after: string): boolean {
  if (isUpper(sign)) return isLower(before) || (isUpper(before) && isLower(after));
  return isLower(sign) && (isUpper(after) || (isUpper(before) && !isLower(after)));
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);
const isLower = (sign: string): boolean => /\p{Ll}/u.test(sign);
const isUpper = (sign: string): boolean => /\p{Lu}/u.test(sign);
