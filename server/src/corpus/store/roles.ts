/** What a worker of the store is started as. */
export type StoreRole =
  | { readonly role: 'parse' }
  | { readonly role: 'questions'; readonly path: string }
  /** `parsers`: how many workers parse for it. */
  | { readonly role: 'writing'; readonly path: string; readonly parsers: number };
