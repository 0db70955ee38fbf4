import { DomainError } from '../../../kernel';
import { mayHandle, requireHandler, type Actor } from './actor';

const registration = { id: 'r1', associationId: 'a1', counsellorId: 'els' };
const user = (id: string, associationId: string, role: string): Actor => ({
  type: 'user',
  user: { id, associationId, roles: [role] },
});

describe('who may handle a registration', () => {
  it.each([
    ['the own counsellor', user('els', 'a1', 'counsellor'), true],
    ['another counsellor', user('tom', 'a1', 'counsellor'), false],
    ['the coordinator', user('kim', 'a1', 'coordinator'), true],
    ['a coordinator elsewhere', user('kim', 'a2', 'coordinator'), false],
    ['the participant', { type: 'participant', registrationId: 'r1' }, true],
    ['another participant', { type: 'participant', registrationId: 'r2' }, false],
    ['the product itself', { type: 'system' }, true],
  ] as const)('%s: %s', (_, actor, allowed) => {
    expect(mayHandle(actor, registration)).toBe(allowed);
  });

  it('answers others as if it did not exist', () => {
    expect(() => requireHandler(user('tom', 'a1', 'counsellor'), registration)).toThrow(
      expect.objectContaining({ kind: 'not-found' }) as DomainError,
    );
  });
});
