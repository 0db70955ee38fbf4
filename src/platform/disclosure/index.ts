import { SetMetadata } from '@nestjs/common';
import type { DisclosedField, DisclosedSubject } from '../../texts/disclosure';

export const DISCLOSURE = 'hop:disclosure';

/** What a marked method tells of. */
export interface Disclosure {
  readonly subject: DisclosedSubject;
}

/** One row of what is kept about somebody, with its fields by name; a field without a value is null. */
export type DisclosedRow = Readonly<Partial<Record<DisclosedField, string | number | Date | null>>>;

/**
 * Marks a method `(jobseekerId: string) => Promise<readonly DisclosedRow[]>` that tells all that its module keeps about somebody in one
 * subject (GDPR 15), in all events of that person. Each module tells of its own tables.
 */
export const Discloses = (subject: DisclosedSubject): MethodDecorator =>
  SetMetadata(DISCLOSURE, { subject } satisfies Disclosure);
