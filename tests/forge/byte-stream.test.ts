import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteStream } from '../../src/forge/git/byte-stream.ts';

/** Cuts bytes into chunks of these sizes, over and over; chunks may be empty. */
function* chunksOf(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const parts = fc.array(fc.record({ line: fc.stringMatching(/^[ -~]*$/), bytes: fc.uint8Array({ maxLength: 40 }) }));
/** At least one of them is not 0, so that something is read. */
const sizes = fc.array(fc.nat(9), { minLength: 1 }).map((some) => [...some, 1]);

it('returns the bytes that were sent, however they are cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(parts, sizes, fc.boolean(), async (sent, cuts, skipping) => {
      const bytes = Buffer.concat(sent.flatMap((part) => [Buffer.from(`${part.line}\n`), part.bytes]));
      const stream = new ByteStream(Readable.from(chunksOf(bytes, cuts)));
      for (const part of sent) {
        expect(await stream.line()).toBe(part.line);
        if (skipping) expect(await stream.passOver(part.bytes.length)).toBe(true);
        else expect(await stream.bytes(part.bytes.length)).toEqual(Buffer.from(part.bytes));
      }
      expect(await stream.line()).toBeUndefined();
    }),
  );
});

it('returns nothing when the stream ends too early', async () => {
  const cut = () => new ByteStream(Readable.from(chunksOf(Buffer.from('abc'), [2])));
  expect(await cut().line()).toBeUndefined();
  expect(await cut().bytes(4)).toBeUndefined();
  expect(await cut().passOver(4)).toBe(false);
});
