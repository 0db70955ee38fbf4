import { DomainError } from '../../../kernel/domain-error';
import { isClockTime, parseClockTime, type ClockMinutes } from '../../../kernel/clock-time';

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
  private constructor(
    private readonly fields: ReadonlyMap<string, unknown>,
    readonly path: string,
  ) {}

  static of(value: unknown, path: string): JsonFieldReader {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalidProblem(`${path} moet een object zijn.`);
    }
    return new JsonFieldReader(new Map(Object.entries(value)), path);
  }

  has(name: string): boolean {
    const value = this.fields.get(name);
    return value !== undefined && value !== null;
  }

  object(name: string): JsonFieldReader {
    return JsonFieldReader.of(this.required(name), this.pathOf(name));
  }

  objects(name: string): JsonFieldReader[] {
    const value = this.required(name);
    if (!Array.isArray(value)) throw invalidProblem(`${this.pathOf(name)} moet een lijst zijn.`);
    return value.map((item: unknown, index) => JsonFieldReader.of(item, `${this.pathOf(name)}[${index}]`));
  }

  names(): string[] {
    return [...this.fields.keys()];
  }

  text(name: string): string {
    const value = this.required(name);
    if (typeof value !== 'string' || value.trim() === '') throw invalidProblem(`${this.pathOf(name)} moet tekst zijn.`);
    return value;
  }

  texts(name: string): string[] {
    const value = this.required(name);
    if (!Array.isArray(value)) throw invalidProblem(`${this.pathOf(name)} moet een lijst zijn.`);
    return value.map((item: unknown) => {
      if (typeof item !== 'string') throw invalidProblem(`${this.pathOf(name)} moet een lijst van teksten zijn.`);
      return item;
    });
  }

  number(name: string, limits: NumberLimits = {}): number {
    const value = this.required(name);
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw invalidProblem(`${this.pathOf(name)} moet een getal zijn.`);
    }
    const problem = outsideLimits(value, limits);
    if (problem) throw invalidProblem(`${this.pathOf(name)} ${problem} (nu ${value}).`);
    return value;
  }

  flag(name: string): boolean {
    const value = this.required(name);
    if (typeof value !== 'boolean') throw invalidProblem(`${this.pathOf(name)} moet true of false zijn.`);
    return value;
  }

  time(name: string): ClockMinutes {
    const value = this.required(name);
    if (typeof value !== 'string' || !isClockTime(value)) {
      throw invalidProblem(`${this.pathOf(name)} moet een tijd zijn, zoals 08:45 (nu ${JSON.stringify(value)}).`);
    }
    return parseClockTime(value);
  }

  pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }

  private required(name: string): unknown {
    if (!this.has(name)) throw invalidProblem(`${this.pathOf(name)} ontbreekt.`);
    return this.fields.get(name);
  }
}

function outsideLimits(value: number, limits: NumberLimits): string | undefined {
  if (limits.whole === true && !Number.isInteger(value)) return 'moet een geheel getal zijn';
  if (limits.above !== undefined && value <= limits.above) return `moet groter dan ${limits.above} zijn`;
  if (limits.min !== undefined && value < limits.min) {
    return limits.min === 0 ? 'mag niet negatief zijn' : `moet minstens ${limits.min} zijn`;
  }
  if (limits.max !== undefined && value > limits.max) return `mag hoogstens ${limits.max} zijn`;
  return undefined;
}
