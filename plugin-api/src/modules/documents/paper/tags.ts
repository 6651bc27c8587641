import type { DocumentKind } from '@nastavnik/contracts/document-kinds';

/** What stands in every paper. */
const common = [
  'school',
  'place',
  'signerPosition',
  'signerName',
  'number',
  'date',
  'schoolYear',
] as const;

/** What stands outside the sheets too, in the headers and footers of a school's own template. */
export const headerTags = [
  'school',
  'place',
  'signerPosition',
  'signerName',
  'schoolYear',
] as const;

const met = ['type', 'mode', 'minutes', 'topic', 'done', 'hindrances', 'nextStep'] as const;
const pair = ['mentor', 'mentees', 'form', 'term'] as const;

/** What each kind of paper may name: texts, lists with the texts of one row, and what a part depends on. */
export const kindTags = {
  CURATOR_ORDER: { texts: [], lists: { curators: ['n', 'person'] }, flags: [] },
  REGULATION: {
    texts: ['meetingsPlanned'],
    lists: {
      forms: ['n', 'form', 'models'],
      stages: ['n', 'stage', 'work', 'result', 'term'],
    },
    flags: [],
  },
  PROGRAMME: {
    texts: ['menteesCount', 'mentorsCount', 'pairsCount', 'meetingsPlanned'],
    lists: {
      forms: ['n', 'form', 'models'],
      stages: ['n', 'stage', 'work', 'result', 'term'],
    },
    flags: [],
  },
  FORM_PROGRAMME: {
    texts: [
      'programme',
      'form',
      'from',
      'until',
      'goal',
      'criteria',
      'norm',
      'protocol',
      'actNumber',
      'actDate',
    ],
    lists: {
      tasks: ['n', 'task'],
      stages: ['n', 'stage', 'from', 'until'],
      meetings: ['n', 'topic', 'type', 'week'],
      results: ['n', 'result'],
    },
    flags: [],
  },
  CONSENT: {
    texts: ['title', 'participant', 'guardian', 'text', 'version'],
    lists: {},
    flags: ['guardianSigns', 'pupilSignsToo'],
  },
  MENTEE_BASE: {
    texts: [],
    lists: {
      mentees: [
        'n',
        'person',
        'contacts',
        'birthYear',
        'request',
        'entered',
        'mentor',
        'form',
        'mentorPlace',
        'finished',
        'result',
        'link',
        'passed',
      ],
    },
    flags: [],
  },
  MENTOR_BASE: {
    texts: [],
    lists: {
      mentors: [
        'n',
        'person',
        'contacts',
        'mentorPlace',
        'competences',
        'achievements',
        'interests',
        'ages',
        'timeResource',
        'entered',
        'mentees',
        'form',
        'menteesPlace',
        'finished',
        'result',
        'link',
      ],
    },
    flags: [],
  },
  PAIR_ORDER: {
    texts: ['grounds'],
    lists: { decisions: ['n', 'text'], pairs: ['n', ...pair] },
    flags: [],
  },
  SUBSTITUTE_ORDER: {
    texts: ['grounds'],
    lists: {
      decisions: ['n', 'text'],
      pairs: ['n', 'mentor', 'mentees', 'substitute', 'term'],
    },
    flags: [],
  },
  AGREEMENT: { texts: [...pair], lists: {}, flags: ['guardianSigns'] },
  LABOUR_ADDENDUM: {
    texts: [...pair, 'content', 'way', 'payment', 'paymentGround', 'from', 'until'],
    lists: {},
    flags: [],
  },
  PLAN: {
    texts: [...pair, 'model', 'goal', 'agreedOn', 'agreedBy'],
    lists: {
      difficulties: ['n', 'task', 'term', 'expected', 'actual', 'mark'],
      directions: ['n', 'task', 'term', 'expected', 'actual', 'mark'],
    },
    flags: [],
  },
  DIARY: {
    texts: [...pair],
    lists: { meetings: ['n', 'date', ...met, 'feedback'] },
    flags: [],
  },
  REFLECTION: {
    texts: [...pair, 'person', 'side'],
    lists: { questions: ['n', 'question'] },
    flags: [],
  },
  GROUP_REFLECTION: { texts: ['programme', 'form'], lists: {}, flags: [] },
  CERTIFICATE: {
    texts: [...pair, 'person', 'side', 'tookPart', 'inRole', 'meetingsHeld', 'result'],
    lists: {},
    flags: [],
  },
} as const satisfies Record<DocumentKind, KindTags>;

interface KindTags {
  texts: readonly string[];
  lists: Record<string, readonly string[]>;
  flags: readonly string[];
}

type Tags = typeof kindTags;
type Common = (typeof common)[number];
type Text<K extends DocumentKind> = Tags[K]['texts'][number];
type Lists<K extends DocumentKind> = Tags[K]['lists'];

/** What one sheet of a kind says; an empty text is a line to be filled by hand. */
export type Sheet<K extends DocumentKind = DocumentKind> = Record<Text<K>, string> & {
  [L in keyof Lists<K>]: Record<
    Lists<K>[L] extends readonly (infer C extends string)[] ? C : never,
    string
  >[];
} & Record<Tags[K]['flags'][number], boolean>;

/** What all sheets of a paper say alike. */
export type Requisites = Record<Common, string>;

/** What one kind of paper says that others do not. */
export const ownTagsOf = (kind: DocumentKind): KindTags => kindTags[kind];

/** The tags of a kind as templates may use them, at the top and within each list. */
export function tagsOf(kind: DocumentKind): {
  texts: string[];
  flags: string[];
  lists: Record<string, string[]>;
} {
  const { texts, lists, flags } = ownTagsOf(kind);
  return {
    texts: [...common, ...texts],
    flags: [...flags],
    lists: Object.fromEntries(Object.entries(lists).map(([name, of]) => [name, [...of]])),
  };
}
