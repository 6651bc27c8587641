import { z } from 'zod';
import type { OrgKind } from './session.ts';

/**
 * How a fact is held against an item: true or false of each organisation, a number of records
 * against the target of the year (of one when there is none), or a share against its target.
 */
export type ProofMeasure = 'each' | 'count' | 'percent';

interface ProofFact {
  title: string;
  measure: ProofMeasure;
  /** Of whose data it may be asked. */
  at: readonly OrgKind[];
}

const fact = (
  title: string,
  at: readonly OrgKind[],
  measure: ProofMeasure = 'each',
): ProofFact => ({ title, at, measure });

const anywhere: readonly OrgKind[] = ['region', 'municipality', 'school'];
const above: readonly OrgKind[] = ['region', 'municipality'];

/** Everything that proves an item of a roadmap without anybody's word: rows that are kept anyway. */
export const proofFacts = {
  CURATOR_APPOINTED: fact('В школе есть куратор, назначенный приказом', ['school']),
  COORDINATOR_APPOINTED: fact('Назначен муниципальный координатор', ['municipality']),
  // two people at least whose consents are there, and no request waits for a decision
  MENTEE_BASE_FORMED: fact('Сформирована база наставляемых', ['school']),
  // two people at least whose consents are there
  MENTOR_BASE_FORMED: fact('Сформирована база наставников', ['school']),
  MENTOR_RESERVE_FORMED: fact('Собран резерв наставников на следующий год', ['school']),
  MENTORS_TRAINED: fact('Наставники обучены и допущены к работе', ['school']),
  // all conditions without which a programme cannot begin, of every programme of the year
  READINESS_CHECKED: fact('Условия запуска программы отмечены выполненными', ['school']),
  PROGRAMMES_APPROVED: fact('Программы наставничества утверждены', ['school']),
  PROGRAMMES_REGISTERED: fact('Программы в реестре', anywhere, 'count'),
  MENTEES_REGISTERED: fact('Наставляемые в реестре', anywhere, 'count'),
  MENTORS_REGISTERED: fact('Наставники в реестре', anywhere, 'count'),
  PAIRS_FIXED: fact('Пары и группы закреплены приказом', ['school']),
  // each pair of the year has had a working meeting of which everybody has told
  MEETINGS_WITH_FEEDBACK: fact('Встречи проведены, обратная связь заполнена', ['school']),
  // each pair of the year has ended, and its results are written down
  PAIRS_COMPLETED: fact('Работа пар завершена, итоги записаны', ['school']),
  CLOSING_EVENT_HELD: fact('Проведено открытое итоговое мероприятие', ['school']),
  COVERAGE_REACHED: fact('Доля вовлечённых обучающихся достигла цели', anywhere, 'percent'),
  TARGETS_SET: fact('Целевые показатели по годам установлены', above),
  SAMPLES_OFFERED: fact('Примерные программы включены в справочник территории', ['region']),
  ROADMAP_MADE: fact('Дорожная карта составлена', anywhere),
  CONSULTATION_CLOSED: fact('Обсуждение завершено, по замечаниям есть решения', above),
  SITE_SECTION_PUBLISHED: fact('Раздел «Наставничество» открыт на сайте', [
    'municipality',
    'school',
  ]),
  ROADMAP_AGREED: fact('Дорожная карта согласована с муниципалитетом', ['school']),
  ROADMAP_APPROVED: fact('Дорожная карта утверждена', anywhere),
  ADOPTION_DECIDED: fact('Решение о внедрении принято: внесён акт', anywhere),
  SCHOOL_LIST_COMPILED: fact('Перечень школ составлен', ['municipality']),
  SCHOOL_LIST_SUBMITTED: fact('Перечень школ передан в региональный центр', ['municipality']),
  SCHOOL_LIST_APPROVED: fact('Перечень школ утверждён', above),
  SCHOOL_LIST_SENT: fact('Утверждённый перечень направлен в министерство', ['region']),
  WORKING_GROUP_SET: fact('Состав рабочей группы утверждён', anywhere),
  REGULATION_APPROVED: fact('Положение о программе наставничества утверждено', ['school']),
  LOCAL_ACTS_COMPLETE: fact('Пакет локальных актов полон', ['school']),
  PARTNERS_LISTED: fact('Перечень партнёров составлен', ['municipality', 'school']),
  PARTNER_AGREEMENTS_SIGNED: fact('Соглашения с партнёрами заключены', ['school']),
  FACILITIES_PROPOSED: fact('Внесены предложения об общей инфраструктуре', anywhere),
  INCENTIVES_ADOPTED: fact('Принят комплекс мер поощрения и поддержки', above),
  // organisations of each kind, against the figure that a roadmap names under the same code
  GROWTH_SCHOOLS: fact('Школы в программах профессионального роста', above, 'count'),
  GROWTH_KINDERGARTENS: fact('Детские сады в программах профессионального роста', above, 'count'),
  GROWTH_EXTRA: fact(
    'Организации дополнительного образования в программах профессионального роста',
    above,
    'count',
  ),
  TEAMS_SCHOOLS: fact('Школы, чьи управленческие команды сопровождаются', above, 'count'),
  TEAMS_KINDERGARTENS: fact(
    'Детские сады, чьи управленческие команды сопровождаются',
    above,
    'count',
  ),
  TEAMS_EXTRA: fact(
    'Организации дополнительного образования, чьи управленческие команды сопровождаются',
    above,
    'count',
  ),
  STUDY_VISITS_HELD: fact('Образовательные экспедиции проведены, итоги записаны', above),
  MATERIALS_PUBLISHED: fact('Методические материалы года размещены в библиотеке', above),
  ASSIGNMENTS_ANSWERED: fact('На поручения даны ответы', anywhere),
  CONTROL_SHEET_DRAWN: fact('Составлен лист контроля', ['municipality', 'school']),
  DECISIONS_TAKEN: fact('По итогам мониторинга приняты решения', above),
  DECISIONS_MEASURED: fact('Эффект принятых решений измерен', above),
} as const satisfies Record<string, ProofFact>;

export type ProofCode = keyof typeof proofFacts;
export const ProofCode = z.enum(Object.keys(proofFacts) as [ProofCode, ...ProofCode[]]);
