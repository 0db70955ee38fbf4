/** The GSM 7-bit default alphabet (3GPP TS 23.038, 6.2.1). */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Its extension table: an escape sign and a second one. */
const EXTENDED = new Set('^{}\\[~]|€\f');

/** Signs that mean the same without their looks. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '′': "'",
  '´': "'",
  '`': "'",
  ʼ: "'",
  ʻ: "'",
  ʾ: "'",
  ʿ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\t': ' ',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  œ: 'oe',
  Œ: 'OE',
  ə: 'e',
  Ə: 'E',
  ɛ: 'e',
  Ɛ: 'E',
  ɔ: 'o',
  Ɔ: 'O',
  ŋ: 'n',
  Ŋ: 'N',
  ħ: 'h',
  Ħ: 'H',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
};

const known = (sign: string): boolean => BASIC.has(sign) || EXTENDED.has(sign);

/** Marks that no letter of their own belongs to, and signs that are not seen. */
const UNSEEN = /^[\p{Mark}\p{Format}]$/u;

function signInGsm7(sign: string): string | undefined {
  if (known(sign)) return sign;
  if (UNSEEN.test(sign)) return '';
  const plain = PLAIN[sign] ?? sign.normalize('NFD').replace(/\p{Mark}/gu, '');
  return plain !== '' && [...plain].every(known) ? plain : undefined;
}

/** The text in signs an SMS can carry at 7 bits each; undefined when a sign has no harmless stand-in (another script). */
export function inGsm7(text: string): string | undefined {
  const signs = [...text.normalize('NFC')].map(signInGsm7);
  return signs.includes(undefined) ? undefined : signs.join('');
}

/** How many of an SMS's 160 places a text takes. @throws RangeError for a sign outside the alphabet */
export function septets(text: string): number {
  let places = 0;
  for (const sign of text) {
    if (!known(sign)) throw new RangeError(`${sign} is not in the GSM 7-bit alphabet`);
    places += EXTENDED.has(sign) ? 2 : 1;
  }
  return places;
}

/** Places of an SMS that stands alone. */
export const WHOLE_SMS = 160;

/** Places of each part once a text is split: seven go to the header that puts the parts together. */
export const PART_OF_SMS = 153;

/** How many SMS a text costs. An escape sign and its second sign are never parted, so a part may end one place early. */
export function smsParts(text: string): number {
  if (septets(text) <= WHOLE_SMS) return 1;
  let parts = 1;
  let taken = 0;
  for (const sign of text) {
    const places = septets(sign);
    if (taken + places > PART_OF_SMS) {
      parts += 1;
      taken = 0;
    }
    taken += places;
  }
  return parts;
}
