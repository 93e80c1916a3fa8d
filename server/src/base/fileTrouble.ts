/** Why a file could not be read or written, in plain words, by the code that the system gives. */
import { told, type Told } from './l10n';

const REASONS: Readonly<Record<string, Told>> = {
  ENOENT: told('no such file or folder'),
  ENOTDIR: told('no such file or folder'),
  EACCES: told('permission denied'),
  EPERM: told('permission denied'),
  EROFS: told('the drive can only be read'),
  ENOSPC: told('the drive is full'),
  EISDIR: told('is a folder'),
  ELOOP: told('is a link that leads back to itself'),
  EBUSY: told('is in use by another program'),
  EIO: told('the drive cannot read it'),
  ENOTCONN: told('the drive that it is on is away'),
  EHOSTDOWN: told('the drive that it is on is away'),
  ESTALE: told('the drive that it is on is away'),
  ETIMEDOUT: told('the drive that it is on does not answer'),
  ENAMETOOLONG: told('its name is too long'),
};

/** `ENOSPC` → `the drive is full`; undefined for a code that says nothing of a file. */
export function fileTrouble(code: string): Told | undefined {
  return REASONS[code];
}
