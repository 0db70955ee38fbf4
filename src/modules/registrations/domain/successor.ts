/** A user as far as taking over people goes. */
interface Colleague {
  readonly id: string;
  readonly associationId: string;
  readonly organisationId: string;
  readonly active: boolean;
  readonly roles: readonly string[];
}

/** Whether somebody may take over from a counsellor: a colleague of the same organisation who refers people too. */
export const isSuccessor = (from: Colleague, to: Colleague): boolean =>
  to.id !== from.id &&
  to.active &&
  to.associationId === from.associationId &&
  to.organisationId === from.organisationId &&
  to.roles.includes('counsellor');
