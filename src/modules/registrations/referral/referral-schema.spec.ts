import { parseForm } from '../../../platform/http';
import { referralFields } from './referral-fields';
import { referralSchema } from './referral-schema';

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
    ['drie uur', 'Vul een uur in, zoals 15:15.'],
    [15, 'Vul een uur in, zoals 15:15.'],
  ])('asks what is meant by a return at %s', (latestReturn, question) => {
    expect(errorsOf({ latestReturn })).toEqual({ latestReturn: question });
  });

  it('takes a return from ten o’clock on, or none', () => {
    expect([errorsOf({ latestReturn: '10:00' }), errorsOf({ latestReturn: '' }), errorsOf({})]).toEqual([{}, {}, {}]);
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
