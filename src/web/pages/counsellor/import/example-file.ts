import { referralColumnNames, type ReferralChoices } from '../../../../modules/registrations';

/** A cell that no spreadsheet takes for a formula (an apostrophe goes before =, +, - and @), quoted where needed. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Semicolons and a byte order mark: what Excel in Belgium opens without questions. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;

/** A file with every column and one invented person, with a stop and a vacancy of this event. */
export function exampleFile({ stops, vacancies }: ReferralChoices): string {
  const example: Readonly<Record<string, string>> = {
    firstName: 'Nadia',
    lastName: 'Voorbeeld',
    phone: '0470 00 00 01',
    email: 'nadia@voorbeeld.example',
    channel: 'sms',
    smsAllowed: 'ja',
    sharedPhone: 'nee',
    postcode: '9300',
    transport: 'bus',
    stop: stops[0]?.name ?? '',
    dutchLevel: 'A2',
    wish1: vacancies[0]?.code ?? '',
    wish2: vacancies[1]?.code ?? '',
  };
  const columns = Object.entries(referralColumnNames);
  return csvText([
    columns.map(([column, names]) => names[0] ?? column),
    columns.map(([column]) => example[column] ?? ''),
  ]);
}
