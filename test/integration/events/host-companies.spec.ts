import {
  AddHostCompany,
  AddVacancy,
  ChangeHostCompany,
  ChangeVacancy,
  HostCompanyReader,
  RetireHostCompany,
  type HostCompanyInput,
} from '../../../src/modules/companies';
import { AddVisit, EventReader } from '../../../src/modules/events';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { startTestApp, type TestApp } from '../../support';
import { addOtherAssociation } from './other-association';

const bakery: HostCompanyInput = {
  name: 'Bakkerij Denderzon (fictief)',
  socialEconomy: false,
  sites: [
    {
      name: 'Bakkerij',
      address: 'Nijverheidstraat, 9420 Mere',
      latitude: 50.937,
      longitude: 3.955,
      accuracyMetres: 700,
      tourStepFree: true,
      interviewStepFree: true,
      dressCode: '',
      bringList: '',
    },
  ],
  contacts: [{ firstName: 'Rik', lastName: 'Baeten', email: 'rik@denderzon.example', phone: '' }],
};
const vacancy = { code: 'B1', title: 'bakker', posts: 2, dutchLevel: 'A2' as const, certificates: [] };

describe('host companies', () => {
  let test: TestApp;
  let user: UserView;
  let stranger: UserView;
  let hostCompanyId: string;

  beforeAll(async () => {
    test = await startTestApp({ scenario: 'draft' });
    user = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
    stranger = (await test.get(UserReader).byEmail(await addOtherAssociation(test)))!;
    hostCompanyId = await test.get(AddHostCompany).execute({ user, ...bakery });
  });
  afterAll(() => test.close());

  const host = async () => (await test.get(HostCompanyReader).byId(user.associationId, hostCompanyId))!;

  it('have addresses and people', async () => {
    expect(await host()).toMatchObject({
      name: bakery.name,
      activeUntil: null,
      sites: [{ address: bakery.sites[0]!.address }],
    });
    expect(await test.get(HostCompanyReader).contacts(hostCompanyId)).toMatchObject([
      { email: 'rik@denderzon.example' },
    ]);
  });

  it('are there once per name', async () => {
    await expect(test.get(AddHostCompany).execute({ user, ...bakery })).rejects.toMatchObject({
      code: 'COMPANY.TAKEN',
    });
    await expect(test.get(AddHostCompany).execute({ user: stranger, ...bakery })).resolves.toBeDefined();
  });

  it('change in place, and get new addresses beside the old', async () => {
    const [site] = (await host()).sites;
    const [contact] = await test.get(HostCompanyReader).contacts(hostCompanyId);
    const input: HostCompanyInput = {
      name: 'Bakkerij Denderzon',
      socialEconomy: true,
      sites: [
        { ...bakery.sites[0]!, id: site!.id, dressCode: 'Haarnet.' },
        { ...bakery.sites[0]!, name: 'Winkel' },
      ],
      contacts: [{ ...bakery.contacts[0]!, id: contact!.id, phone: '053 00 00 40' }],
    };
    await test.get(ChangeHostCompany).execute({ user, hostCompanyId, ...input });
    const changed = await host();
    expect(changed).toMatchObject({ name: 'Bakkerij Denderzon', socialEconomy: true });
    expect(changed.sites).toMatchObject([{ id: site!.id, dressCode: 'Haarnet.' }, { name: 'Winkel' }]);
    expect(await test.get(HostCompanyReader).contacts(hostCompanyId)).toMatchObject([{ phone: '053 00 00 40' }]);
  });

  it('leave another company’s address alone', async () => {
    const hosts = await test.get(HostCompanyReader).list(user.associationId);
    const other = hosts.find(({ id }) => id !== hostCompanyId);
    const stolen = { ...bakery, name: 'X', sites: [{ ...bakery.sites[0]!, id: other!.sites[0]!.id }], contacts: [] };
    const attempt = test.get(ChangeHostCompany).execute({ user, hostCompanyId, ...stolen });
    await expect(attempt).rejects.toMatchObject({ kind: 'not-found' });
    expect((await host()).name).toBe('Bakkerij Denderzon');
  });

  it('offer vacancies until these are closed', async () => {
    const vacancyId = await test.get(AddVacancy).execute({ user, hostCompanyId, ...vacancy });
    const titles = async () =>
      (await test.get(HostCompanyReader).vacancies(user.associationId, [hostCompanyId])).map(({ title }) => title);
    expect(await titles()).toEqual(['bakker']);
    await test.get(ChangeVacancy).execute({ user, vacancyId, ...vacancy, title: 'banketbakker', active: true });
    expect(await titles()).toEqual(['banketbakker']);
    await test.get(ChangeVacancy).execute({ user, vacancyId, ...vacancy, active: false });
    expect(await titles()).toEqual([]);
  });

  it('are closed to another association and to counsellors', async () => {
    const not = { kind: 'not-found' };
    const wrong = { user: stranger, hostCompanyId };
    await expect(test.get(AddVacancy).execute({ ...wrong, ...vacancy })).rejects.toMatchObject(not);
    await expect(test.get(ChangeHostCompany).execute({ ...wrong, ...bakery })).rejects.toMatchObject(not);
    await expect(test.get(RetireHostCompany).execute({ ...wrong, activeUntil: '2027-01-01' })).rejects.toMatchObject(
      not,
    );
    const counsellor = (await test.get(UserReader).byEmail('els@vdab.example'))!;
    const attempt = test.get(AddVacancy).execute({ user: counsellor, hostCompanyId, ...vacancy });
    await expect(attempt).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('take part in no event after their last day', async () => {
    await test.get(RetireHostCompany).execute({ user, hostCompanyId, activeUntil: '2027-03-10' });
    const event = await test.get(EventReader).byIdOrCode(user.associationId, 'HNJ-2027-01');
    const visit = {
      kind: 'host' as const,
      hostCompanyId,
      hostSiteId: (await host()).sites[0]!.id,
      visitMinutes: 60,
      arriveFrom: '15:30',
      arriveUntil: '16:00',
      maxVehicles: null,
      interviewers: 1,
      receptionListDays: null,
    };
    const late = test.get(AddVisit).execute({ user, eventId: event.id, ...visit });
    await expect(late).rejects.toMatchObject({ code: 'EVENT.HOST_STOPPED' });
    await test.get(RetireHostCompany).execute({ user, hostCompanyId, activeUntil: '2027-03-11' });
    await expect(test.get(AddVisit).execute({ user, eventId: event.id, ...visit })).resolves.toBeDefined();
  });
});
