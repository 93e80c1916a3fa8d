/** What one file may cost to read, as the environment sets it where a machine is smaller or slower than most. */

/** In megabytes. The largest real file, a budget fascicle of 300 pages, takes a third of it. */
const MEMORY = 900;
/** In seconds: of one file, and a little more for each megabyte of it. */
const TIME = 60;

/** All memory of the reading process, in bytes; `RAPPORTEUR_READER_MEMORY` is in megabytes. */
export function readerMemory(): number {
  return positive(process.env.RAPPORTEUR_READER_MEMORY, MEMORY) * 1024 * 1024;
}

/** The time of one small file, in milliseconds; `RAPPORTEUR_READER_SECONDS` is in seconds. */
export function readerTime(): number {
  return positive(process.env.RAPPORTEUR_READER_SECONDS, TIME) * 1000;
}

/** What is no number, or none that is a limit, counts as not said. */
function positive(said: string | undefined, otherwise: number): number {
  const number = Number(said);
  return number > 0 ? number : otherwise;
}
