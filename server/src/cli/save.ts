/** A draft that `--fix` has changed, written so that at every moment the file is whole. */
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainly } from '../host/nodeHost';

/** Whether the bytes of a file are its text as we would write it: nothing of any other may be lost. */
export function isWritten(text: string, bytes: Uint8Array): boolean {
  return Buffer.from(withMark(text, bytes), 'utf8').equals(bytes);
}

/** Replaces a text in a file that had these bytes. Rejects with a clause that says why not; then nothing has changed. */
export function save(uri: string, text: string, bytes: Uint8Array): Promise<void> {
  return plainly(replace(fileURLToPath(uri), withMark(text, bytes)));
}

/** The text with a byte-order mark where there was one. */
function withMark(text: string, bytes: Uint8Array): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked && !text.startsWith('\ufeff') ? `\ufeff${text}` : text;
}

/** Beside it, and then in its place; a link goes on leading to the file. */
async function replace(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  // To rename, the folder has to be writable and not the file.
  await access(target, constants.W_OK);
  const { mode, uid, gid } = await stat(target);
  const beside = join(dirname(target), `.rapporteur-${process.pid}.tmp`);
  const file = await open(beside, 'wx');
  try {
    try {
      await file.writeFile(text);
      // Only the administrator can give a file away; for anybody else it is their own.
      await file.chown(uid, gid).catch(() => undefined);
      await file.chmod(mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
