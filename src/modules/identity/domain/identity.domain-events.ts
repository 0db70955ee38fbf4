/** Somebody with an account asked for a sign-in link; notifications mails it. */
export class SignInRequested {
  constructor(
    readonly associationId: string,
    readonly userId: string,
    readonly requestId: string,
  ) {}
}
