/** All that the server and the command line want of the outside world. Asynchronous, by URI, so that it can be anything. */

export interface Entry {
  readonly name: string;
  readonly uri: string;
  readonly kind: 'file' | 'folder';
}

export interface FileInfo {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
}

export interface Host {
  /** Rejects where nothing is there or nothing may be known of it; the message says which, without the path. */
  stat(uri: string): Promise<FileInfo>;
  /** All bytes of a file. Rejects as `stat` does. */
  read(uri: string): Promise<Uint8Array>;
  /** The files and folders in a folder, sorted by name. Rejects as `stat` does. */
  list(uri: string): Promise<readonly Entry[]>;
}
