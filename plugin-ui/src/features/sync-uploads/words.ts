import type { Run, RunState } from '@nastavnik/contracts/sync-run';
import type { UploadedFile } from '@nastavnik/contracts/sync-uploads';
import { UPLOAD_BYTES } from '@nastavnik/contracts/sync-uploads';
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
    text: 'Посмотрите, что изменилось бы, и замечания к строкам. Если всё верно, загрузите тот же файл ещё раз.',
    tone: 'ok',
  },
  superseded: {
    title: 'Загрузку заменила более новая',
    text: 'Пока она проверялась, пришли более новые данные.',
    tone: 'warn',
  },
};

/** How an uploaded run ended; nothing while it works. */
export function outcomeOf({ settled, state, parts: [part] }: Run): Outcome | undefined {
  return settled ? (outcomes[part?.state ?? state] ?? failed) : undefined;
}
