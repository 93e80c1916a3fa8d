/** The build gives tables of facts as their bytes, gzipped. */
declare module '*.tsv' {
  const bytes: Uint8Array<ArrayBuffer>;
  export = bytes;
}
