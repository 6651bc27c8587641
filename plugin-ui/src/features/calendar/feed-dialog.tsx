import type { CalendarFeed } from '@nastavnik/contracts/calendar';
import { useDates } from '../../shared/dates.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useEndFeedMutation, useMakeFeedMutation, useShowFeedQuery } from './calendar.api.ts';
import { words } from './words.ts';

const say = words.feed;

/** The address, this once. */
const Made = ({ address }: { address: string }) => (
  <>
    <div className="secrets">
      <KeyValue
        facts={[
          [
            say.address,
            <span key="address" className="secret">
              {address}
            </span>,
          ],
        ]}
      />
      <p className="sec">{say.once}</p>
    </div>
    <p>{say.how}</p>
    <Note tone="warn">{say.secret}</Note>
  </>
);

function Kept({ feed }: { feed: CalendarFeed }) {
  const { moment } = useDates();
  if (feed.madeAt === null) return null;
  return (
    <>
      <p>{say.has(moment(feed.madeAt), feed.readAt && moment(feed.readAt))}</p>
      <p className="sec">
        {say.hidden} {say.replaceWhat}
      </p>
    </>
  );
}

/** Gives the address by which a calendar program reads these days, replaces it or ends it. */
export function FeedDialog({ onClose }: { onClose: () => void }) {
  const toast = useToast();
  const { data: feed, error: unread } = useShowFeedQuery();
  const [make, making] = useMakeFeedMutation();
  const [end, ending] = useEndFeedMutation();
  const address = making.data?.address;
  const isOn = feed !== undefined && feed.madeAt !== null;
  const copy = async (text: string) => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    toast({ text: done ? say.copied : say.notCopied });
  };
  const stop = async () => {
    const { error } = await end();
    if (error) return;
    toast({ text: say.ended });
    onClose();
  };
  const error = unread ?? making.error ?? ending.error;
  return (
    <Dialog
      title={say.title}
      onClose={onClose}
      actions={
        <>
          {address !== undefined ? (
            <Button kind="pri" onClick={() => void copy(address)}>
              {say.copy}
            </Button>
          ) : (
            <Button kind="pri" busy={!feed || making.isLoading} onClick={() => void make()}>
              {isOn ? say.replace : say.make}
            </Button>
          )}
          {isOn && address === undefined && (
            <Button kind="danger" busy={ending.isLoading} onClick={() => void stop()}>
              {say.end}
            </Button>
          )}
          <Button onClick={onClose}>{say.close}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      {address === undefined && <p>{say.about}</p>}
      {!feed && !unread && <Skeleton lines={1} />}
      {address !== undefined ? <Made address={address} /> : feed && <Kept feed={feed} />}
    </Dialog>
  );
}
