import 'reflect-metadata';
import { commands } from './cli/commands';

/** A command failed in a way the operator can mend: one line, exit code 2. */
const isInvalidInput = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'invalid';

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
    return isInvalidInput(error) ? 2 : 1;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
