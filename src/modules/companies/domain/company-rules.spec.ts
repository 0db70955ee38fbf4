import { isActiveOn } from './host-company';
import { checkHostCompany, checkVacancy, type HostCompanyInput, type VacancyInput } from './company-rules';

const site = {
  name: 'Fabriek',
  address: 'Wijngaardveld 1, Aalst',
  latitude: 50.95,
  longitude: 4.05,
  accuracyMetres: 50,
  tourStepFree: false,
  interviewStepFree: true,
  dressCode: '',
  bringList: '',
};
const contact = { firstName: 'Lien', lastName: 'Maes', email: ' Lien@Bedrijf.example ', phone: '' };
const company: HostCompanyInput = { name: ' Bedrijf ', socialEconomy: false, sites: [site], contacts: [contact] };
const vacancy: VacancyInput = { code: ' V1 ', title: ' inpakker ', posts: 4, dutchLevel: 'A1', certificates: [] };

describe('checkHostCompany', () => {
  it('trims the name and writes addresses of people in small letters', () => {
    const checked = checkHostCompany(company);
    expect(checked.name).toBe('Bedrijf');
    expect(checked.contacts[0]?.email).toBe('lien@bedrijf.example');
  });

  it.each<[string, Partial<HostCompanyInput>]>([
    ['COMPANY.NAME_MISSING', { name: '  ' }],
    ['COMPANY.SITE_MISSING', { sites: [] }],
    ['COMPANY.PLACE_WRONG', { sites: [{ ...site, latitude: 91 }] }],
    ['COMPANY.CONTACT_TWICE', { contacts: [contact, { ...contact, email: 'lien@bedrijf.example' }] }],
  ])('refuses with %s', (code, change) => {
    expect(() => checkHostCompany({ ...company, ...change })).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('checkVacancy', () => {
  it('keeps each certificate once', () => {
    const certificates = ['heftruckattest', ' heftruckattest', ''];
    expect(checkVacancy({ ...vacancy, certificates })).toEqual({
      ...vacancy,
      code: 'V1',
      title: 'inpakker',
      certificates: ['heftruckattest'],
    });
  });

  it.each<[string, Partial<VacancyInput>]>([
    ['COMPANY.VACANCY_TITLE_MISSING', { title: ' ' }],
    ['COMPANY.VACANCY_TITLE_MISSING', { code: '' }],
    ['COMPANY.POSTS_WRONG', { posts: 0 }],
    ['COMPANY.POSTS_WRONG', { posts: 1.5 }],
  ])('refuses with %s', (code, change) => {
    expect(() => checkVacancy({ ...vacancy, ...change })).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('isActiveOn', () => {
  it('holds up to and including the last day', () => {
    expect(isActiveOn({ activeUntil: null }, '2027-03-11')).toBe(true);
    expect(isActiveOn({ activeUntil: '2027-03-11' }, '2027-03-11')).toBe(true);
    expect(isActiveOn({ activeUntil: '2027-03-10' }, '2027-03-11')).toBe(false);
  });
});
