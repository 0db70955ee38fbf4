import { rulesOf, type MessageKind } from './message-kinds';

/** Paper is too slow for what is useful for minutes only. */
export function canBeLetter(kind: MessageKind): boolean {
  const { usefulUntil } = rulesOf(kind);
  return usefulUntil === 'offer-expiry' || !('minutes' in usefulUntil);
}
