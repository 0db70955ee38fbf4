const INTERNATIONAL = /^\+[1-9]\d{7,14}$/;
const BELGIAN = /^\+32[1-9]\d{7,8}$/;

/** A Belgian or international number as `+32470123456`; undefined when it is not a phone number. */
export function normalisePhone(typed: string): string | undefined {
  const digits = typed.replace(/[\s./()-]/g, '').replace(/^00/, '+');
  const number = (digits.startsWith('0') ? `+32${digits.slice(1)}` : digits).replace(/^\+320/, '+32');
  if (!INTERNATIONAL.test(number)) return undefined;
  return number.startsWith('+32') && !BELGIAN.test(number) ? undefined : number;
}
