/** Why a message is not sent; a stable word, shown in Dutch on the page of messages. */
export type DropReason =
  | 'too-late'
  | 'event-cancelled'
  | 'event-not-cancelled'
  | 'no-seat'
  | 'not-waiting'
  | 'offer-closed'
  | 'not-cancelled'
  | 'outcomes-known'
  | 'nothing-changed'
  | 'replaced'
  | 'rule-changed'
  | 'days-changed'
  | 'no-sms'
  | 'not-needed'
  | 'hired'
  | 'asked-to-stop'
  | 'recipient-gone';
