import type { PackChange, PackPreview } from '@nastavnik/contracts/pack-files';
import type { ReactNode } from 'react';
import { useDates } from '../../shared/dates.ts';
import { Note } from '../../shared/ui/surfaces.tsx';
import { loading } from './load-words.ts';

const KINDS = ['added', 'removed', 'changed'] as const;

/** One part of the file: what comes, what goes, what reads otherwise. */
function Part({ change }: { change: PackChange }) {
  const said = KINDS.filter((kind) => change[kind].length > 0);
  return (
    <li>
      <b>{loading.part(change.part)}</b>
      {said.length === 0 ? (
        <> – {loading.other}</>
      ) : (
        <ul className="points">
          {said.map((kind) => (
            <li key={kind}>
              {loading.changes[kind](change[kind].length)}: {change[kind].join('; ')}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** What a file that fits would change, before anybody is asked to put it in. */
export function PackChanges({ preview, children }: { preview: PackPreview; children: ReactNode }) {
  const { day } = useDates();
  const { title, version, inForce, changes, effectiveFrom } = preview;
  return (
    <section className="stack-close" aria-label={loading.preview}>
      <h3>{loading.preview}</h3>
      <Note tone="ok" role="status">
        {loading.fits(title, version, day(effectiveFrom))}
      </Note>
      <p className="sec">{loading.against(inForce.title, inForce.version)}</p>
      {changes.length === 0 ? (
        <p>{loading.same}</p>
      ) : (
        <ul className="points">
          {changes.map((change) => (
            <Part key={change.part} change={change} />
          ))}
        </ul>
      )}
      {changes.some(({ removed }) => removed.length > 0) && (
        <p className="sec">{loading.removedNote}</p>
      )}
      {children}
    </section>
  );
}
