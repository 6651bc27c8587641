import { z } from 'zod';
import { plain, refusal } from './problem.ts';
import { RoadmapPackTrouble, troubleInWords } from './roadmap-packs.ts';

/** What is refused of any file of reference data that a territory puts in. */
export const packRefusals = {
  wrong: refusal(
    400,
    z.object({ file: z.string(), troubles: z.array(RoadmapPackTrouble).min(1) }),
    ({ file, troubles }) =>
      `Файл не принят, мест с ошибками – ${troubles.length}. Первое: ${troubles[0] ? troubleInWords(file, troubles[0]) : ''}.`,
  ),
  unreadable: plain(
    400,
    'Файл не в кодировке UTF-8, и русские буквы в нём не читаются. Откройте его в редакторе и сохраните в UTF-8.',
  ),
};
