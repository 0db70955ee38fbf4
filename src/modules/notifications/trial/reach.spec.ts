import type { RegistrationView } from '../../registrations';
import type { MessageKind } from '../domain/message-kinds';
import { reachOf } from './reach';

const person = (more: Partial<RegistrationView>): RegistrationView =>
  ({ channel: 'mail', email: 'a@people.example', phone: null, smsAllowed: false, ...more }) as RegistrationView;
const MOBILE = { channel: 'sms', phone: '+32470111222', smsAllowed: true } as const;

describe('how a message reaches somebody', () => {
  it.each<[string, MessageKind, RegistrationView | undefined, boolean, string]>([
    ['by mail', 'changes', person({}), true, 'mail'],
    ['by SMS', 'changes', person(MOBILE), true, 'sms'],
    ['by mail where no SMS can be sent', 'changes', person(MOBILE), false, 'mail'],
    ['by phone without an address', 'changes', person({ ...MOBILE, email: null }), false, 'telefoon'],
    ['by phone as chosen', 'changes', person({ channel: 'telefoon' }), true, 'telefoon'],
    ['by letter', 'changes', person({ channel: 'post' }), true, 'post'],
    ['by mail for a company', 'host-feedback', undefined, true, 'mail'],
    ['by a task for a colleague', 'open-outcomes', undefined, true, 'telefoon'],
  ])('%s: %s', (_, kind, recipient, hasGateway, reach) => {
    expect(reachOf(kind, recipient, hasGateway)).toBe(reach);
  });
});
