/** The database is not one that this version can use or bring up to date; its message is one line for the operator. */
export class SchemaMismatch extends Error {
  readonly kind = 'mismatch';
}
