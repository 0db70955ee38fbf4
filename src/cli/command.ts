export interface CommandResult {
  /** Printed as JSON on stdout; nothing else is. */
  readonly result: unknown;
  readonly exitCode: number;
}

export interface Command {
  readonly usage: string;
  readonly says: string;
  readonly run: (args: readonly string[]) => Promise<CommandResult>;
}

/** A command line with an unknown option, or without a value that is needed. */
export class UsageError extends Error {
  readonly kind = 'invalid';
}

export const succeeded = (result: unknown): CommandResult => ({ result, exitCode: 0 });

/** The value behind `--name`, if it is there. */
export function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  return at === -1 ? undefined : args[at + 1];
}
