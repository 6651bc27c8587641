import { z } from 'zod';
import { packRefusals } from './pack-refusals.ts';
import { plain, refusal } from './problem.ts';
import { OrgKind } from './session.ts';

const owners = {
  region: 'региональный центр',
  municipality: 'муниципалитет или региональный центр',
  school: 'школа, муниципалитет или региональный центр',
} as const;

/** Refusals of roadmap packs that territories upload. */
export const roadmapPackProblems = {
  'roadmap-pack.wrong': packRefusals.wrong,
  'roadmap-pack.unreadable': packRefusals.unreadable,
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
