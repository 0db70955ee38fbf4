import { readFile } from 'node:fs/promises';
import { UsageError } from './command';

/** Reads a problem file. @throws UsageError in one line when it is missing or not JSON */
export async function readJsonFile(file: string | undefined): Promise<unknown> {
  if (file === undefined) throw new UsageError('Name the file that holds the problem');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`Cannot read ${file}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}
