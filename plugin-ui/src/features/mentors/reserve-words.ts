import type { Reserve } from '@nastavnik/contracts/mentor-records';
import { schoolYearTitle } from '../../shared/dates.ts';
import { words } from './words.ts';

/** «на 2027/28, готов продолжать: только младшие классы» */
export const reserveInWords = ({ year, readiness, wishes }: Reserve): string =>
  [`на ${schoolYearTitle(year)}, ${words.reserve.readinesses[readiness]}`, wishes]
    .filter(Boolean)
    .join(': ');
