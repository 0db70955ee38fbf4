/**
 * What became of one attempt to deliver. `accepted`: the server took it. `retry`: surely not sent, try later. `refused`:
 * it never will be. `stops`: nothing else would go either, as the `server` is away or refuses us as a `sender`. `uncertain`: all
 * of it was handed over but no answer came (RFC 1047 for mail).
 */
export type DeliveryOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'retry'; readonly reason: string; readonly stops?: 'server' | 'sender' }
  | { readonly kind: 'refused'; readonly reason: string; readonly suppressAddress: boolean }
  | { readonly kind: 'uncertain'; readonly reason: string };

/** A channel by which messages leave. Never throws for a fault of the other side: the outcome says if a retry is safe. */
export interface Delivery<Content> {
  /** @param onHandedOver called once everything was given to the socket, before the other side's answer */
  send(content: Content, onHandedOver?: () => void): Promise<DeliveryOutcome>;
}
