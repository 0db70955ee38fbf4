import { csvText } from '../../../../kernel';
import { referralColumnNames, type ReferralChoices } from '../../../../modules/registrations';

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
