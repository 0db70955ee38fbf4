/**
 * What went wrong with the last attempt to send a message. `temporary`: the other side wants it later. `unreachable`: the mail
 * server could not be reached. `sender-refused`: it refuses us, so it would refuse everything else too. `refused`: it will never be taken. `bad-address`: nor will any other mail to this recipient.
 * `no-answer`: all of it was handed over and nobody answered. `worker-lost`: so was it, perhaps, by a process that died.
 * `not-written`: our own fault, before anything was sent.
 */
export type FailureKind =
  | 'temporary'
  | 'unreachable'
  | 'sender-refused'
  | 'refused'
  | 'bad-address'
  | 'no-answer'
  | 'worker-lost'
  | 'not-written';

export interface MessageFailure {
  readonly kind: FailureKind;
  /** In the words of the other side, or of the error; null where there are none. */
  readonly text: string | null;
}

/** Signs of a failure's text that are kept. */
const TEXT_LENGTH = 300;

export const failureOf = (kind: FailureKind, text: string): MessageFailure => ({
  kind,
  text: text.slice(0, TEXT_LENGTH),
});
