import { renderToString } from 'preact-render-to-string';
import { referralFields } from '../../../modules/registrations';
import { inputsOf, ReferralFields } from './referral-form';
import { referralForm } from './referral.forms';

const vacancy = { id: 'v', code: 'V1', title: 'Magazijn', hostName: 'Host', dutchLevel: 'A2' as const };
const choices = { stops: [], vacancies: [{ ...vacancy, certificates: ['heftruckattest'] }] };

const formWith = (values: Readonly<Record<string, string>>, errors: Readonly<Record<string, string>> = {}): string =>
  renderToString(<ReferralFields field={inputsOf({ form: referralForm.id, values, errors })} choices={choices} />);

describe('the form of a referral', () => {
  it('asks whether somebody looks for work again only of who has a job', () => {
    expect(formWith({})).not.toContain('overrideHired');
  });

  it('asks for every field that a referral has, each once, and for answers once there is a question', () => {
    const html = formWith(
      { overrideHired: 'ja' },
      { latestReturn: 'Klopt dat?', anotherPerson: 'Is dit iemand anders?' },
    );
    const names = [...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name ?? '');
    const wanted = Object.keys(referralFields).flatMap((field) =>
      field === 'preferences' ? ['wish1', 'wish2', 'wish3'] : [field],
    );
    expect([...new Set(names)].sort()).toEqual(wanted.sort());
  });

  it('asks for no answer before there is a question', () => {
    const html = formWith({});
    expect(html).not.toContain('returnIsRight');
  });
});
