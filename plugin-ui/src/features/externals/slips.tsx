import type { MadePass } from '@nastavnik/contracts/passes';
import { useDates } from '../../shared/dates.ts';
import { fullName } from '../../shared/people.ts';
import { useSession } from '../../shared/session.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { words } from './words.ts';

const say = words.slips;

/** Where a code is typed: short enough to be copied from paper. */
const doorOf = (link: string) => new URL('/join', link).href.replace(/^https?:\/\//, '');

function Slip({ made: { pass, link, code } }: { made: MadePass }) {
  const { moment } = useDates();
  const { org } = useSession();
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      toast({ text: say.copied });
    } catch {
      toast({ text: say.copyFailed });
    }
  };
  return (
    <li className="slip card">
      <p className="cap">
        {say.heading} · {org.shortName}
      </p>
      <h2>{fullName(pass.person.name)}</h2>
      <p>{say.how(doorOf(link))}</p>
      <p className="slip-code num" aria-label={say.code}>
        {code}
      </p>
      <p className="sec">{say.until(moment(pass.expiresAt))}</p>
      <div className="no-print">
        <p className="cap">{say.link}</p>
        <p className="slip-link">{link}</p>
        <Actions>
          <Button onClick={() => void copy()}>{say.copy}</Button>
        </Actions>
      </div>
    </li>
  );
}

interface SlipsProps {
  made: readonly MadePass[];
  /** Whom none could be made for, each with the reason. */
  failed: readonly { name: string; why: string }[];
  onDone: () => void;
}

/** Links and codes that have just been made, shown this once; on paper, slips to cut. */
export const Slips = ({ made, failed, onDone }: SlipsProps) => (
  <Page
    title={say.title}
    caption={say.caption}
    actions={
      <>
        {made.length > 0 && (
          <Button kind="pri" icon="print" onClick={() => window.print()}>
            {say.print}
          </Button>
        )}
        <Button onClick={onDone}>{say.done}</Button>
      </>
    }
  >
    <div className="no-print">
      {made.length > 0 && <Note tone="warn">{say.once}</Note>}
      {failed.map(({ name, why }) => (
        <Note key={name} tone="bad" role="alert">
          {say.left} {name}: {why}
        </Note>
      ))}
    </div>
    <ul className="slips">
      {made.map((each) => (
        <Slip key={each.pass.id} made={each} />
      ))}
    </ul>
  </Page>
);
