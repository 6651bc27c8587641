import { useState } from 'react';
import type { SwotSheet, SwotVersion } from '@nastavnik/contracts/swots';
import { useDates } from '../../../shared/dates.ts';
import { useMay } from '../../../shared/may.tsx';
import { personName } from '../../../shared/person.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Block } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Log } from '../../../shared/ui/story.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useChangeSwotMutation } from './swot.api.ts';
import { SwotParts } from './swot-parts.tsx';
import { textsOf } from './swot-text.ts';
import { words as say } from './words.ts';

interface OldProps {
  sheet: SwotSheet;
  old: SwotVersion;
  onClose: () => void;
}

/** How it stood then, and the way to bring it back as a new version. */
function Old({ sheet: { programme, swot }, old, onClose }: OldProps) {
  const toast = useToast();
  const mayWrite = useMay('surveys.write');
  const [change, { isLoading, error }] = useChangeSwotMutation();
  const bring = async () => {
    const { data } = await change({
      params: { programmeId: programme.id },
      version: swot?.version ?? old.version,
      body: textsOf(old),
    });
    if (!data) return;
    toast({ text: say.brought });
    onClose();
  };
  return (
    <Dialog
      title={say.looks(old.version)}
      onClose={onClose}
      actions={
        <>
          {mayWrite && (
            <Button busy={isLoading} onClick={() => void bring()}>
              {say.bring}
            </Button>
          )}
          <Button onClick={onClose}>{say.close}</Button>
        </>
      }
    >
      <SwotParts texts={old} />
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}

/** Every version before the one in force, with who saved it. */
export function SwotVersions({ sheet }: { sheet: SwotSheet }) {
  const { moment } = useDates();
  const [seen, setSeen] = useState<SwotVersion>();
  const old = sheet.versions.slice(1);
  if (old.length === 0) return null;
  return (
    <Block title={say.versions}>
      <Log
        entries={old.map((each) => ({
          id: String(each.version),
          state: 'next' as const,
          when: moment(each.savedAt),
          title: `${say.looks(each.version)}. ${each.edited ? say.editedThen : say.madeThen}`,
          text: each.savedBy && personName(each.savedBy),
          aside: (
            <Button kind="quiet" onClick={() => setSeen(each)}>
              {say.look}
            </Button>
          ),
        }))}
      />
      {seen && <Old sheet={sheet} old={seen} onClose={() => setSeen(undefined)} />}
    </Block>
  );
}
