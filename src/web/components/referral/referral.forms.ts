import { referralFields, type ReferralField } from '../../../modules/registrations';

/** The body of a posted form: a field that occurs twice is a list. */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

type FieldOf<Input> = {
  [Field in ReferralField]: (typeof referralFields)[Field]['input'] extends Input ? Field : never;
}[ReferralField];

const wishes = ['wish1', 'wish2', 'wish3'] as const;

/** What was typed, as it was typed: the form is shown again with it when something is wrong. */
export type ReferralFormValues = Readonly<
  Record<FieldOf<'text'> | (typeof wishes)[number], string> &
    Record<FieldOf<'yes-no'>, boolean> &
    Record<FieldOf<'list'>, readonly string[]>
>;

const text = (value: FormBody[string]): string => (typeof value === 'string' ? value : (value?.[0] ?? ''));
const list = (value: FormBody[string]): readonly string[] => (typeof value === 'string' ? [value] : (value ?? []));

const isOf =
  <Input extends string>(input: Input) =>
  (field: ReferralField): field is FieldOf<Input> =>
    referralFields[field].input === input;

const fields = Object.keys(referralFields) as readonly ReferralField[];

const each = <Field extends string, Value>(names: readonly Field[], valueOf: (name: Field) => Value) =>
  Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Field, Value>;

export const formValues = (body: FormBody): ReferralFormValues => ({
  ...each([...fields.filter(isOf('text')), ...wishes], (field) => text(body[field])),
  ...each(fields.filter(isOf('yes-no')), (field) => text(body[field]) === 'ja'),
  ...each(fields.filter(isOf('list')), (field) => list(body[field])),
});

/** An empty form: most people come by bus and like a text message. */
export const emptyForm: ReferralFormValues = { ...formValues({}), transport: 'bus', channel: 'sms', smsAllowed: true };

/** The values in the shape of the referral schema. */
export function referralOfForm({ wish1, wish2, wish3, ...values }: ReferralFormValues): Record<ReferralField, unknown> {
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
