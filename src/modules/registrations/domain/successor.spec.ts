import { isSuccessor } from './successor';

const els = { id: 'els', associationId: 'a', organisationId: 'vdab', active: true, roles: ['counsellor'] };

describe('who may take over from a counsellor', () => {
  it('is another counsellor of the same organisation who may sign in', () => {
    expect(isSuccessor(els, { ...els, id: 'tom' })).toBe(true);
    expect(isSuccessor({ ...els, active: false }, { ...els, id: 'tom' })).toBe(true);
  });

  it('is never somebody of another organisation or association, nobody who is shut out, refers nobody, or leaves', () => {
    const others = [{ organisationId: 'ocmw' }, { associationId: 'b' }, { active: false }, { roles: ['coordinator'] }];
    for (const other of others) expect(isSuccessor(els, { ...els, id: 'tom', ...other })).toBe(false);
    expect(isSuccessor(els, els)).toBe(false);
  });
});
