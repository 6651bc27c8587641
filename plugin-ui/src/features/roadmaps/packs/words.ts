import type { RoadmapPackVersion } from '@nastavnik/contracts/roadmap-packs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { count } from '../../../shared/numbers.ts';
import type { State } from '../../../shared/ui/status.tsx';

export const standings: Record<RoadmapPackVersion['standing'], { word: string; shape: State }> = {
  in_force: { word: 'действует', shape: 'ok' },
  future: { word: 'ещё не действует', shape: 'next' },
  past: { word: 'прежняя версия', shape: 'none' },
  shadowed: { word: 'заменён своим', shape: 'none' },
  example: { word: 'образец', shape: 'next' },
};

export const levels: Record<OrgKind, string> = {
  region: 'карта региона',
  municipality: 'карта муниципалитета',
  school: 'карта школы',
};

export const words = {
  title: 'Образцы территорий',
  what: 'По действующему образцу считаются сроки перечней школ и согласования дорожных карт у вас и у всех, кто ниже. Образец другой территории не действует, пока вы не начнёте по нему работать.',
  columns: { title: 'Образец', owner: 'Чей', standing: 'Состояние' },
  about: ({ territory, level, items }: RoadmapPackVersion) =>
    `${territory} · ${levels[level]} · ${count(items, ['пункт', 'пункта', 'пунктов'])}`,
  version: (version: number) => `версия ${version}`,
  product: 'пример',
  take: 'Работать по образцу…',
  takeTitle: 'Работать по образцу',
  takeWhat: (title: string, territory: string) =>
    `«${title}» (${territory}) станет вашим образцом с сегодняшнего дня. Дорожные карты, которые уже составлены, не изменятся. Отменить это нельзя; другой образец можно взять в любой день.`,
  takeSend: 'Работать по нему',
  taken: 'Образец действует с сегодняшнего дня',
  load: 'Загрузить свой образец',
  file: 'Файл образца (JSON, до 1 МБ)',
  noFile: 'Выберите файл образца.',
  tooBig: 'Файл больше 1 МБ: это не образец дорожной карты.',
  send: 'Загрузить',
  loaded: 'Образец загружен',
  troubles: 'Что исправить',
  keep: 'Не сейчас',
} as const;
