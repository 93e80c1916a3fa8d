/** What is pasted, whatever it came from: draft text, and what of it could not be kept. */

/** Something that a draft has no place for: `2 pictures`; of what is not counted, as bold type, the words alone. */
export interface Lost {
  readonly one: string;
  readonly many: string;
  /** Undefined where only the kind is told. */
  readonly count?: number;
}

export interface Pasted {
  /**
   * Draft text, lines ended by `\n`: marks as `[^7]`, notes as blocks `[^7]: …` wherever they stand, numbers as they were
   * printed there.
   */
  readonly text: string;
  readonly lost: readonly Lost[];
  /** Clauses of what was done to the text, each to follow the counts: `joining 14 broken lines`. */
  readonly done: readonly string[];
}
