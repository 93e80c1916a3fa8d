/** What the manifest says of the operations on the structure of a draft: their commands, where they are shown, their keys. */
import { OPERATIONS } from '../../server/src/features/restructure/operations';
import { BACK_TO_MARK_COMMAND, OPERATION_NAMES } from '../../server/src/protocol';

export interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
  /** Where it is a button in a row of the structure. */
  readonly icon?: string;
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

const ICONS: Readonly<Record<string, string>> = {
  moveUp: '$(arrow-up)',
  moveDown: '$(arrow-down)',
  deleteParagraph: '$(trash)',
};

/** The keys of the same commands in the view of the structure, for the row that has the focus. */
const VIEW_KEYS: Readonly<Record<string, readonly [key: string, mac: string]>> = {
  moveUp: ['ctrl+alt+pageup', 'cmd+alt+pageup'],
  moveDown: ['ctrl+alt+pagedown', 'cmd+alt+pagedown'],
  deleteParagraph: ['delete', 'cmd+backspace'],
  insertParagraphAfter: ['insert', 'cmd+enter'],
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
    ...(ICONS[name] !== undefined && { icon: ICONS[name] }),
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
  const inView = Object.entries(VIEW_KEYS).map(([name, [key, mac]]) => ({
    command: `rapporteur.structure.${name}`,
    key,
    mac,
    when: 'focusedView == rapporteur.structure && listFocus && !inputFocus',
  }));
  const when = ['editorTextFocus', 'rapporteur.inNewNote', ...OPEN.map((key) => `!${key}`)].join(' && ');
  const preview = { command: 'rapporteur.openPreview', key: 'ctrl+k v', mac: 'cmd+k v', when: REPORT };
  return [...own, ...inView, { command: BACK_TO_MARK.command, key: 'escape', when }, preview];
}
