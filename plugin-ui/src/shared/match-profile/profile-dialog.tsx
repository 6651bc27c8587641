import { useState } from 'react';
import type { MatchProfile } from '@nastavnik/contracts/matching-profile';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useSetMatchProfileMutation } from './match-profile.api.ts';
import { fitsProfile, ProfileFields, profileBody, typedProfile } from './profile-fields.tsx';
import { words } from './words.ts';

interface ProfileDialogProps {
  profile: MatchProfile;
  who: string;
  onClose: () => void;
}

/** Changes what matching reads of a person; a change by somebody else in between is said. */
export function ProfileDialog({ profile, who, onClose }: ProfileDialogProps) {
  const toast = useToast();
  const [set, { isLoading, error }] = useSetMatchProfileMutation();
  const [value, setValue] = useState(() => typedProfile(profile));
  // a refusal reads the profile anew: saving again must not write over what nobody here has seen
  const [seen] = useState(profile.version);
  const send = async () => {
    if (!fitsProfile(value)) return;
    const params = { personId: profile.personId };
    const answer = await set({ params, body: profileBody(value), version: seen });
    if (answer.error) return;
    toast({ text: words.saved });
    onClose();
  };
  return (
    <Dialog
      title={words.dialogTitle(who)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.notSave}</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <ProfileFields value={value} known={profile.known} onChange={setValue} />
    </Dialog>
  );
}
