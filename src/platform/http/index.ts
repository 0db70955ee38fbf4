export { ErrorFilter } from './error-filter';
export { ERROR_PAGE, type ErrorPage } from './error-page';
export { Idempotent, IdempotencyInterceptor } from './idempotency';
export { DtoPipe, parseForm, parseInput, type FieldErrors } from './parse-input';
export type { Problem } from './problem';
export { sameOriginOnly } from './same-origin';
