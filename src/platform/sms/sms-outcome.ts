import type { DeliveryOutcome } from '../delivery';

/** Statuses about our login, our address of the gateway or this moment: the same message may succeed later. */
const NOT_THE_MESSAGE: ReadonlySet<number> = new Set([401, 403, 404, 408, 409, 425, 429]);

/**
 * What an HTTP gateway's answer means. A wrong token or address is the operator's to mend, so those wait as well; every
 * other 4xx is about this message and stays as it is.
 */
export function outcomeOfStatus(status: number, detail: string): DeliveryOutcome {
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  const reason = `${status} ${detail}`.trim().slice(0, 300);
  const isFinal = status >= 400 && status < 500 && !NOT_THE_MESSAGE.has(status);
  return isFinal ? { kind: 'refused', reason, suppressAddress: false } : { kind: 'retry', reason };
}

/** @param handedOver whether the whole request had been given to the socket before the failure */
export function outcomeOfSilence(error: Error, handedOver: boolean): DeliveryOutcome {
  const reason = error.message.slice(0, 300);
  return handedOver ? { kind: 'uncertain', reason } : { kind: 'retry', reason };
}
