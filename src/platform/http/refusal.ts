import { DomainError } from '../../kernel';
import { problemTexts } from '../../texts/problems';
import { asInvalidInput, hasForeignLetters } from '../database';

/**
 * What the database refuses of what a user chose or typed is the user's error: an id or code that cannot be one, a text or number that
 * its column cannot hold. Others stay.
 */
export const refusalOf = (error: unknown): unknown =>
  hasForeignLetters(error)
    ? new DomainError('INPUT.UNKNOWN_CHOICE', 'invalid', problemTexts.unknownChoice)
    : asInvalidInput(error);
