/** All that the server and the command line want of the outside world. Asynchronous, by URI, so that it can be anything. */
import type { Port } from '../base/port';

export interface Entry {
  readonly name: string;
  readonly uri: string;
  /** `lost`: a link that leads to nothing, so that it cannot be told what it was. */
  readonly kind: 'file' | 'folder' | 'lost';
}

export interface FileInfo {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds. */
  readonly modified: number;
  /** The same for two paths that lead to the same file or folder. */
  readonly identity: string;
  /** The same for everything on one drive. */
  readonly drive: string;
}

/**
 * Programs of ours that run beside the one that asks: workers that answer for a store, write it, and parse for the one that
 * writes; and a process that reads formats.
 */
export type Program = 'questions' | 'writer' | 'parser' | 'reader';

export interface Host {
  /** Rejects where nothing is there or nothing may be known of it; the message says which, without the path. */
  stat(uri: string): Promise<FileInfo>;
  /** All bytes of a file. Rejects as `stat` does. */
  read(uri: string): Promise<Uint8Array>;
  /** The files and folders in a folder, sorted by name, their URIs in normal form. Rejects as `stat` does. */
  list(uri: string): Promise<readonly Entry[]>;
  /** Starts a program; what goes wrong is told by the end of its port. */
  spawn(program: Program, data: unknown): Port;
}
