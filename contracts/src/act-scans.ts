import { z } from 'zod';
import { Id, Instant } from './primitives.ts';
import { plain } from './problem.ts';

/** Some twenty pages at a scanner's usual 200 dpi. */
export const SCAN_BYTES = 10 * 1024 * 1024;

export const ScanKind = z.enum(['pdf', 'jpeg', 'png']);
export type ScanKind = z.infer<typeof ScanKind>;

/** The paper of a decision, scanned. */
export const ActScan = z
  .object({ kind: ScanKind, size: z.int(), at: Instant, by: z.string() })
  .meta({ id: 'ActScan' });
export type ActScan = z.infer<typeof ActScan>;

export const NewScan = z
  .object({
    /** PDF, JPEG or PNG of at most 10 MB; told by its content. */
    file: z.file(),
  })
  .meta({ id: 'NewActScan' });

export const SubmissionId = z.object({ submissionId: Id });

export const actScanProblems = {
  'act-scan.not-a-scan': plain(
    400,
    'Это не скан: нужен файл PDF, JPEG или PNG. Если документ в другом виде, сохраните его как PDF.',
  ),
  'act-scan.damaged': plain(
    400,
    'Файл оборван: его конца нет. Отсканируйте или скопируйте документ ещё раз.',
  ),
  'act-scan.too-large': plain(
    413,
    'Скан больше 10 МБ. Отсканируйте с разрешением 200 точек на дюйм или сохраните PDF меньшего размера.',
  ),
  'act-scan.no-act': plain(
    409,
    'У этого решения нет акта с номером и датой, скан приложить не к чему.',
  ),
  'act-scan.none': plain(
    409,
    'Скан к этому решению не приложен. Его прикладывает тот, кто принял решение.',
  ),
} as const;
