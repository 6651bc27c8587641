import type { HeardBy } from '@nastavnik/contracts/pair-drafts';

/** Words of what the sides of a pair say of it. */
export const accords = {
  title: 'Ответы сторон',
  caption: 'видит только куратор',
  silent: 'ещё не ответил(а)',
  byGuardian: 'ответил родитель',
  heard: {
    paper: (by: string) => `на бумаге, внесено: ${by}`,
    voice: (by: string) => `со слов, внесено: ${by}`,
  } satisfies Record<HeardBy, (by: string) => string>,
  enter: 'Внести ответ…',
  dialog: 'Внести ответ',
  dialogText:
    'Ответ будет отмечен как внесённый вами: видно, кто внёс, когда и откуда он известен.',
  whose: 'Чей ответ',
  word: 'Ответ',
  how: 'Откуда известно',
  hows: { paper: 'на бумаге', voice: 'со слов' } satisfies Record<HeardBy, string>,
  guardian: 'За ребёнка ответил родитель (законный представитель)',
  reason: 'Почему (необязательно)',
  noWord: 'Выберите ответ.',
  save: 'Внести',
  cancel: 'Не вносить',
  saved: 'Ответ внесён',
};
