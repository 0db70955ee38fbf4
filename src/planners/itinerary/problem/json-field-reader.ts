import { DomainError } from '../../../kernel/domain-error';
import { isClockTime, parseClockTime, type ClockMinutes } from '../../../kernel/clock-time';
import { itineraryProblemTexts as texts } from '../../../texts/planners/itinerary-problem';

/** @returns the error that refuses an itinerary problem, with one line that says what is wrong */
export function invalidProblem(message: string): DomainError {
  return new DomainError('ITINERARY.INVALID_PROBLEM', 'invalid', message.replace(/\s+/g, ' '));
}

interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly whole?: boolean;
}

/** Reads the fields of one JSON object; whatever is missing or wrong is refused with the path of the field. */
export class JsonFieldReader {
  private readonly asked = new Set<string>();

  private constructor(
    private readonly fields: ReadonlyMap<string, unknown>,
    readonly path: string,
    /** The readers of all objects of one input. */
    private readonly readers: JsonFieldReader[],
  ) {
    readers.push(this);
  }

  static of(value: unknown, path: string, readers: JsonFieldReader[] = []): JsonFieldReader {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalidProblem(texts.noObject(path));
    }
    return new JsonFieldReader(new Map(Object.entries(value)), path, readers);
  }

  /** The paths of fields, of this input and not only of this object, that nobody asked for. */
  unreadFields(): string[] {
    return this.readers.flatMap((reader) =>
      [...reader.fields.keys()].filter((name) => !reader.asked.has(name)).map((name) => reader.pathOf(name)),
    );
  }

  has(name: string): boolean {
    this.asked.add(name);
    const value = this.fields.get(name);
    return value !== undefined && value !== null;
  }

  object(name: string): JsonFieldReader {
    return JsonFieldReader.of(this.required(name), this.pathOf(name), this.readers);
  }

  objects(name: string): JsonFieldReader[] {
    const value = this.required(name);
    if (!Array.isArray(value)) throw invalidProblem(texts.noList(this.pathOf(name)));
    return value.map((item: unknown, index) =>
      JsonFieldReader.of(item, `${this.pathOf(name)}[${index}]`, this.readers),
    );
  }

  names(): string[] {
    return [...this.fields.keys()];
  }

  text(name: string): string {
    const value = this.required(name);
    if (typeof value !== 'string' || value.trim() === '') throw invalidProblem(texts.noText(this.pathOf(name)));
    return value;
  }

  texts(name: string): string[] {
    const value = this.required(name);
    if (!Array.isArray(value)) throw invalidProblem(texts.noList(this.pathOf(name)));
    return value.map((item: unknown) => {
      if (typeof item !== 'string') throw invalidProblem(texts.noListOfTexts(this.pathOf(name)));
      return item;
    });
  }

  number(name: string, limits: NumberLimits = {}): number {
    const value = this.required(name);
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw invalidProblem(texts.noNumber(this.pathOf(name)));
    }
    const limit = brokenLimit(value, limits);
    if (limit) throw invalidProblem(texts.outsideLimits(this.pathOf(name), limit, value));
    return value;
  }

  flag(name: string): boolean {
    const value = this.required(name);
    if (typeof value !== 'boolean') throw invalidProblem(texts.noFlag(this.pathOf(name)));
    return value;
  }

  time(name: string): ClockMinutes {
    const value = this.required(name);
    if (typeof value !== 'string' || !isClockTime(value)) {
      throw invalidProblem(texts.noTime(this.pathOf(name), JSON.stringify(value)));
    }
    return parseClockTime(value);
  }

  /** Two times, as `["08:45", "09:00"]`. */
  period(name: string): readonly [ClockMinutes, ClockMinutes] {
    const [from, until, ...others] = this.texts(name);
    if (from === undefined || until === undefined || others.length > 0 || ![from, until].every(isClockTime)) {
      throw invalidProblem(texts.noPeriod(this.pathOf(name)));
    }
    return [parseClockTime(from), parseClockTime(until)];
  }

  pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }

  private required(name: string): unknown {
    if (!this.has(name)) throw invalidProblem(texts.missing(this.pathOf(name)));
    return this.fields.get(name);
  }
}

function brokenLimit(value: number, limits: NumberLimits): string | undefined {
  if (limits.whole === true && !Number.isInteger(value)) return texts.limits.whole;
  if (limits.above !== undefined && value <= limits.above) return texts.limits.above(limits.above);
  if (limits.min !== undefined && value < limits.min) {
    return limits.min === 0 ? texts.limits.notNegative : texts.limits.atLeast(limits.min);
  }
  if (limits.max !== undefined && value > limits.max) return texts.limits.atMost(limits.max);
  return undefined;
}
