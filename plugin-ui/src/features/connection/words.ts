import type { Installation } from '@nastavnik/contracts/connections';
import type { Forms } from '../../shared/numbers.ts';
import { adultName } from '../../shared/people.ts';

export const forms = {
  curator: ['куратор', 'куратора', 'кураторов'],
} as const satisfies Record<string, Forms>;

/** Who last decided whether the plugin works: «по команде журнала», «Быстров О. Н.». */
export function byWhom({ by, inheritedFrom }: Installation): string {
  if (inheritedFrom) return `принято выше: ${inheritedFrom}`;
  if (!by) return 'никто ещё не решал';
  if (by.kind === 'host') return 'по команде журнала';
  if (by.kind === 'operator') return 'оператор сервиса';
  return by.name ? adultName(by.name) : 'администратор школы';
}

/** What follows from switching, point by point. */
export const consequences = {
  on: [
    'Журнал начнёт передавать списки учеников и сотрудников школы.',
    'Раздел увидят кураторы, которых вы назначите, а потом участники пар.',
    'Выключить можно в любой момент, записи сохранятся.',
  ],
  off: [
    'Раздел закроется для всех, кроме администраторов школы: кураторы и пары не смогут записывать встречи.',
    'Загрузки из журнала приниматься не будут, списки устареют.',
    'Ничего не удаляется: базы, пары, встречи и согласия вернутся, когда вы включите раздел снова.',
  ],
} as const;
