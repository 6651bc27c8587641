import type { OrgKind } from '@nastavnik/contracts/session';

const below: Record<OrgKind, string> = {
  school: 'в школах',
  municipality: 'в муниципалитетах',
  region: 'в регионе',
};

/** Of the choice by what an item is seen to be done. */
export const proofWords = {
  kinds: {
    document: 'документом',
    data: 'по данным системы',
    mark: 'отметкой ответственного',
  },
  fact: 'Добавить показатель',
  factHint: 'Пункт будет отмечен исполненным сам, когда система увидит всё, что выбрано.',
  chooseFact: 'Выберите показатель',
  factBelow: (title: string, at: OrgKind) => `${title} (${below[at]})`,
  dropFact: 'Убрать',
  paperOf: 'Какой документ',
  paperHint: 'Если оставить пустым, будет взят результат пункта.',
  markBy: 'Кто отмечает исполнение',
  chooseBody: 'Выберите ответственного',
} as const;
