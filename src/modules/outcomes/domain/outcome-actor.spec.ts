import { recorderOf, type JudgedInterview } from './outcome-actor';

const interview: JudgedInterview = {
  associationId: 'a1',
  eventId: 'e1',
  eventDate: '2027-03-11',
  eventState: 'running',
  hostCompanyId: 'c1',
  counsellorId: 'els',
  takesPart: true,
};
const link = { associationId: 'a1', eventId: 'e1', hostCompanyId: 'c1' };
const host = (change: Partial<typeof link>) => ({ type: 'host' as const, link: { ...link, ...change } });
const user = (id: string, roles: readonly string[], associationId = 'a1') => ({
  type: 'user' as const,
  user: { id, associationId, roles },
});

describe('who may say what became of an interview', () => {
  it('is the host of the interview, in that event', () => {
    expect(recorderOf(host({}), interview)).toBe('host');
    expect(recorderOf(host({ hostCompanyId: 'c2' }), interview)).toBeUndefined();
    expect(recorderOf(host({ eventId: 'e2' }), interview)).toBeUndefined();
    expect(recorderOf(host({ associationId: 'a2' }), interview)).toBeUndefined();
  });

  it('is not a host when the person does not take part any more', () => {
    expect(recorderOf(host({}), { ...interview, takesPart: false })).toBeUndefined();
  });

  it('is the own counsellor, also after the person cancelled', () => {
    expect(recorderOf(user('els', ['counsellor']), { ...interview, takesPart: false })).toBe('counsellor');
    expect(recorderOf(user('tom', ['counsellor']), interview)).toBeUndefined();
  });

  it('is a coordinator of the association, and of no other', () => {
    expect(recorderOf(user('rik', ['coordinator']), interview)).toBe('coordinator');
    expect(recorderOf(user('rik', ['coordinator'], 'a2'), interview)).toBeUndefined();
    expect(recorderOf(user('els', ['counsellor'], 'a2'), interview)).toBeUndefined();
  });

  it('counts a coordinator with own people as their counsellor', () => {
    expect(recorderOf(user('els', ['coordinator', 'counsellor']), interview)).toBe('counsellor');
  });
});
