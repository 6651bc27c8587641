import type { DocumentKind } from '@nastavnik/contracts/document-kinds';

/** The files of the built-in templates. */
export const templateOf: Record<DocumentKind, string> = {
  CURATOR_ORDER: 'curator-order',
  REGULATION: 'regulation',
  PROGRAMME: 'programme',
  FORM_PROGRAMME: 'form-programme',
  CONSENT: 'consents',
  MENTEE_BASE: 'mentee-base',
  MENTOR_BASE: 'mentor-base',
  PAIR_ORDER: 'pair-order',
  SUBSTITUTE_ORDER: 'substitute-order',
  AGREEMENT: 'agreement',
  LABOUR_ADDENDUM: 'labour-addendum',
  PLAN: 'plan',
  DIARY: 'diary',
  REFLECTION: 'reflection',
  GROUP_REFLECTION: 'group-reflection',
  CERTIFICATE: 'certificate',
};
