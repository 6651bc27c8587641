import { z } from 'zod';
import type { OrgKind } from './session.ts';

/**
 * How a fact is held against an item: true or false of each organisation, a number of records
 * against the target of the year (of one when there is none), or a share against its target.
 */
export type ProofMeasure = 'each' | 'count' | 'percent';

/** Modules that are to keep their facts; every other keeper is there already. */
export const comingKeepers = ['roadmaps', 'approvals', 'registers'] as const;

interface ProofFact {
  title: string;
  measure: ProofMeasure;
  /** Of whose data it may be asked. */
  at: readonly OrgKind[];
  /** The module whose rows tell it. */
  keeper: string;
}

const fact = (
  title: string,
  keeper: string,
  at: readonly OrgKind[],
  measure: ProofMeasure = 'each',
): ProofFact => ({ title, keeper, at, measure });

const anywhere: readonly OrgKind[] = ['region', 'municipality', 'school'];
const above: readonly OrgKind[] = ['region', 'municipality'];

/** Everything that proves an item of a roadmap without anybody's word: rows that are kept anyway. */
export const proofFacts = {
  CURATOR_APPOINTED: fact('В школе есть куратор, назначенный приказом', 'access', ['school']),
  COORDINATOR_APPOINTED: fact('Назначен муниципальный координатор', 'access', ['municipality']),
  MENTEE_BASE_FORMED: fact('Сформирована база наставляемых', 'mentees', ['school']),
  MENTOR_BASE_FORMED: fact('Сформирована база наставников', 'mentors', ['school']),
  MENTOR_RESERVE_FORMED: fact('Собран резерв наставников на следующий год', 'mentors', ['school']),
  MENTORS_TRAINED: fact('Наставники обучены и допущены к работе', 'training', ['school']),
  READINESS_CHECKED: fact('Условия запуска программы отмечены выполненными', 'programmes', [
    'school',
  ]),
  PROGRAMMES_APPROVED: fact('Программы наставничества утверждены', 'programmes', ['school']),
  PROGRAMMES_REGISTERED: fact('Программы в реестре', 'programmes', anywhere, 'count'),
  MENTEES_REGISTERED: fact('Наставляемые в реестре', 'mentees', anywhere, 'count'),
  MENTORS_REGISTERED: fact('Наставники в реестре', 'mentors', anywhere, 'count'),
  PAIRS_FIXED: fact('Пары и группы закреплены приказом', 'pairs', ['school']),
  MEETINGS_WITH_FEEDBACK: fact('Встречи проведены, обратная связь заполнена', 'meetings', [
    'school',
  ]),
  PAIRS_COMPLETED: fact('Работа пар завершена, итоги записаны', 'completions', ['school']),
  CLOSING_EVENT_HELD: fact('Проведено открытое итоговое мероприятие', 'closings', ['school']),
  COVERAGE_REACHED: fact(
    'Доля вовлечённых обучающихся достигла цели',
    'indicators',
    anywhere,
    'percent',
  ),
  TARGETS_SET: fact('Целевые показатели по годам установлены', 'indicators', above),
  SAMPLES_OFFERED: fact('Примерные программы включены в справочник территории', 'packs', [
    'region',
  ]),
  ROADMAP_MADE: fact('Дорожная карта составлена', 'roadmaps', anywhere),
  CONSULTATION_CLOSED: fact('Обсуждение завершено, по замечаниям есть решения', 'roadmaps', above),
  SITE_SECTION_PUBLISHED: fact('Раздел «Наставничество» открыт на сайте', 'roadmaps', [
    'municipality',
    'school',
  ]),
  ROADMAP_AGREED: fact('Дорожная карта согласована с муниципалитетом', 'approvals', ['school']),
  ROADMAP_APPROVED: fact('Дорожная карта утверждена', 'approvals', anywhere),
  ADOPTION_DECIDED: fact('Решение о внедрении принято: внесён акт', 'approvals', anywhere),
  SCHOOL_LIST_COMPILED: fact('Перечень школ составлен', 'approvals', ['municipality']),
  SCHOOL_LIST_SUBMITTED: fact('Перечень школ передан в региональный центр', 'approvals', [
    'municipality',
  ]),
  SCHOOL_LIST_APPROVED: fact('Перечень школ утверждён', 'approvals', above),
  SCHOOL_LIST_SENT: fact('Утверждённый перечень направлен в министерство', 'approvals', ['region']),
  WORKING_GROUP_SET: fact('Состав рабочей группы утверждён', 'registers', anywhere),
  REGULATION_APPROVED: fact('Положение о программе наставничества утверждено', 'registers', [
    'school',
  ]),
  LOCAL_ACTS_COMPLETE: fact('Пакет локальных актов полон', 'registers', ['school']),
  PARTNERS_LISTED: fact('Перечень партнёров составлен', 'registers', ['municipality', 'school']),
  PARTNER_AGREEMENTS_SIGNED: fact('Соглашения с партнёрами заключены', 'registers', ['school']),
  FACILITIES_PROPOSED: fact('Внесены предложения об общей инфраструктуре', 'registers', anywhere),
  INCENTIVES_ADOPTED: fact('Принят комплекс мер поощрения и поддержки', 'registers', above),
  ASSIGNMENTS_ANSWERED: fact('На поручения даны ответы', 'registers', anywhere),
  CONTROL_SHEET_DRAWN: fact('Составлен лист контроля', 'registers', ['municipality', 'school']),
  DECISIONS_TAKEN: fact('По итогам мониторинга приняты решения', 'registers', above),
  DECISIONS_MEASURED: fact('Эффект принятых решений измерен', 'registers', above),
} as const satisfies Record<string, ProofFact>;

export type ProofCode = keyof typeof proofFacts;
export const ProofCode = z.enum(Object.keys(proofFacts) as [ProofCode, ...ProofCode[]]);
