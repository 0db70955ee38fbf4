import { readForm } from '../../forms/read-form';
import { newReferral, referralForm, referralOfForm, withErrorsOfWishes } from './referral.forms';

describe('the referral form', () => {
  it('reads texts, boxes and lists as the schema wants them', () => {
    const typed = { firstName: ' Nadia', needs: ['companion', 'no-stairs'], certificates: 'rijbewijs-b' };
    expect(referralOfForm(typed)).toMatchObject({
      firstName: ' Nadia',
      needs: ['companion', 'no-stairs'],
      certificates: ['rijbewijs-b'],
      sharedPhone: false,
    });
  });

  it('drops empty wishes and keeps the order of the others', () => {
    expect(referralOfForm({ ...newReferral, wish1: 'V4', wish2: '', wish3: 'V1' })['preferences']).toEqual([
      'V4',
      'V1',
    ]);
  });

  it('forgets the stop of somebody who comes by own means', () => {
    expect(referralOfForm({ ...newReferral, transport: 'own', stop: 's1' })['stop']).toBeNull();
  });

  it('begins with no channel chosen and no consent given', () => {
    expect(newReferral).toEqual({ transport: 'bus' });
  });

  it('asks for consent where text messages were chosen, at the box for it', () => {
    const errorsOf = (typed: Record<string, string>): string[] => {
      const reading = readForm(referralForm.schema, typed);
      return Object.keys(reading.ok ? {} : reading.errors);
    };
    expect(errorsOf({ channel: 'sms' })).toContain('smsAllowed');
    expect(errorsOf({ channel: 'sms', smsAllowed: 'ja' })).not.toContain('smsAllowed');
    expect(errorsOf({ channel: 'mail' })).not.toContain('smsAllowed');
  });

  it('shows an error about the wishes at the first wish', () => {
    const state = { form: 'referral', values: {}, errors: { preferences: 'x', phone: 'y' } };
    expect(withErrorsOfWishes(state).errors).toEqual({ wish1: 'x', phone: 'y' });
  });

  it('names what is wrong by the fields of the page', () => {
    const reading = readForm(referralForm.schema, {});
    expect(reading.ok).toBe(false);
    expect(Object.keys(reading.ok ? {} : reading.errors)).toEqual(
      expect.arrayContaining(['firstName', 'lastName', 'postcode', 'dutchLevel']),
    );
  });
});
