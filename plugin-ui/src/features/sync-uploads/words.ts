import type { Run, RunState } from '@nastavnik/contracts/sync-run';
import type { UploadedFile } from '@nastavnik/contracts/sync-uploads';
import { UPLOAD_BYTES } from '@nastavnik/contracts/sync-uploads';
import { count, type Forms } from '../../shared/numbers.ts';
import type { State, Tone } from '../../shared/ui/status.tsx';

export const encodings: Record<UploadedFile['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1251': 'Windows-1251',
  ibm866: 'DOS (866)',
};

/** «UTF-8, через ;» of a file. */
export const readAs = ({ encoding, separator }: UploadedFile): string =>
  `${encodings[encoding]}, через ${separator === '\t' ? 'табуляцию' : `«${separator}»`}`;

/** What is wrong with a chosen file before it is sent; nothing when it may go. */
export function faultOf(file: File | undefined): string | undefined {
  if (!file) return 'Выберите архив.';
  if (file.size > UPLOAD_BYTES) return 'Архив больше 10 МБ. Уберите из него лишние файлы.';
  return undefined;
}

const rowForms: Forms = ['строка', 'строки', 'строк'];

interface Outcome {
  title: string;
  text: string;
  tone: Tone;
  state?: State;
}

const failed: Outcome = {
  title: 'Загрузка не принята',
  text: 'Ничего не изменено, никто не отключён. Причина и замечания к строкам – на странице загрузки.',
  tone: 'bad',
};

const outcomes: Partial<Record<RunState, Outcome>> = {
  applied: {
    title: 'Загрузка применена',
    text: 'Списки школы обновлены. Отменить загрузку можно 30 дней.',
    tone: 'ok',
  },
  held: {
    title: 'Загрузка остановлена и ждёт вашего решения',
    text: 'Ничего ещё не изменено. На странице загрузки – что её остановило и что изменится.',
    tone: 'bad',
    state: 'stop',
  },
  planned: {
    title: 'Проба готова, ничего не изменено',
    text: 'Посмотрите, что изменилось бы, и замечания к строкам. Если всё верно, выберите «Загрузить и применить» с тем же файлом.',
    tone: 'ok',
  },
  superseded: {
    title: 'Загрузку заменила более новая',
    text: 'Пока она проверялась, пришли более новые данные.',
    tone: 'warn',
  },
};

/** What of a package was not taken, in words; empty when all of it was. */
function refusedIn(files: readonly UploadedFile[]): string {
  const refused = files.reduce((sum, { rejected }) => sum + rejected, 0);
  return refused === 0
    ? ''
    : `Не принято: ${count(refused, rowForms)}. Они названы на странице загрузки – исправьте их в журнале и выгрузите архив снова.`;
}

/** How an uploaded run ended, in green only when every row was taken; nothing while it works. */
export function outcomeOf(
  { settled, state, parts: [part] }: Run,
  files: readonly UploadedFile[],
): Outcome | undefined {
  if (!settled) return undefined;
  const outcome = outcomes[part?.state ?? state] ?? failed;
  const refused = refusedIn(files);
  if (refused === '') return outcome;
  return {
    ...outcome,
    ...(outcome.tone === 'ok' && {
      tone: 'warn',
      title: `${outcome.title}. Приняты не все строки`,
    }),
    text: `${outcome.text} ${refused}`,
  };
}
