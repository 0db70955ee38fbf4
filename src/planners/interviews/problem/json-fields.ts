import { isClockTime, parseClockTime, type ClockMinutes } from '../../../kernel/clock-time';
import { DomainError } from '../../../kernel/domain-error';
import { interviewProblemTexts as texts } from '../../../texts/planners/interview-problem';

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

  /** The fields of this object with their names, in the order of the input. */
  entries(): readonly (readonly [string, JsonField])[] {
    return Object.keys(this.asObject()).map((key) => [key, this.field(key)]);
  }

  /** A field of this object, absent or not. */
  field(key: string): JsonField {
    return new JsonField(this.asObject()[key], `${this.name}.${key}`);
  }

  private asObject(): Readonly<Record<string, unknown>> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      return refuse(texts.noObject(this.name));
    }
    return this.value as Readonly<Record<string, unknown>>;
  }

  list(): readonly JsonField[] {
    if (!Array.isArray(this.value)) return refuse(texts.noList(this.name));
    return this.value.map((item: unknown, at) => new JsonField(item, `${this.name}[${at}]`));
  }

  listOrEmpty(): readonly JsonField[] {
    return this.isAbsent ? [] : this.list();
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value.trim() === '') return refuse(texts.noText(this.name));
    return this.value;
  }

  texts(): readonly string[] {
    return this.listOrEmpty().map((item) => item.text());
  }

  wholeNumber(least: number): number {
    if (typeof this.value !== 'number' || !Number.isSafeInteger(this.value) || this.value < least) {
      return refuse(texts.noWholeNumber(this.name, least));
    }
    return this.value;
  }

  flag(): boolean {
    if (this.isAbsent) return false;
    if (typeof this.value !== 'boolean') return refuse(texts.noFlag(this.name));
    return this.value;
  }

  time(): ClockMinutes {
    if (typeof this.value !== 'string' || !isClockTime(this.value)) {
      return refuse(texts.noTime(this.name));
    }
    return parseClockTime(this.value);
  }

  timeIfGiven(): ClockMinutes | undefined {
    return this.isAbsent ? undefined : this.time();
  }
}
