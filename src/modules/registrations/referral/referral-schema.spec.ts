import { parseForm } from '../../../platform/http';
import { referralFields } from './referral-fields';
import { askedReferralSchema, referralSchema } from './referral-schema';

const good = {
  firstName: ' Nadia ',
  lastName: 'van den Berg',
  phone: '0470 12 34 56',
  channel: 'sms',
  postcode: '9300',
  stop: 'aalst-station',
  dutchLevel: 'A2',
};
const errorsOf = (changes: Record<string, unknown>): Readonly<Record<string, string>> => {
  const parsed = parseForm(referralSchema, { ...good, ...changes });
  return parsed.ok ? {} : parsed.errors;
};

describe('the list of fields', () => {
  it('has a column in a file for every field; the wishes have three of their own', () => {
    const without = Object.entries(referralFields).filter(([, { columns }]) => columns.length === 0);
    expect(without.map(([name]) => name)).toEqual(['preferences']);
  });

  it('leaves of a person who is forgotten only what says nothing about who it was', () => {
    const kept = Object.entries(referralFields).filter(
      ([, rule]) => 'afterwards' in rule && rule.afterwards === 'kept',
    );
    expect(kept.map(([name]) => name)).toEqual([...['channel', 'postcode', 'transport', 'stop', 'dutchLevel']]);
  });
});

describe('a referral as it comes in', () => {
  it('keeps names as typed, normalises the phone and fills in the rest', () => {
    expect(referralSchema.parse(good)).toEqual({
      overrideHired: false,
      firstName: 'Nadia',
      lastName: 'van den Berg',
      noLastName: false,
      anotherPerson: false,
      phone: '+32470123456',
      email: null,
      channel: 'sms',
      smsAllowed: true,
      sharedPhone: false,
      postcode: '9300',
      transport: 'bus',
      stop: 'aalst-station',
      dutchLevel: 'A2',
      interpreterLanguage: null,
      preferences: [],
      certificates: [],
      needs: [],
      latestReturn: null,
      returnIsRight: true,
      note: '',
      translation: null,
      translationReason: null,
    });
  });

  it('wants a language we write in, and a reason beside it', () => {
    expect(errorsOf({ translation: 'fr', translationReason: 'asked' })).toEqual({});
    expect(errorsOf({ translation: 'fr' })).toEqual({
      translationReason: 'Kies een reden voor de vertaling.',
    });
    expect(errorsOf({ translation: 'xx', translationReason: 'asked' })).toEqual({
      translation: 'Kies een taal uit de lijst.',
    });
    expect(errorsOf({ translation: '', translationReason: 'asked' })).toEqual({});
  });

  it('names all wrong fields at once, also those that depend on each other', () => {
    expect(Object.keys(errorsOf({ firstName: '', phone: '', postcode: '93', latestReturn: '25:00' })).sort()).toEqual([
      'firstName',
      'latestReturn',
      'phone',
      'postcode',
    ]);
  });

  it.each([
    ['03:00', 'Om 3.00 u is er nog geen bezoek voorbij. Bedoel je 15.00 u?'],
    ['09:59', 'Om 9.59 u is er nog geen bezoek voorbij. Vul een later uur in.'],
    ['drie uur', 'Vul een uur in, zoals 15.15.'],
    [15, 'Vul een uur in, zoals 15.15.'],
  ])('asks what is meant by a return at %s', (latestReturn, question) => {
    expect(errorsOf({ latestReturn })).toEqual({ latestReturn: question });
  });

  it.each(['12:00', '15u', '15u30', '15.30', '20:00', '', null])('takes a return at %j', (latestReturn) => {
    expect(errorsOf({ latestReturn })).toEqual({});
  });

  it.each(['10:00', '11.59', '20u01', '23:00'])('asks whether a return at %s is right, and then takes it', (hour) => {
    expect(errorsOf({ latestReturn: hour, returnIsRight: false })['latestReturn']).toContain(
      'is een ongewoon uur om terug te zijn.',
    );
    expect(errorsOf({ latestReturn: hour })).toEqual({});
  });

  it('takes somebody with one name when that is said, and only then', () => {
    expect(Object.keys(errorsOf({ lastName: '' }))).toEqual(['lastName']);
    expect(Object.keys(errorsOf({ lastName: undefined }))).toEqual(['lastName']);
    expect(Object.keys(errorsOf({ noLastName: true }))).toEqual(['lastName']);
    expect(errorsOf({ lastName: '', noLastName: true })).toEqual({});
  });

  it('asks for another number or channel where no text message arrives', () => {
    expect(errorsOf({ phone: '053 21 22 23' })['phone']).toContain('Naar dit nummer kan je geen sms sturen.');
    expect(errorsOf({ phone: '053 21 22 23', channel: 'telefoon' })).toEqual({});
  });

  it.each([undefined, false])(
    'asks a person about consent for text messages when it is %j; a program says it',
    (smsAllowed) => {
      const asked = parseForm(askedReferralSchema, { ...good, firstName: '', smsAllowed });
      expect(asked.ok ? {} : asked.errors).toMatchObject({
        firstName: expect.any(String) as string,
        smsAllowed: 'Mag deze persoon sms-berichten krijgen? Vul in dat het mag, of kies een ander kanaal.',
      });
      expect(referralSchema.parse({ ...good, smsAllowed }).smsAllowed).toBe(smsAllowed ?? true);
    },
  );

  it('takes the consent that was given, and its absence where no text message was asked for', () => {
    expect(askedReferralSchema.parse({ ...good, smsAllowed: true }).smsAllowed).toBe(true);
    expect(askedReferralSchema.parse({ ...good, channel: 'telefoon' }).smsAllowed).toBe(false);
  });

  it.each(['\u200b', '\u202e', '\u3164', '\u00ad', '...'])('takes %j for no name', (nothing) => {
    expect(Object.keys(errorsOf({ firstName: nothing }))).toEqual(['firstName']);
    expect(Object.keys(errorsOf({ lastName: nothing }))).toEqual(['lastName']);
  });

  it.each(['firstName', 'lastName', 'note', 'interpreterLanguage', 'stop'])(
    'refuses signs nobody can read in %s',
    (field) => {
      const errors = errorsOf({ [field]: 'D\u0092Hondt' });
      expect(Object.keys(errors)).toEqual([field]);
      expect(errors[field]).toContain('niet kunnen lezen');
    },
  );

  it('counts the letters of a note as a browser does', () => {
    expect(errorsOf({ note: `${'x'.repeat(190)}${'\r\n'.repeat(9)}x` })).toEqual({});
  });

  it('says in Dutch that a note is too long', () => {
    expect(errorsOf({ note: 'x'.repeat(201) })).toEqual({ note: 'Gebruik hoogstens 200 tekens.' });
  });

  it.each([
    [' ann@example.org', 'ann@example.org'],
    ['jan@bücher.example', 'jan@bücher.example'],
  ])('keeps the address %j', (typed, kept) => {
    expect(referralSchema.parse({ ...good, email: typed }).email).toBe(kept);
  });

  it('needs a way to reach the person on the chosen channel, except by letter', () => {
    expect(errorsOf({ phone: '' })['phone']).toBe('Vul een telefoonnummer in, of kies een ander kanaal.');
    expect(errorsOf({ channel: 'mail' })['email']).toBe('Vul een e-mailadres in, of kies een ander kanaal.');
    expect(errorsOf({ phone: null, channel: 'post' })).toEqual({});
  });

  it.each([
    ['phone', '12'],
    ['email', 'geen mail'],
    ['firstName', '=1+1'],
    ['note', 'x'.repeat(201)],
    ['preferences', ['V1', 'V2', 'V3', 'V4']],
    ['preferences', ['V1', 'V1']],
    ['needs', ['slecht te been']],
    ['dutchLevel', 'Z'],
    ['channel', undefined],
  ])('refuses %s %j', (field, value) => {
    expect(Object.keys(errorsOf({ [field]: value }))).toEqual([field]);
  });
});
