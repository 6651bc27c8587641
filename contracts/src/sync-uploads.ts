import { z } from 'zod';
import { SourcedId } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { route } from './route.ts';
import { Run, SyncEntity } from './sync-run.ts';

export const UPLOAD_BYTES = 10 * 1024 * 1024;
export const UNPACKED_BYTES = 100 * 1024 * 1024;
export const UPLOAD_ENTRIES = 1_000;

/** A OneRoster 1.1 or 1.2 CSV package and what to do with it. */
export const NewUpload = z
  .object({
    /** A zip of at most 10 MB. */
    file: z.file(),
    /**
     * The organisation whose rows are taken, with all below it. A person's own school is meant
     * anyway; a host that leaves it out means the organisations of `orgs.csv`.
     */
    school: SourcedId.optional(),
    dryRun: z.enum(['true', 'false']).default('false'),
  })
  .meta({ id: 'NewSyncUpload' });
export type NewUpload = z.infer<typeof NewUpload>;

/** What became of one file of the package. */
export const UploadedFile = z
  .object({
    /** As it is called in the package. */
    file: z.string(),
    /** The collection that it fills. */
    entity: SyncEntity,
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'ibm866']),
    separator: z.string(),
    /** Rows in the file, without the header and empty ones. */
    lines: z.int(),
    /** Rows of the organisations of this run, and rows of others, which are left alone. */
    taken: z.int(),
    others: z.int(),
    rejected: z.int(),
  })
  .meta({ id: 'SyncUploadedFile' });
export type UploadedFile = z.infer<typeof UploadedFile>;

/** The run that the package became, and what was read. */
export const Upload = Run.extend({ files: z.array(UploadedFile) }).meta({ id: 'SyncUpload' });
export type Upload = z.infer<typeof Upload>;

export const uploadRoutes = {
  create: route({
    method: 'POST',
    path: '/sync/v1/uploads',
    summary: 'Upload a OneRoster CSV package; what is not certain in it is told by file and line',
    may: { scope: 'roster.write', right: 'connection.write' },
    status: 202,
    idempotent: true,
    accepts: 'multipart/form-data',
    bodyLimit: UPLOAD_BYTES + 64 * 1024,
    body: NewUpload,
    response: Upload,
  }),
};

const File = z.object({ file: z.string() });
const Columns = File.extend({ columns: z.array(z.string()) });
const quoted = (names: string[]) => names.map((name) => `«${name}»`).join(', ');

/** Refusals of whole packages; rows that are wrong are issues of the run. */
export const uploadProblems = {
  'upload.not-zip': refusal(
    400,
    File,
    ({ file }) => `«${file}» не читается как ZIP: это не архив, или он повреждён.`,
  ),
  'upload.too-large': refusal(
    413,
    File,
    ({ file }) => `«${file}» слишком велик: архив до 10 МБ, распакованный – до 100 МБ.`,
  ),
  'upload.too-many': refusal(
    413,
    File,
    ({ file }) =>
      `В «${file}» слишком много всего: в архиве до 1000 файлов, в файле до 1000 столбцов и 1 000 000 строк.`,
  ),
  'upload.bomb': refusal(
    400,
    File,
    ({ file }) => `«${file}» распаковывается не так, как сказано в архиве. Соберите архив заново.`,
  ),
  'upload.unsafe-path': refusal(
    400,
    File,
    ({ file }) => `Имя или вид файла «${file}» в архиве недопустимы. Соберите архив заново.`,
  ),
  'upload.encrypted': refusal(
    400,
    File,
    ({ file }) => `«${file}» зашифрован. Соберите архив без пароля.`,
  ),
  'upload.repeated': refusal(
    400,
    File,
    ({ file }) => `Файл «${file}» встретился в архиве дважды. Оставьте один.`,
  ),
  'upload.unreadable': refusal(
    400,
    File,
    ({ file }) =>
      `«${file}» не читается: повреждён или в неизвестной кодировке. Сохраните его как CSV UTF-8.`,
  ),
  'upload.columns-missing': refusal(
    400,
    Columns,
    ({ file, columns }) => `В «${file}» нет обязательных столбцов: ${quoted(columns)}.`,
  ),
  'upload.column-twice': refusal(
    400,
    Columns,
    ({ file, columns }) =>
      `В «${file}» дважды есть столбцы: ${quoted(columns)}. Оставьте по одному.`,
  ),
  'upload.manifest': refusal(
    400,
    File.extend({ line: z.int() }),
    ({ file, line }) =>
      `«${file}», строка ${line}: у файла может быть только absent, bulk или delta.`,
  ),
  'upload.file-missing': refusal(
    400,
    File,
    ({ file }) => `По manifest.csv в архиве должен быть «${file}», но его нет.`,
  ),
  'upload.nothing': plain(
    400,
    'В архиве нет файлов OneRoster: users.csv, classes.csv, enrollments.csv и других.',
  ),
  'upload.school-required': plain(
    409,
    'В архиве нет orgs.csv с организациями этого подключения. Назовите организацию (school).',
  ),
} as const;
