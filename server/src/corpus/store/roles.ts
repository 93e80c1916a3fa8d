/** What a worker of the store is started as. */
export type StoreRole =
  | { readonly role: 'parse' }
  /** `roots`: the folders that the asker may see; all where undefined. */
  | { readonly role: 'questions'; readonly path: string; readonly roots: readonly string[] | undefined }
  /** `parsers`: how many workers parse for it. */
  | { readonly role: 'writing'; readonly path: string; readonly parsers: number };
