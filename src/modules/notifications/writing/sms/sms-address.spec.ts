import { smsAddress } from './sms-address';

const wants = { channel: 'sms', smsAllowed: true, phone: '+32470000001' } as const;

describe('where an SMS goes', () => {
  it('to the mobile number of who chose SMS', () => {
    expect(smsAddress(wants)).toBe('+32470000001');
    expect(smsAddress({ ...wants, phone: '+31612345678' })).toBe('+31612345678');
  });

  it.each([
    ['another channel', { channel: 'mail' }],
    ['no permission', { smsAllowed: false }],
    ['no number', { phone: null }],
    ['a landline in Aalst', { phone: '+3253212223' }],
    ['a landline in Liège', { phone: '+3242345678' }],
    ['a number as people type it', { phone: '0470 00 00 01' }],
  ] as const)('nowhere with %s', (_, change) => {
    expect(smsAddress({ ...wants, ...change })).toBeUndefined();
  });
});
