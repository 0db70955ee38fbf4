import { rulesOf, type MessageKind } from './message-kinds';

/** Paper is too slow for what is useful for minutes only, or until the bus leaves or is back. */
export function canBeLetter(kind: MessageKind): boolean {
  const { usefulUntil } = rulesOf(kind);
  if (usefulUntil === 'own-stop' || usefulUntil === 'own-return') return false;
  return usefulUntil === 'offer-expiry' || !('minutes' in usefulUntil);
}
