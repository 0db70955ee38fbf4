/** Certificates that vacancies ask most, with what else people call them; each is kept under its code. */
const known = {
  heftruckattest: { label: 'attest heftruck', names: ['heftruck', 'heftruckbrevet'] },
  reachtruckattest: { label: 'attest reachtruck', names: ['reachtruck', 'reachtruckbrevet'] },
  'rijbewijs-b': { label: 'rijbewijs B', names: [] },
  'rijbewijs-c': { label: 'rijbewijs C', names: [] },
  'rijbewijs-d': { label: 'rijbewijs D', names: [] },
  'code-95': { label: 'code 95', names: ['vakbekwaamheid'] },
  'vca-basis': { label: 'VCA basis', names: ['VCA', 'B-VCA'] },
  'hoogwerker-attest': { label: 'attest hoogwerker', names: ['hoogwerker'] },
  haccp: { label: 'HACCP', names: ['attest voedselveiligheid'] },
  ehbo: { label: 'EHBO', names: ['eerste hulp', 'hulpverlener'] },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly names: readonly string[] }>>;

const entries: readonly (readonly [string, { readonly label: string; readonly names: readonly string[] }])[] =
  Object.entries(known);

/** Small letters and digits without accents, spaces or hyphens. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const codes: ReadonlyMap<string, string> = new Map(
  entries.flatMap(([code, { label, names }]) => [code, label, ...names].map((name) => [plain(name), code])),
);

/** The one code of a certificate, however it is written: `Rijbewijs B` and `rijbewijs-b` are one, also for one not in our list. */
export const certificateCode = (typed: string): string =>
  codes.get(plain(typed)) ??
  typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** The codes of what was typed, one or more in each text with commas between; each once, none for an empty text. */
export const certificateCodes = (typed: readonly string[]): string[] => [
  ...new Set(
    typed
      .flatMap((text) => text.split(/[,;]/))
      .map(certificateCode)
      .filter((code) => code !== ''),
  ),
];

/** A certificate in words; one that is not in our list has only the words of its code. */
export const certificateLabel = (code: string): string =>
  entries.find(([name]) => name === code)?.[1].label ?? code.replaceAll('-', ' ');

/** What is offered while somebody types. */
export const certificateLabels: readonly string[] = entries.map(([, { label }]) => label);
