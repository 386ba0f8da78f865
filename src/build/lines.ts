/** Lines of a stream as they come, however long the stream is. */

/** One line, without its end. */
export interface Line {
  /** From 1, as editors count. */
  readonly number: number;
  /** Undefined for a line that is longer than allowed; its bytes are passed over. */
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 10;

/** @param most bytes that a line may have */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size <= most) parts.push(part);
    else parts = [];
  };
  const line = (): Line => {
    const ended: Line = { number: ++number, bytes: size > most ? undefined : Buffer.concat(parts) };
    parts = [];
    size = 0;
    return ended;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (size > 0) yield line();
}
