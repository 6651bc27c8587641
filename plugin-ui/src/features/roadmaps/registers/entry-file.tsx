import { registerKinds } from '@nastavnik/contracts/register-kinds';
import type { RegisterEntry } from '@nastavnik/contracts/registers';
import { words as ofScans } from '../../../shared/approvals/words.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useTakeFileMutation } from './registers.api.ts';
import { words } from './words.ts';

interface EntryFileProps {
  entry: RegisterEntry;
  /** Absent for those who only read. */
  onAttach: ((entry: RegisterEntry) => void) | undefined;
}

/** Where the paper or the material is: a link, a file to be saved, or the way to put one in. */
export function EntryFile({ entry, onAttach }: EntryFileProps) {
  const [take, { isLoading, error }] = useTakeFileMutation();
  const { id: entryId, kind, link, scan } = entry;
  return (
    <>
      {link !== null && (
        <a href={link} target="_blank" rel="noreferrer">
          {words.open}
        </a>
      )}
      {scan && (
        <Button kind="quiet" busy={isLoading} onClick={() => void take({ params: { entryId } })}>
          {ofScans.file(scan)}
        </Button>
      )}
      {error !== undefined && <Problem error={error} />}
      {onAttach && registerKinds[kind].takesFile && (
        <Button kind="quiet" onClick={() => onAttach(entry)}>
          {scan ? words.replaceFile : words.attachFile}
        </Button>
      )}
    </>
  );
}
