import { z } from 'zod';

/** Every paper that the section makes. */
export const DocumentKind = z.enum([
  'CURATOR_ORDER',
  'REGULATION',
  'PROGRAMME',
  'FORM_PROGRAMME',
  'CONSENT',
  'MENTEE_BASE',
  'MENTOR_BASE',
  'PAIR_ORDER',
  'SUBSTITUTE_ORDER',
  'AGREEMENT',
  'LABOUR_ADDENDUM',
  'PLAN',
  'DIARY',
  'REFLECTION',
  'GROUP_REFLECTION',
  'CERTIFICATE',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What a paper is about: pairs, substitutions in them, people of the school, its staff, programmes, or the whole school year. */
export type DocumentAbout = 'pairs' | 'substitutes' | 'people' | 'staff' | 'programmes' | 'year';

interface KindOfPaper {
  title: string;
  about: DocumentAbout;
  /** One paper for all who are chosen, or one for each pair or person. */
  per: 'all' | 'each';
  /** Is entered in the journal under a number of its own. */
  numbered: boolean;
}

export const documentKinds: Record<DocumentKind, KindOfPaper> = {
  CURATOR_ORDER: {
    title: 'Приказ о назначении куратора',
    about: 'staff',
    per: 'all',
    numbered: true,
  },
  REGULATION: {
    title: 'Положение о программе наставничества',
    about: 'year',
    per: 'all',
    numbered: true,
  },
  PROGRAMME: {
    title: 'Программа наставничества на учебный год',
    about: 'year',
    per: 'all',
    numbered: true,
  },
  FORM_PROGRAMME: {
    title: 'Программа по форме наставничества',
    about: 'programmes',
    per: 'each',
    numbered: false,
  },
  CONSENT: { title: 'Согласия', about: 'people', per: 'each', numbered: false },
  MENTEE_BASE: { title: 'База наставляемых', about: 'year', per: 'all', numbered: false },
  MENTOR_BASE: { title: 'База наставников', about: 'year', per: 'all', numbered: false },
  PAIR_ORDER: {
    title: 'Приказ о закреплении пар и групп',
    about: 'pairs',
    per: 'all',
    numbered: true,
  },
  SUBSTITUTE_ORDER: {
    title: 'Приказ о замещении наставника',
    about: 'substitutes',
    per: 'all',
    numbered: true,
  },
  AGREEMENT: {
    title: 'Соглашение участников и школы',
    about: 'pairs',
    per: 'each',
    numbered: true,
  },
  LABOUR_ADDENDUM: {
    title: 'Дополнительное соглашение (ст. 351.8 ТК РФ)',
    about: 'pairs',
    per: 'each',
    numbered: true,
  },
  PLAN: { title: 'Индивидуальный план', about: 'pairs', per: 'each', numbered: false },
  DIARY: { title: 'Дневник наставника', about: 'pairs', per: 'each', numbered: false },
  REFLECTION: {
    title: 'Личная рефлексия (бланк)',
    about: 'pairs',
    per: 'each',
    numbered: false,
  },
  GROUP_REFLECTION: {
    title: 'Групповая рефлексия (бланк)',
    about: 'programmes',
    per: 'each',
    numbered: false,
  },
  CERTIFICATE: {
    title: 'Свидетельство о прохождении программы',
    about: 'pairs',
    per: 'each',
    numbered: true,
  },
};
