/** What the manifest says of the operations on the structure of a draft: their commands, where they are shown, their keys. */
import { OPERATIONS } from '../../server/src/features/restructure/operations';
import { BACK_TO_MARK_COMMAND, OPERATION_NAMES } from '../../server/src/protocol';

export interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
}

export interface MenuEntry {
  readonly command: string;
  readonly when: string;
}

export interface KeyBinding extends MenuEntry {
  readonly key: string;
  readonly mac?: string;
}

const REPORT = 'editorLangId == un-report';

/** By operation: on Windows and Linux, on a Mac. None is a key of VS Code's own in a text. */
const KEYS: Readonly<Record<string, readonly [key: string, mac: string]>> = {
  insertFootnote: ['ctrl+alt+f', 'cmd+alt+f'],
  moveUp: ['ctrl+alt+pageup', 'cmd+alt+pageup'],
  moveDown: ['ctrl+alt+pagedown', 'cmd+alt+pagedown'],
};

/** What Escape closes first. */
const OPEN = [
  'suggestWidgetVisible',
  'findWidgetVisible',
  'parameterHintsVisible',
  'renameInputVisible',
  'inlineSuggestionVisible',
  'codeActionMenuVisible',
  'markersNavigationVisible',
  'editorHasSelection',
  'editorHasMultipleSelections',
  'inSnippetMode',
];

export const BACK_TO_MARK: Command = {
  command: BACK_TO_MARK_COMMAND,
  title: 'Go back from a new footnote to its mark',
  category: 'Rapporteur',
};

export function restructureCommands(): readonly Command[] {
  const own = OPERATION_NAMES.map((name) => ({
    command: `rapporteur.${name}`,
    title: OPERATIONS[name].title,
    category: 'Rapporteur',
  }));
  return [...own, BACK_TO_MARK];
}

export function restructureMenu(): readonly MenuEntry[] {
  const own = OPERATION_NAMES.map((name) => ({ command: `rapporteur.${name}`, when: REPORT }));
  return [...own, { command: BACK_TO_MARK.command, when: 'false' }];
}

export function keyBindings(): readonly KeyBinding[] {
  const own = OPERATION_NAMES.flatMap((name): KeyBinding[] => {
    const keys = KEYS[name];
    if (!keys) return [];
    const [key, mac] = keys;
    return [{ command: `rapporteur.${name}`, key, mac, when: `editorTextFocus && ${REPORT} && !editorReadonly` }];
  });
  const when = ['editorTextFocus', 'rapporteur.inNewNote', ...OPEN.map((key) => `!${key}`)].join(' && ');
  const preview = { command: 'rapporteur.openPreview', key: 'ctrl+k v', mac: 'cmd+k v', when: REPORT };
  return [...own, { command: BACK_TO_MARK.command, key: 'escape', when }, preview];
}
