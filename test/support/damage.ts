/** Damage that files come with when a copy, a disk or a mail program fails: cut, flipped, spliced, blanked bytes. */
import type { Random } from './random';

const DAMAGES: readonly ((bytes: Buffer, r: Random, others: readonly Buffer[]) => Buffer)[] = [
  (bytes, r) => bytes.subarray(0, r.integer(bytes.length)),
  (bytes, r) => bytes.subarray(r.integer(bytes.length)),
  (bytes, r) => {
    const copy = Buffer.from(bytes);
    for (let flips = 1 + r.integer(40); flips > 0; flips--) copy[r.integer(copy.length)] = r.integer(256);
    return copy;
  },
  (bytes, r) => {
    const copy = Buffer.from(bytes);
    const from = r.integer(copy.length);
    copy.fill(r.pick([0, 32, 255]), from, Math.min(copy.length, from + r.integer(4000)));
    return copy;
  },
  (bytes, r, others) => {
    const other = r.pick(others);
    const from = r.integer(other.length);
    const at = r.integer(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + r.integer(8000)), bytes.subarray(at)]);
  },
  (bytes, r) => {
    const at = r.integer(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + r.integer(2000))]);
  },
  // One digit is another: lengths, offsets and numbers of objects lie.
  (bytes, r) => {
    const copy = Buffer.from(bytes);
    for (let tries = 2000, left = 1 + r.integer(10); tries > 0 && left > 0; tries--) {
      const at = r.integer(copy.length);
      const byte = copy[at] ?? 0;
      if (byte < 0x30 || byte > 0x39) continue;
      copy[at] = 0x30 + r.integer(10);
      left--;
    }
    return copy;
  },
];

/** The bytes after one or two damages. */
export function damaged(bytes: Buffer, r: Random, others: readonly Buffer[]): Buffer {
  let damage = bytes;
  for (let times = 1 + r.integer(2); times > 0 && damage.length > 0; times--)
    damage = r.pick(DAMAGES)(damage, r, others);
  return damage;
}
