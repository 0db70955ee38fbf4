import type { UserView } from './current-user';
import { userChanges } from './user-changes';

const joke: UserView = {
  id: 'u1',
  associationId: 'a1',
  organisationId: 'o1',
  organisationName: 'OCMW Aalst',
  email: 'joke@aalst.example',
  firstName: 'Joke',
  lastName: 'Baert',
  phone: '053 00 00 29',
  active: true,
  roles: ['counsellor'],
};

const fieldsOf = (before: UserView | undefined, after: UserView): unknown[] =>
  userChanges(before, after).map(({ field, before: was, after: is }) => [field, was, is]);

describe('the changes to a user', () => {
  it('are none when nothing was changed, in whatever order the roles come', () => {
    const two: UserView = { ...joke, roles: ['counsellor', 'administrator'] };
    expect(fieldsOf(two, { ...two, roles: ['administrator', 'counsellor'] })).toEqual([]);
  });

  it('begin with the organisation and the roles', () => {
    expect(fieldsOf(undefined, joke)).toEqual([
      ['added', null, 'OCMW Aalst'],
      ['roles', null, 'counsellor'],
    ]);
  });

  it('tell what was and what is', () => {
    expect(
      fieldsOf(joke, { ...joke, roles: ['coordinator', 'administrator'], organisationName: 'VDAB', active: false }),
    ).toEqual([
      ['roles', 'counsellor', 'administrator coordinator'],
      ['organisation', 'OCMW Aalst', 'VDAB'],
      ['active', 'yes', 'no'],
    ]);
  });

  it('repeat no address, phone or name', () => {
    const changes = userChanges(joke, {
      ...joke,
      email: 'joke@nieuw.example',
      phone: '0470 00 00 00',
      lastName: 'Bal',
    });
    expect(changes.map(({ field }) => field)).toEqual(['name', 'email', 'phone']);
    expect(JSON.stringify(changes)).not.toMatch(/aalst\.example|nieuw|053|0470|Baert|Bal/);
  });
});
