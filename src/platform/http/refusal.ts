import { DomainError } from '../../kernel';
import { problemTexts } from '../../texts/problems';
import { hasForeignLetters } from '../database';

/** What the database refuses of what a user chose is the user's error: an id or code that cannot be one. Others stay. */
export const refusalOf = (error: unknown): unknown =>
  hasForeignLetters(error) ? new DomainError('INPUT.UNKNOWN_CHOICE', 'invalid', problemTexts.unknownChoice) : error;
