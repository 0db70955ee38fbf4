import type { CurrentUser } from './current-user';
import { requireRole } from './required-role';
import { checkUser, keepOwnRole, refuseYourself, type UserInput } from './user-rules';

const input: UserInput = {
  email: ' Els@VDAB.example ',
  firstName: ' Els ',
  lastName: 'Peeters',
  phone: ' 053 00 ',
  organisationId: 'o1',
  roles: ['counsellor', 'counsellor'],
};
const wim: CurrentUser = { ...input, id: 'wim', associationId: 'a1', roles: ['administrator'] };
const withCode = (code: string) => expect.objectContaining({ code }) as Error;

describe('a user', () => {
  it('is kept trimmed, with the address in small letters and each role once', () => {
    expect(checkUser(input)).toMatchObject({
      email: 'els@vdab.example',
      firstName: 'Els',
      phone: '053 00',
      roles: ['counsellor'],
    });
  });

  it.each<[string, Partial<UserInput>]>([
    ['USER.NAME_MISSING', { firstName: ' ' }],
    ['USER.NAME_MISSING', { lastName: '' }],
    ['USER.ROLES_MISSING', { roles: [] }],
  ])('is refused with %s', (code, change) => {
    expect(() => checkUser({ ...input, ...change })).toThrow(withCode(code));
  });
});

describe('an administrator', () => {
  it('is the only one who may change users', () => {
    expect(() => requireRole(wim, 'administrator')).not.toThrow();
    expect(() => requireRole({ ...wim, roles: ['coordinator', 'counsellor'] }, 'administrator')).toThrow(
      withCode('USER.ADMINISTRATOR_ONLY'),
    );
  });

  it('cannot shut out themselves', () => {
    expect(() => refuseYourself(wim, 'els')).not.toThrow();
    expect(() => refuseYourself(wim, 'wim')).toThrow(withCode('USER.YOURSELF'));
    expect(() => keepOwnRole(wim, 'els', ['counsellor'])).not.toThrow();
    expect(() => keepOwnRole(wim, 'wim', ['administrator', 'counsellor'])).not.toThrow();
    expect(() => keepOwnRole(wim, 'wim', ['counsellor'])).toThrow(withCode('USER.OWN_ROLE'));
  });
});
