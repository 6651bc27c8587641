import { useHost } from '../host.tsx';
import { Button } from '../ui/button.tsx';
import { words } from './words.ts';

/** Where the event is told about: a page of the journal, or another site in a window of its own. */
export function EventLink({ link }: { link: string }) {
  const host = useHost();
  if (link.startsWith('/'))
    return (
      <Button kind="quiet" onClick={() => host.navigate(link)}>
        {words.openLink}
      </Button>
    );
  return (
    <a href={link} target="_blank" rel="noreferrer">
      {link}
    </a>
  );
}
