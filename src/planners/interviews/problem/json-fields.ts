import { isClockTime, parseClockTime, type ClockMinutes } from '../../../kernel/clock-time';
import { DomainError } from '../../../kernel/domain-error';
import { interviewProblemTexts as texts } from '../../../texts/planners/interview-problem';

/** Refuses a problem with one Dutch line that names what is wrong. @throws DomainError INTERVIEWS.INVALID_PROBLEM */
export function refuse(message: string): never {
  throw new DomainError('INTERVIEWS.INVALID_PROBLEM', 'invalid', message.replace(/\s+/g, ' '));
}

/** Which fields of the input's objects were read, to know which were not. */
class ReadFields {
  private readonly objects = new Map<string, { readonly all: readonly string[]; readonly read: Set<string> }>();

  note(object: string, all: readonly string[], key: string): void {
    const known = this.objects.get(object) ?? { all, read: new Set() };
    known.read.add(key);
    this.objects.set(object, known);
  }

  /** The places of fields that nobody asked for. */
  unread(): string[] {
    return [...this.objects].flatMap(([object, { all, read }]) =>
      all.filter((key) => !read.has(key)).map((key) => `${object}.${key}`),
    );
  }
}

/** A JSON value and the name of its place in the input; every reading refuses what has the wrong form. */
export class JsonField {
  constructor(
    private readonly value: unknown,
    readonly name: string,
    private readonly fields = new ReadFields(),
  ) {}

  /** The places of fields, here or deeper, of which the whole reading took no notice. */
  unreadFields(): string[] {
    return this.fields.unread();
  }

  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The fields of this object with their names, in the order of the input. */
  entries(): readonly (readonly [string, JsonField])[] {
    return Object.keys(this.asObject()).map((key) => [key, this.field(key)]);
  }

  /** A field of this object, absent or not. */
  field(key: string): JsonField {
    const object = this.asObject();
    this.fields.note(this.name, Object.keys(object), key);
    return new JsonField(object[key], `${this.name}.${key}`, this.fields);
  }

  private asObject(): Readonly<Record<string, unknown>> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      return refuse(texts.noObject(this.name));
    }
    return this.value as Readonly<Record<string, unknown>>;
  }

  list(): readonly JsonField[] {
    if (!Array.isArray(this.value)) return refuse(texts.noList(this.name));
    return this.value.map((item: unknown, at) => new JsonField(item, `${this.name}[${at}]`, this.fields));
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
