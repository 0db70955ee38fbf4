/** What is asked about a phone number that cannot be kept as it was typed. */
export const phoneTexts = {
  wrong: 'Dit telefoonnummer bestaat niet. Vul een nummer in, zoals 0470 12 34 56.',
  mobileDigits: (needed: number, typed: number) =>
    `Een gsm-nummer heeft ${needed} cijfers, dit heeft er ${typed}. Kijk het nummer na.`,
  meant: (numbers: readonly string[]) => `Bedoel je ${numbers.join(' of ')}? Vul het nummer zo in.`,
  twoNumbers: 'Er staan twee nummers. Vul er één in.',
  note: (note: string, number: string) =>
    `Vul alleen het nummer in: ${number}. Is het de telefoon van iemand anders ("${note}")? Zeg dan ook dat anderen deze telefoon gebruiken.`,
} as const;
