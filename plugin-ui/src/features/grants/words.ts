import type { GrantedRole } from '@nastavnik/contracts/access';
import type { Grant, GrantState, SchoolRole } from '@nastavnik/contracts/grants';
import { adultName } from '../../shared/people.ts';
import type { State } from '../../shared/ui/status.tsx';

export const roleTitles: Record<GrantedRole, string> = {
  curator: 'Куратор',
  school_admin: 'Администратор школы',
  psychologist: 'Педагог-психолог',
  municipal_coordinator: 'Муниципальный координатор',
  regional_centre: 'Региональный центр',
  ministry: 'Министерство',
};

/** What each role of a school may do, for whoever appoints. */
export const roleTexts: Record<SchoolRole, string> = {
  curator: 'Собирает базы и пары, ведёт согласия, видит встречи всей школы.',
  psychologist:
    'Читает сигналы участников, адресованные психологу, и отвечает на них. Подаёт запросы на наставника за учеников школы.',
  school_admin: 'Подключает журнал, назначает кураторов, решает об остановленных загрузках.',
};

export const stateWords: Record<GrantState, { word: string; state: State }> = {
  active: { word: 'действует', state: 'ok' },
  upcoming: { word: 'ещё не началось', state: 'next' },
  ended: { word: 'закончилось', state: 'none' },
  revoked: { word: 'отозвано', state: 'stop' },
};

/** «Быстров О. Н.», also before the roster has told the name. */
export const nameOf = ({ person }: Grant): string =>
  person.name ? adultName(person.name) : 'Имя придёт со списками школы';

/** Whether a role can still be taken away. */
export const isOpen = ({ state }: Grant): boolean => state === 'active' || state === 'upcoming';

export const lastAdmin =
  'Это единственный администратор школы. Сначала назначьте другого, потом отзовите этого.';
