/** Files of lines that may be longer than memory. */
import fs from 'node:fs';

const CHUNK = 1 << 20;

/** Some whole lines of a file at a time, with their ends; a last line without an end is left out. */
export function* readLines(file: string): Generator<string> {
  const handle = fs.openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    const decoder = new TextDecoder();
    let rest = '';
    for (let size = fs.readSync(handle, chunk); size > 0; size = fs.readSync(handle, chunk)) {
      const text = rest + decoder.decode(chunk.subarray(0, size), { stream: true });
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      if (end > 0) yield text.slice(0, end);
    }
  } finally {
    fs.closeSync(handle);
  }
}
