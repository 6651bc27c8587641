import { setImmediate } from 'node:timers/promises';
import { ZIP_PAPERS } from '@nastavnik/contracts/documents';
import { zipSync } from 'fflate';
import { AtOnce } from '../../platform/contract/at-once.ts';
import { Problem } from '../../platform/problem/problem.ts';

interface PaperFile {
  name: string;
  about: string;
  make: () => Promise<Buffer>;
}

const LONGEST = 80;
const atOnce = new AtOnce(2);

/** No system of files takes these signs in a name. */
const safe = (text: string) =>
  text
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .slice(0, LONGEST)
    .trim()
    .toWellFormed();

/** Papers in an archive, each in a file that is named by its place, kind and person. */
export async function zipOf(papers: readonly PaperFile[]): Promise<Buffer> {
  if (papers.length > ZIP_PAPERS)
    throw new Problem('document.zip-too-long', { papers: papers.length });
  return atOnce.run(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [index, { name, about, make }] of papers.entries()) {
      const place = String(index + 1).padStart(3, '0');
      files[`${place} ${safe(name)} – ${safe(about)}.docx`] = await make();
      // others are answered in between
      await setImmediate();
    }
    // each file is packed already
    return Buffer.from(zipSync(files, { level: 0 }));
  });
}
