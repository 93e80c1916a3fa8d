/** Organs, series, natures and suffixes: everything that a document symbol is made of, as data (un-conventions.md 1.1). */
import { later } from '../base/l10n';

/**
 * First components, each with what it stands for. The five principal roots, then the series that carry no parent
 * organ: treaty bodies, funds and programmes, conventions.
 */
export const ROOTS: Readonly<Record<string, string>> = {
  A: later('General Assembly'),
  S: later('Security Council'),
  E: later('Economic and Social Council'),
  T: later('Trusteeship Council'),
  ST: later('Secretariat'),
  ACC: later('Administrative Committee on Coordination'),
  AT: later('Administrative Tribunal'),
  BWC: later('Biological Weapons Convention'),
  CAC: later('Convention against Corruption'),
  CAT: later('Committee against Torture'),
  CCM: later('Convention on Cluster Munitions'),
  CCPR: later('Human Rights Committee'),
  CBD: later('Convention on Biological Diversity'),
  CCW: later('Convention on Certain Conventional Weapons'),
  CD: later('Conference on Disarmament'),
  CEB: later('Chief Executives Board'),
  CED: later('Committee on Enforced Disappearances'),
  CEDAW: later('Committee on the Elimination of Discrimination against Women'),
  CERD: later('Committee on the Elimination of Racial Discrimination'),
  CLCS: later('Commission on the Limits of the Continental Shelf'),
  CMW: later('Committee on Migrant Workers'),
  CRC: later('Committee on the Rights of the Child'),
  CRPD: later('Committee on the Rights of Persons with Disabilities'),
  CTOC: later('Convention against Transnational Organized Crime'),
  DC: later('Disarmament Commission'),
  DP: later('United Nations Development Programme'),
  ECE: later('Economic Commission for Europe'),
  ESCAP: later('Economic and Social Commission for Asia and the Pacific'),
  FCCC: later('Framework Convention on Climate Change'),
  HRI: later('International Human Rights Instruments'),
  HS: later('UN-Habitat'),
  HSP: later('UN-Habitat'),
  ICCD: later('Convention to Combat Desertification'),
  ID: later('United Nations Industrial Development Organization'),
  ISBA: later('International Seabed Authority'),
  JIU: later('Joint Inspection Unit'),
  LOS: later('Preparatory Commission for the Seabed Authority and the Tribunal for the Law of the Sea'),
  NPT: later('Non-Proliferation Treaty'),
  PBC: later('Peacebuilding Commission'),
  PCNICC: later('Preparatory Commission for the International Criminal Court'),
  SPLOS: later('States Parties to the Convention on the Law of the Sea'),
  TD: later('United Nations Conference on Trade and Development'),
  TPNW: later('Treaty on the Prohibition of Nuclear Weapons'),
  TRADE: later('Committee on Trade'),
  UNEP: later('United Nations Environment Programme'),
  UNW: later('UN-Women'),
  WFC: later('World Food Council'),
};

/** Components that name a body below the root, each with its kind; a number follows behind a stop, or a slash. */
export const BODIES: Readonly<Record<string, string>> = {
  AC: 'ad hoc committee',
  BUR: 'bureau',
  C: 'committee',
  CN: 'commission',
  CONF: 'conference',
  COP: 'conference of the parties',
  COSP: 'conference of the States parties',
  CMP: 'meeting of the parties',
  CP: 'conference of the parties',
  EA: 'Environment Assembly',
  GC: 'governing council',
  GE: 'group of experts',
  HLPF: 'high-level political forum',
  HRC: 'Human Rights Council',
  ICEF: 'United Nations Children’s Fund',
  MSP: 'meeting of States parties',
  PC: 'preparatory committee',
  PCN: 'preparatory commission',
  SC: 'subcommittee',
  SBI: 'Subsidiary Body for Implementation',
  SBSTA: 'Subsidiary Body for Scientific and Technological Advice',
  SPC: 'Special Political Committee',
  Sub: 'subcommission',
  TC: 'technical committee',
  WG: 'working group',
};

/** Bodies whose documents are called theirs, and not those of the organ that they belong to: by the beginning of the symbol. */
export const OWN_BODIES: Readonly<Record<string, string>> = {
  'A/HRC': later('Human Rights Council'),
  'E/CN.4': later('Commission on Human Rights'),
  'A/CN.4': later('International Law Commission'),
  'A/CN.9': later('United Nations Commission on International Trade Law'),
};

/** Components that say what a document is. */
export const NATURES: Readonly<Record<string, string>> = {
  Agenda: 'agenda',
  AI: 'administrative instruction',
  BUDGET: 'budget',
  CO: 'concluding observations',
  CRP: 'conference room paper',
  D: 'communication',
  DEC: 'decision',
  Dec: 'decision',
  GC: 'general comment',
  IC: 'information circular',
  INF: 'information',
  L: 'limited',
  MIN: 'minutes',
  NGO: 'statement by a non-governmental organization',
  PET: 'petition',
  PRST: 'statement by the President',
  PV: 'verbatim record',
  R: 'restricted',
  RES: 'resolution',
  Res: 'resolution',
  SER: 'series',
  SGB: 'Secretary-General’s bulletin',
  SR: 'summary record',
  WP: 'working paper',
};

export type SuffixKind = 'Add' | 'Amend' | 'Corr' | 'Rev' | 'Summary';

export type RelationKind = 'extends' | 'amends' | 'corrects' | 'replaces' | 'summarises';

/** What a document with this suffix does to the one without it. */
export const SUFFIXES: Readonly<Record<SuffixKind, RelationKind>> = {
  Add: 'extends',
  Amend: 'amends',
  Corr: 'corrects',
  Rev: 'replaces',
  Summary: 'summarises',
};

/** Suffixes written out, as in `SR.1-28/Corrigendum`. */
export const LONG_SUFFIXES: Readonly<Record<string, SuffixKind>> = {
  Addendum: 'Add',
  Amendment: 'Amend',
  Corrigendum: 'Corr',
  Revision: 'Rev',
};

/** What may stand in brackets behind a component: `(Part I)`; true where a number or letter follows. */
export const QUALIFIERS: Readonly<Record<string, { readonly canonical: string; readonly numbered: boolean }>> = {
  part: { canonical: 'Part', numbered: true },
  parts: { canonical: 'Parts', numbered: true },
  vol: { canonical: 'Vol.', numbered: true },
  vols: { canonical: 'Vols.', numbered: true },
  sect: { canonical: 'Sect.', numbered: true },
  sects: { canonical: 'Sects.', numbered: true },
  prog: { canonical: 'Prog.', numbered: true },
  'income sect': { canonical: 'Income sect.', numbered: true },
  resumption: { canonical: 'Resumption', numbered: true },
  supp: { canonical: 'Supp', numbered: false },
  suppl: { canonical: 'Suppl.', numbered: false },
  introduction: { canonical: 'Introduction', numbered: false },
  foreword: { canonical: 'Foreword', numbered: false },
  'plan outline': { canonical: 'Plan outline', numbered: false },
};
