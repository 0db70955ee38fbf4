import type { AuditRule } from './platform/audit';

/** Every invariant of every module; `cli audit` and the integration tests check them all. */
export const auditRules: readonly AuditRule[] = [];
