/** The commands that words of the server may link to, in hovers and in the preview, and no others. */
import {
  ADD_TO_CORPUS_COMMAND,
  COPY_CITED_COMMAND,
  OPEN_SOURCE_COMMAND,
  SHOW_PASSAGE_COMMAND,
} from '../../server/src/protocol';

export const LINKED_COMMANDS = [ADD_TO_CORPUS_COMMAND, OPEN_SOURCE_COMMAND, COPY_CITED_COMMAND, SHOW_PASSAGE_COMMAND];
