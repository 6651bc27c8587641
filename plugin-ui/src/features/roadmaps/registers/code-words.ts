import type {
  Audience,
  GrowthOrg,
  IncentiveCode,
  LocalActCode,
} from '@nastavnik/contracts/register-kinds';

export const localActs: Record<LocalActCode, string> = {
  REGULATION: 'Положение о программе наставничества',
  ADOPTION: 'Приказ о внедрении целевой модели',
  ROADMAP: 'Приказ об утверждении дорожной карты',
  CURATOR: 'Приказ о назначении куратора',
  RESPONSIBLE: 'Приказ об ответственных',
  RESOURCES: 'Приказ о материально-техническом обеспечении',
  MONITORING: 'Приказ о сроках и порядке мониторинга',
};

const incentives: Record<IncentiveCode, string> = {
  MEASURE: 'Мера комплекса поддержки',
  REWARD: 'Поощрение наставника',
};

const growthOrgs: Record<GrowthOrg, string> = {
  SCHOOL: 'Школа',
  KINDERGARTEN: 'Детский сад',
  EXTRA: 'Организация дополнительного образования',
};

const audiences: Record<Audience, string> = {
  MENTORS: 'Для наставников',
  CURATORS: 'Для кураторов',
  HEADS: 'Для руководителей',
  MUNICIPALITIES: 'Для муниципалитетов',
  EVERYBODY: 'Для всех',
};

/** What the codes of a list mean. */
export const codeWords: Record<string, string> = {
  ...localActs,
  ...incentives,
  ...growthOrgs,
  ...audiences,
};
