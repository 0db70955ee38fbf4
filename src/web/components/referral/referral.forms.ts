/** The body of a posted form: a field that occurs twice is a list. */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

const textFields = [
  'firstName',
  'lastName',
  'phone',
  'email',
  'channel',
  'postcode',
  'transport',
  'stop',
  'dutchLevel',
  'interpreterLanguage',
  'wish1',
  'wish2',
  'wish3',
  'latestReturn',
  'note',
  'translation',
  'translationReason',
] as const;
type TextField = (typeof textFields)[number];

/** What was typed, as it was typed: the form is shown again with it when something is wrong. */
export type ReferralFormValues = Readonly<Record<TextField, string>> & {
  readonly smsAllowed: boolean;
  readonly sharedPhone: boolean;
  readonly overrideHired: boolean;
  readonly certificates: readonly string[];
  readonly needs: readonly string[];
};

const text = (value: FormBody[string]): string => (typeof value === 'string' ? value : (value?.[0] ?? ''));
const list = (value: FormBody[string]): readonly string[] => (typeof value === 'string' ? [value] : (value ?? []));

export function formValues(body: FormBody): ReferralFormValues {
  const texts = Object.fromEntries(textFields.map((field) => [field, text(body[field])])) as Record<TextField, string>;
  return {
    ...texts,
    smsAllowed: text(body['smsAllowed']) === 'ja',
    sharedPhone: text(body['sharedPhone']) === 'ja',
    overrideHired: text(body['overrideHired']) === 'ja',
    certificates: list(body['certificates']),
    needs: list(body['needs']),
  };
}

/** An empty form: most people come by bus and like a text message. */
export const emptyForm: ReferralFormValues = { ...formValues({}), transport: 'bus', channel: 'sms', smsAllowed: true };

/** The values in the shape of the referral schema. */
export function referralOfForm({ wish1, wish2, wish3, ...values }: ReferralFormValues): Record<string, unknown> {
  return {
    ...values,
    smsAllowed: values.smsAllowed || values.channel === 'sms',
    stop: values.transport === 'own' ? null : values.stop,
    preferences: [wish1, wish2, wish3].filter((wish) => wish !== ''),
  };
}

/** Errors by the field they stand at on the page: the wishes are three fields there. */
export function errorsOnPage(errors: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message]) => [field === 'preferences' ? 'wish1' : field, message]),
  );
}
