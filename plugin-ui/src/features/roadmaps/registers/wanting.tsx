import type { LocalActCode } from '@nastavnik/contracts/register-kinds';
import { Button } from '../../../shared/ui/button.tsx';
import { Note } from '../../../shared/ui/surfaces.tsx';
import { localActs } from './code-words.ts';
import { words } from './words.ts';

interface WantingProps {
  codes: readonly LocalActCode[];
  /** Absent for those who only read. */
  onAdd?: ((code: LocalActCode) => void) | undefined;
}

/** Which local acts a school has not taken yet, or has let run out. */
export function Wanting({ codes, onAdd }: WantingProps) {
  if (codes.length === 0) return <Note tone="ok">{words.complete}</Note>;
  return (
    <Note tone="warn">
      <b>{words.wanting(codes.length)}</b>
      <ul className="wanting">
        {codes.map((code) => (
          <li key={code}>
            {localActs[code]}
            {onAdd && (
              <Button kind="quiet" onClick={() => onAdd(code)}>
                {words.add.LOCAL_ACT}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Note>
  );
}
