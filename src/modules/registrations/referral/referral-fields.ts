import { z } from 'zod';
import { dutchLevels } from '../../../kernel';
import { registrationTexts } from '../../../texts/registrations';
import { channels, transports } from '../domain/registration-state';
import {
  certificates,
  email,
  latestReturn,
  name,
  nameOrNone,
  needs,
  note,
  optionalText,
  phone,
  postcode,
  preferences,
  translation,
  translationReason,
  yesNo,
} from './field-schemas';

const words = registrationTexts.fields;

/** How a value is given: on the form, in a cell of a file, and in the column that keeps it. */
type InputOf<Value> = [NonNullable<Value>] extends [boolean]
  ? 'yes-no'
  : [NonNullable<Value>] extends [readonly string[]]
    ? 'list' | 'ranked'
    : 'text';

/**
 * Where a field is kept. `person` = a fact of the person, which a later referral brings up to date and never empties; `registration` =
 * of this referral alone, and so promised for this event; a table of its own has its own rule of retention.
 */
type Home<Value> =
  | {
      readonly keptWith: 'person' | 'registration';
      /** What retention leaves of it when the person is forgotten. */
      readonly afterwards: 'kept' | { readonly becomes: Readonly<Value> };
    }
  | { readonly keptWith: 'support_need' | 'preference' | 'message_translation' | 'nothing' };

type Rule<Value> = Home<Value> & {
  readonly input: InputOf<Value>;
  /** Names of its column in a file; the first is the one in the example file. */
  readonly columns: readonly string[];
};

const field = <Schema extends z.ZodType, const Kept extends Rule<z.output<Schema>>>(schema: Schema, rule: Kept) => ({
  schema,
  ...rule,
});

/**
 * Every field of a referral. Schema, OpenAPI document, columns of a file, values of the form, and what is written, brought
 * up to date, read back and forgotten follow from this list.
 */
export const referralFields = {
  firstName: field(name(words.firstName), {
    input: 'text',
    columns: ['voornaam'],
    keptWith: 'person',
    afterwards: { becomes: '' },
  }),
  lastName: field(nameOrNone(words.lastName).describe('empty only with `noLastName`'), {
    input: 'text',
    columns: ['familienaam', 'achternaam', 'naam'],
    keptWith: 'person',
    afterwards: { becomes: '' },
  }),
  noLastName: field(yesNo.default(false).describe('the person has one name only'), {
    input: 'yes-no',
    columns: ['geen familienaam', 'geen achternaam'],
    keptWith: 'nothing',
  }),
  anotherPerson: field(
    yesNo
      .default(false)
      .describe('somebody else than the person in the event who has this name and postcode, or is a typing slip away'),
    { input: 'yes-no', columns: ['andere persoon'], keptWith: 'nothing' },
  ),
  phone: field(phone.describe('Belgian or international; stored as +32…'), {
    input: 'text',
    columns: ['telefoon', 'gsm', 'tel', 'telefoonnummer', 'gsm-nummer', 'mobiel'],
    keptWith: 'person',
    afterwards: { becomes: null },
  }),
  email: field(email, {
    input: 'text',
    columns: ['e-mail', 'mail', 'e-mailadres', 'mailadres'],
    keptWith: 'person',
    afterwards: { becomes: null },
  }),
  channel: field(z.enum(channels, { error: words.channel }), {
    input: 'text',
    columns: ['kanaal', 'contact', 'voorkeurskanaal', 'bereiken via'],
    keptWith: 'registration',
    afterwards: 'kept',
  }),
  smsAllowed: field(yesNo.optional().describe('consent for text messages; default: true when the channel is sms'), {
    input: 'yes-no',
    columns: ['mag sms', 'sms', 'sms toegelaten'],
    keptWith: 'registration',
    afterwards: { becomes: false },
  }),
  sharedPhone: field(yesNo.default(false).describe('others in the household read along'), {
    input: 'yes-no',
    columns: ['gedeelde gsm', 'gedeelde telefoon'],
    keptWith: 'person',
    afterwards: { becomes: false },
  }),
  postcode: field(postcode, {
    input: 'text',
    columns: ['postcode', 'postnummer', 'zip'],
    keptWith: 'person',
    afterwards: 'kept',
  }),
  transport: field(z.enum(transports, { error: words.transport }).default('bus'), {
    input: 'text',
    columns: ['vervoer'],
    keptWith: 'registration',
    afterwards: 'kept',
  }),
  stop: field(
    optionalText(60, words.stopUnknown).describe('id or code of a stop of the event; not needed for own transport'),
    {
      input: 'text',
      columns: ['halte', 'opstapplaats', 'opstaphalte', 'stop'],
      keptWith: 'registration',
      afterwards: 'kept',
    },
  ),
  dutchLevel: field(z.enum(dutchLevels, { error: words.dutchLevel }), {
    input: 'text',
    columns: ['nederlands', 'taalniveau', 'niveau nederlands', 'niveau'],
    keptWith: 'person',
    afterwards: 'kept',
  }),
  interpreterLanguage: field(optionalText(40, words.tooLong(40)), {
    input: 'text',
    columns: ['tolk', 'tolktaal', 'taal tolk'],
    keptWith: 'registration',
    afterwards: { becomes: null },
  }),
  preferences: field(preferences, {
    input: 'ranked',
    columns: [],
    keptWith: 'preference',
  }),
  certificates: field(certificates, {
    input: 'list',
    columns: ['attesten', 'attest', 'certificaten', 'certificaat'],
    keptWith: 'person',
    afterwards: { becomes: [] },
  }),
  needs: field(needs, {
    input: 'list',
    columns: ['noden', 'nood', 'ondersteuning'],
    keptWith: 'support_need',
  }),
  latestReturn: field(latestReturn, {
    input: 'text',
    columns: ['terug om', 'ten laatste terug', 'terug voor', 'uiterste terugkeer'],
    keptWith: 'registration',
    afterwards: { becomes: null },
  }),
  returnIsRight: field(
    yesNo.default(true).describe('false: ask about a latest return before 12:00 or after 20:00, as forms and files do'),
    {
      input: 'yes-no',
      columns: ['uur klopt', 'terug om klopt'],
      keptWith: 'nothing',
    },
  ),
  note: field(note, {
    input: 'text',
    columns: ['opmerking', 'nota', 'opmerkingen'],
    keptWith: 'registration',
    afterwards: { becomes: '' },
  }),
  translation: field(translation, {
    input: 'text',
    columns: ['vertaling', 'taal vertaling'],
    keptWith: 'message_translation',
  }),
  translationReason: field(translationReason, {
    input: 'text',
    columns: ['waarom vertaling', 'reden vertaling'],
    keptWith: 'message_translation',
  }),
  overrideHired: field(
    z.boolean().default(false).describe('refer somebody who was hired before: looks for work again'),
    {
      input: 'yes-no',
      columns: ['zoekt opnieuw werk'],
      keptWith: 'nothing',
    },
  ),
} as const;

export type ReferralField = keyof typeof referralFields;
