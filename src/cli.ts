import 'reflect-metadata';
import { commands } from './cli/commands';

/** Exit codes of failures that the operator can mend: a call that is off, a database of another version. */
const exitCodes: Readonly<Record<string, number>> = { invalid: 2, mismatch: 3 };

function exitCodeOf(error: unknown): number {
  const kind = typeof error === 'object' && error !== null && 'kind' in error ? String(error.kind) : '';
  return exitCodes[kind] ?? 1;
}

const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ').trim();

function help(): string {
  const lines = Object.entries(commands).map(([name, { usage, says }]) => `  ${`${name} ${usage}`.padEnd(44)} ${says}`);
  return `Usage: npm run --silent cli -- <command>\n\n${lines.join('\n')}\n`;
}

async function main([name = '--help', ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === 'help') {
    process.stdout.write(help());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(`Unknown command ${name}; --help lists them\n`);
    return 2;
  }
  try {
    const { result, exitCode } = await command.run(args);
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return exitCode;
  } catch (error) {
    process.stderr.write(`${oneLine(error)}\n`);
    return exitCodeOf(error);
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
