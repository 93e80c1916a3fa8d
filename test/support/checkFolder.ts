/** A folder of drafts in which `rapporteur check` is run, new for each test. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nobody, start, type Result } from './commandLine';

/** A draft with one slip that is a warning, and the same without it. */
export const MIXED = '1. 秘书处建立了快速部署机制（部署机制)。\n';
export const CLEAN = '1. 秘书处建立了快速部署机制(部署机制)。\n';

export const WINDOWS = process.platform === 'win32';
/** What `--format json` prints, as far as it is looked at. */
export interface CheckJson {
  readonly files: readonly {
    readonly file: string;
    readonly findings: readonly { readonly rule: string; readonly related: readonly { readonly file: string }[] }[];
  }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

export interface CheckFolder {
  folder: () => string;
  put: (name: string, text: string) => void;
  check: (...args: string[]) => Promise<Result>;
  /** Only where there is a `nobody`. */
  checkAsNobody: (...args: string[]) => Promise<Result>;
  json: (...args: string[]) => Promise<CheckJson>;
  /** The rules that speak, by file. */
  rules: (...args: string[]) => Promise<Record<string, string[]>>;
}

/** To be called in a `describe`. */
export function checkFolder(): CheckFolder {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-check-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const check = (...args: string[]): Promise<Result> => start(['check', ...args], { cwd: folder }).done;
  const json = async (...args: string[]): Promise<CheckJson> =>
    JSON.parse((await check('--format', 'json', ...args)).out) as CheckJson;
  return {
    folder: () => folder,
    put(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    check,
    checkAsNobody(...args) {
      chmodSync(folder, 0o777);
      return start(['check', ...args], { cwd: folder, ...nobody() }).done;
    },
    json,
    rules: async (...args) =>
      Object.fromEntries(
        (await json(...args)).files.map(({ file, findings }) => [file, findings.map(({ rule }) => rule)]),
      ),
  };
}
