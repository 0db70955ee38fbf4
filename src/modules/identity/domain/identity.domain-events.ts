/** Somebody with an account asked for a sign-in link; notifications mails it. */
export class SignInRequested {
  constructor(
    readonly associationId: string,
    readonly userId: string,
    readonly requestId: string,
  ) {}
}

/** Somebody is about to lose the account or to work elsewhere; who has people or work of this user refuses it. */
export class UserLeaves {
  constructor(
    readonly associationId: string,
    readonly userId: string,
  ) {}
}
