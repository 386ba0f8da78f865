import { writeOutput } from '../graph/files.ts';
import { type Call, flag } from './command.ts';

/**
 * Gives the user what a command made: in the file that was named, whole or not at all, or on standard output.
 * @throws PledgegraphError `output-unwritable`
 */
export async function deliver({ values, io }: Call, content: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    io.out(content);
    return;
  }
  await writeOutput(file, content);
  if (!flag(values, 'quiet')) io.err(`${file} written\n`);
}
