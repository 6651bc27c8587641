import { z } from 'zod';
import { plain, refusal } from './problem.ts';
import { RoadmapPackTrouble, troubleInWords } from './roadmap-packs.ts';
import { OrgKind } from './session.ts';

const owners = {
  region: 'региональный центр',
  municipality: 'муниципалитет или региональный центр',
  school: 'школа, муниципалитет или региональный центр',
} as const;

/** Refusals of roadmap packs that territories upload. */
export const roadmapPackProblems = {
  'roadmap-pack.wrong': refusal(
    400,
    z.object({ file: z.string(), troubles: z.array(RoadmapPackTrouble).min(1) }),
    ({ file, troubles }) =>
      `Файл не принят, мест с ошибками – ${troubles.length}. Первое: ${troubles[0] ? troubleInWords(file, troubles[0]) : ''}.`,
  ),
  'roadmap-pack.unreadable': plain(
    400,
    'Файл не в кодировке UTF-8, и русские буквы в нём не читаются. Откройте его в редакторе и сохраните в UTF-8.',
  ),
  'roadmap-pack.too-large': plain(413, 'Файл слишком велик: дорожная карта занимает до 1 МБ.'),
  'roadmap-pack.too-high': refusal(
    403,
    z.object({ level: OrgKind }),
    ({ level }) => `Карту этого уровня (level: ${level}) загружает ${owners[level]}.`,
  ),
  'roadmap-pack.version-old': refusal(
    409,
    z.object({ newest: z.int() }),
    ({ newest }) =>
      `Версия ${newest} этой карты уже загружена, изменить её нельзя. Укажите в файле версию ${newest + 1} или больше.`,
  ),
} as const;
