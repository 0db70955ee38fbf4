import { renderToString } from 'preact-render-to-string';
import { referralFields } from '../../../modules/registrations';
import { inputsOf, ReferralFields } from './referral-form';

const vacancy = { id: 'v', code: 'V1', title: 'Magazijn', hostName: 'Host', dutchLevel: 'A2' as const };
const choices = { stops: [], vacancies: [{ ...vacancy, certificates: ['heftruckattest'] }] };

describe('the form of a referral', () => {
  it('asks for every field that a referral has, each once', () => {
    const html = renderToString(<ReferralFields field={inputsOf(undefined)} choices={choices} />);
    const asked = [...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name ?? '');
    const wanted = Object.keys(referralFields).flatMap((field) =>
      field === 'preferences' ? ['wish1', 'wish2', 'wish3'] : [field],
    );
    expect([...new Set(asked)].sort()).toEqual(wanted.sort());
  });
});
