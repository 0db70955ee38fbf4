import { emptyForm, errorsOnPage, formValues, referralOfForm } from './referral.forms';

describe('the referral form', () => {
  it('keeps everything that was typed', () => {
    const values = formValues({ firstName: ' Nadia', needs: ['companion', 'no-stairs'], certificates: 'rijbewijs-b' });
    expect(values.firstName).toBe(' Nadia');
    expect(values.needs).toEqual(['companion', 'no-stairs']);
    expect(values.certificates).toEqual(['rijbewijs-b']);
    expect(values.sharedPhone).toBe(false);
  });

  it('drops empty wishes and keeps the order of the others', () => {
    const values = { ...emptyForm, wish1: 'V4', wish3: 'V1' };
    expect(referralOfForm(values)['preferences']).toEqual(['V4', 'V1']);
  });

  it('forgets the stop of somebody who comes by own means', () => {
    expect(referralOfForm({ ...emptyForm, transport: 'own', stop: 's1' })['stop']).toBeNull();
  });

  it('shows an error about the wishes at the first wish', () => {
    expect(errorsOnPage({ preferences: 'x', phone: 'y' })).toEqual({ wish1: 'x', phone: 'y' });
  });
});
