import { doesNotMatch, match } from 'node:assert/strict';
import { problemReport } from '../../client/src/problemReport';

describe('a report of a problem', () => {
  const report = problemReport({
    extension: '0.1.0',
    editor: '1.125.0',
    system: 'linux x64',
    language: 'zh',
    isTrusted: true,
    server: 'stopped',
    ending: 'exit code 1',
    store: 'in the folder of VS Code',
    corpus: { stage: 'ready', done: 30, total: 30, documents: 28, problems: 2 },
    draft: { language: 'zh', layout: 'flowing', paragraphs: 46 },
    settings: {
      'rapporteur.corpus.folders': ['/home/maria/confidential talks'],
      'rapporteur.rules': { 'heading-lone': 'off' },
      'rapporteur.stage': 'submission',
      'rapporteur.preview.zoom': 120,
      'rapporteur.other': 'Some words of a person',
    },
  });

  it('has versions, counts and settings', () => {
    match(report, /^- Corpus: ready; 28 documents, 2 problems, 30 of 30 files$/m);
    match(report, /^- Language server: stopped, exit code 1$/m);
    match(report, /^- Draft: zh, flowing, 46 paragraphs$/m);
    match(report, /^- `rapporteur\.rules`: heading-lone `off`$/m);
    match(report, /^- `rapporteur\.stage`: `submission`$/m);
    match(report, /^- `rapporteur\.preview\.zoom`: `120`$/m);
  });

  it('names no folder and no person', () => {
    match(report, /^- `rapporteur\.corpus\.folders`: 1 entry$/m);
    match(report, /^- `rapporteur\.other`: set$/m);
    doesNotMatch(report, /maria|confidential|person/);
  });
});
