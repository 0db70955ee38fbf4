import { DomainError } from './domain-error';

/** For each state, the commands it allows and the state each leads to. */
export type Transitions<State extends string, Command extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Command, State>>>>
>;

/** One life cycle as data. A forbidden transition is a `conflict` with the machine's code and a Dutch reason. */
export class StateMachine<State extends string, Command extends string> {
  constructor(
    private readonly code: string,
    private readonly transitions: Transitions<State, Command>,
    private readonly refusal: (state: State, command: Command) => string,
  ) {}

  can(state: State, command: Command): boolean {
    return this.transitions[state][command] !== undefined;
  }

  /** @throws DomainError `conflict` when the state does not allow the command */
  next(state: State, command: Command): State {
    const next = this.transitions[state][command];
    if (next === undefined) {
      throw new DomainError(this.code, 'conflict', this.refusal(state, command), { state, command });
    }
    return next;
  }
}
