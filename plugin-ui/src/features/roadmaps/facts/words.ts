import type { FactOrgs } from '@nastavnik/contracts/fact-orgs';
import { percent } from '../../../shared/numbers.ts';

/** Of the page that opens a number of an item. */
export const words = {
  heads: { school: 'Школа', municipality: 'Муниципалитет', region: 'Регион' },
  counted: 'Учтено',
  value: 'Значение',
  yes: 'да',
  no: 'нет',
  views: { '': 'Все', not: 'Не учтены', counted: 'Учтены' },
  none: 'Таких организаций нет',
  table: 'Организации',
  back: 'Пункт дорожной карты',
  here: (item: string) => `пункт ${item}`,
  caption: ({ measure, share }: Pick<FactOrgs, 'measure' | 'share'>) => {
    const kept = 'По данным последнего подсчёта, без персональных данных';
    if (measure !== 'percent') return kept;
    return share === null ? `${kept}. Цель не задана` : `${kept}. Цель – ${percent(share)}`;
  },
} as const;
