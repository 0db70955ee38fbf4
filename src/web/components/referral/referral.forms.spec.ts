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

  it('allows text messages to who chose them', () => {
    expect(referralOfForm({ channel: 'sms' })['smsAllowed']).toBe(true);
    expect(referralOfForm({ channel: 'mail' })['smsAllowed']).toBe(false);
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
