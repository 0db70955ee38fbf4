import type { Composed } from '../writing/composed';
import type { Lease } from './lease.repository';
import type { MessageRow } from './message-row.reader';

/** One message on its way to the other side. */
export interface Attempt {
  readonly message: MessageRow;
  readonly lease: Lease;
  readonly composed: Composed;
  /** Whether mails went when it set out. */
  readonly wasCalm: boolean;
}
