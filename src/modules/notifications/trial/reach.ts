import type { RegistrationView } from '../../registrations';
import { rulesOf, type MessageKind } from '../domain/message-kinds';
import { mobileOf, smsAddress } from '../writing/sms/sms-address';

/** How somebody is reached: by mail or SMS, or by a colleague who phones or posts a letter. */
export type Reach = 'mail' | 'sms' | 'telefoon' | 'post';

/** How a message reaches its recipient, as sending decides it. @param person undefined for who is no participant */
export function reachOf(kind: MessageKind, person: RegistrationView | undefined, hasSmsGateway: boolean): Reach {
  const { smsOnly, task } = rulesOf(kind);
  if (person === undefined) return task === 'only' ? 'telefoon' : 'mail';
  const mobile = smsOnly === true ? mobileOf(person) : smsAddress(person);
  if (hasSmsGateway && mobile !== undefined) return 'sms';
  if (person.channel === 'post') return 'post';
  return person.channel === 'telefoon' || (person.email ?? '') === '' ? 'telefoon' : 'mail';
}
