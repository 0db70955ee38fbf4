import interviews from '../../../test/fixtures/scenarios/hnj-2027-01-interviews.json';
import itinerary from '../../../test/fixtures/scenarios/hnj-2027-01-itinerary.json';
import { demoEvents, demoScenario } from '.';

const { people, stops, users, hosts, visits } = demoScenario;

describe('the demo scenario', () => {
  const seated = people.slice(0, 36);
  const waiting = people.slice(36);

  it('refers forty people, each once, four of them last', () => {
    expect(new Set(people.map(({ code }) => code)).size).toBe(40);
    expect(waiting.map(({ code }) => code)).toEqual(['P29', 'P33', 'P37', 'P45']);
  });

  it('has the people of the interview problem, with their wishes, Dutch and certificates', () => {
    const known = new Map(seated.map((person) => [person.code, person]));
    expect([...known.keys()].sort()).toEqual(interviews.people.map(({ id }) => id).sort());
    for (const { id, preferences, dutch, certificates } of interviews.people) {
      expect(known.get(id)).toMatchObject({ preferences, dutchLevel: dutch, certificates });
    }
  });

  it('has the vacancies of the interview problem', () => {
    const given = hosts.map(({ code, vacancies }) => ({
      id: code,
      vacancies: vacancies.map((v) => ({
        id: v.code,
        posts: v.posts,
        dutch: v.dutchLevel,
        certificates: v.certificates,
      })),
    }));
    expect(given).toEqual(interviews.hosts.map(({ id, vacancies }) => ({ id, vacancies })));
  });

  it('has the tours of the interview problem', () => {
    const given = visits.flatMap(({ host, tours }) => (host ? [{ id: host, tours }] : []));
    const expected = interviews.hosts.map(({ id, tours }) => ({
      id,
      tours: tours.map(({ groups, start, end }) => ({ groups, startsAt: start, endsAt: end })),
    }));
    expect(given).toEqual(expected);
  });

  it('lets as many board at each stop as the route problem says; P06 comes by taxi', () => {
    const boarding = stops.map(({ code, earliest }) => ({
      id: code,
      boarding: seated.filter(({ stop, transport }) => stop === code && transport === 'bus').length,
      earliest: earliest ?? undefined,
    }));
    expect(boarding).toEqual(
      itinerary.stops.map((stop) => ({ id: stop.id, boarding: stop.boarding, earliest: stop.earliest })),
    );
    expect(people.filter(({ transport }) => transport === 'taxi').map(({ code }) => code)).toEqual(['P06']);
  });

  it('visits at the times of the route problem', () => {
    const given = visits.map(({ terms }) => [terms.visitMinutes, terms.arriveFrom, terms.arriveUntil]);
    expect(given).toEqual(itinerary.hosts.map((host) => [host.visitMinutes, host.arriveFrom, host.arriveUntil]));
  });

  it('has twenty-six people referred by VDAB and fourteen by OCMWs, all by somebody with an account', () => {
    const organisationOf = (email: string) => users.find((user) => user.email === email)?.organisation ?? '';
    const referrers = people.map(({ referrer }) => organisationOf(referrer));
    expect(referrers.filter((name) => name === 'VDAB')).toHaveLength(26);
    expect(referrers.filter((name) => name.startsWith('OCMW '))).toHaveLength(14);
  });

  it('can reach everybody the way they chose', () => {
    for (const { code, channel, phone, email } of people) {
      if (channel === 'mail') expect(email).not.toBeNull();
      if (channel === 'sms' || channel === 'telefoon') expect(phone).not.toBeNull();
      if (code === 'P07') expect([channel, phone, email]).toEqual(['post', null, null]);
    }
  });
});

describe('the events of the demo', () => {
  const everybody = demoEvents.flatMap((event) => event.people);

  it('are of every shape, each with 16 people or more, in the order of their dates', () => {
    expect(demoEvents.map(({ event }) => event.shape)).toEqual(['whole-group', 'split-swap', 'drop-off']);
    for (const event of demoEvents) expect(event.people.length).toBeGreaterThanOrEqual(16);
    const dates = demoEvents.map(({ event }) => event.date);
    expect([...dates].sort()).toEqual(dates);
  });

  it('use addresses that cannot exist, and each person, number and address once', () => {
    const contacts = demoEvents.flatMap((event) => event.hosts).flatMap((host) => host.contacts);
    const emails = [...everybody, ...users, ...contacts].flatMap(({ email }) => email ?? []);
    expect(emails.filter((email) => !/^[a-z.]+@[a-z-]+\.example$/.test(email))).toEqual([]);
    expect(new Set(emails).size).toBe(emails.length);
    const numbers = everybody.flatMap(({ phone }) => phone ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(everybody.map(({ code }) => code)).size).toBe(everybody.length);
  });

  it('let people wish for what the companies of their own event offer, from its own stops', () => {
    for (const event of demoEvents) {
      const offered = event.hosts.flatMap((host) => host.vacancies.map(({ code }) => code));
      expect(offered).toEqual(expect.arrayContaining(event.people.flatMap((person) => person.preferences)));
      expect(event.stops.map(({ code }) => code)).toEqual(
        expect.arrayContaining(event.people.map((person) => person.stop)),
      );
    }
  });
});
