import { randomBytes } from 'node:crypto';

let lastAt = 0;
let sequence = 0;

/** The 12 bits behind the millisecond: they count, so ids of one process keep their order within a millisecond. */
function nextSequence(): number {
  const at = Date.now();
  sequence = at > lastAt ? randomBytes(1).readUInt8(0) : sequence + 1;
  lastAt = Math.max(at, lastAt);
  if (sequence > 0xfff) {
    lastAt += 1;
    sequence = 0;
  }
  return sequence;
}

/** A new UUID version 7 (RFC 9562): ordered by creation, so an index stays compact and rows written together stay in order. */
export function newId(): string {
  const low = nextSequence();
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastAt, 0, 6);
  bytes.writeUInt16BE(0x7000 | low, 6);
  const hex = bytes.toString('hex');
  const variant = '89ab'[bytes.readUInt8(8) >> 6] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => UUID.test(text);
