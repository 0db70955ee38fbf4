import { isClockTime, parseClockTime, type ClockMinutes } from '../../../kernel/clock-time';
import { DomainError } from '../../../kernel/domain-error';

/** Refuses a problem with one Dutch line that names what is wrong. @throws DomainError INTERVIEWS.INVALID_PROBLEM */
export function refuse(message: string): never {
  throw new DomainError('INTERVIEWS.INVALID_PROBLEM', 'invalid', message.replace(/\s+/g, ' '));
}

/** A JSON value and the name of its place in the input; every reading refuses what has the wrong form. */
export class JsonField {
  constructor(
    private readonly value: unknown,
    readonly name: string,
  ) {}

  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** A field of this object, absent or not. */
  field(key: string): JsonField {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      return refuse(`${this.name} moet een object zijn.`);
    }
    return new JsonField((this.value as Readonly<Record<string, unknown>>)[key], `${this.name}.${key}`);
  }

  list(): readonly JsonField[] {
    if (!Array.isArray(this.value)) return refuse(`${this.name} moet een lijst zijn.`);
    return this.value.map((item: unknown, at) => new JsonField(item, `${this.name}[${at}]`));
  }

  listOrEmpty(): readonly JsonField[] {
    return this.isAbsent ? [] : this.list();
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value.trim() === '') return refuse(`${this.name} moet tekst zijn.`);
    return this.value;
  }

  texts(): readonly string[] {
    return this.listOrEmpty().map((item) => item.text());
  }

  wholeNumber(least: number): number {
    if (typeof this.value !== 'number' || !Number.isSafeInteger(this.value) || this.value < least) {
      return refuse(`${this.name} moet een geheel getal van ${least} of meer zijn.`);
    }
    return this.value;
  }

  flag(): boolean {
    if (this.isAbsent) return false;
    if (typeof this.value !== 'boolean') return refuse(`${this.name} moet true of false zijn.`);
    return this.value;
  }

  time(): ClockMinutes {
    if (typeof this.value !== 'string' || !isClockTime(this.value)) {
      return refuse(`${this.name} moet een tijd zijn, zoals 09:15.`);
    }
    return parseClockTime(this.value);
  }

  timeIfGiven(): ClockMinutes | undefined {
    return this.isAbsent ? undefined : this.time();
  }
}
