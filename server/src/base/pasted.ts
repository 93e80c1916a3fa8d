/** What is pasted, whatever it came from: draft text, and what of it could not be kept. */

/** Something that a draft has no place for. */
export interface Lost {
  /** `2 pictures`; of what is not counted, as bold type, its name alone. In the language of the interface. */
  readonly words: string;
  /** Whether it is one thing: `1 picture`, `bold type`. */
  readonly isOne: boolean;
}

export interface Pasted {
  /**
   * Draft text, lines ended by `\n`: marks as `[^7]`, notes as blocks `[^7]: …` wherever they stand, numbers as they were
   * printed there.
   */
  readonly text: string;
  readonly lost: readonly Lost[];
  /** Clauses of what was done to the text, each to follow the counts: `joining 14 broken lines`; as the user reads them. */
  readonly done: readonly string[];
}
