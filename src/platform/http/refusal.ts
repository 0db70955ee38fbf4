import { DomainError } from '../../kernel';
import { problemTexts } from '../../texts/problems';
import { asInvalidInput, hasForeignLetters, isDatabaseAway } from '../database';

/**
 * What the database refuses of what a user chose or typed is the user's error: an id or code that cannot be one, a text or number that
 * its column cannot hold. While the database is away everything is to be asked again later. Others stay.
 */
export function refusalOf(error: unknown): unknown {
  if (isDatabaseAway(error)) return new DomainError('DATABASE.AWAY', 'busy', problemTexts.explanations[503] ?? '');
  return hasForeignLetters(error)
    ? new DomainError('INPUT.UNKNOWN_CHOICE', 'invalid', problemTexts.unknownChoice)
    : asInvalidInput(error);
}
