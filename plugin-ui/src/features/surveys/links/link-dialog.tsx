import type { MadePass } from '@nastavnik/contracts/passes';
import type { SurveySheet } from '@nastavnik/contracts/survey-sheets';
import { useDates } from '../../../shared/dates.ts';
import { personName } from '../../../shared/person.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { KeyValue } from '../../../shared/ui/story.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useMakeLinkMutation } from '../surveys.api.ts';
import { words as say } from './words.ts';

/** The secrets, which nobody can be shown again. */
function Made({ made: { pass, link, code } }: { made: MadePass }) {
  const { dayOf } = useDates();
  return (
    <div className="secrets">
      <KeyValue
        facts={[
          [
            say.link,
            <span key="link" className="secret">
              {link}
            </span>,
          ],
          [
            say.address,
            <span key="address" className="secret">
              {new URL(link).origin + new URL(link).pathname}
            </span>,
          ],
          [
            say.code,
            <b key="code" className="num">
              {code}
            </b>,
          ],
        ]}
      />
      <p className="sec">{say.once(dayOf(pass.expiresAt))}</p>
    </div>
  );
}

/** Makes a link to one questionnaire and shows it once. */
export function LinkDialog({ sheet, onClose }: { sheet: SurveySheet; onClose: () => void }) {
  const toast = useToast();
  const [make, { data, error, isLoading }] = useMakeLinkMutation();
  const copy = async (link: string) => {
    const done = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    toast({ text: done ? say.copied : say.notCopied });
  };
  return (
    <Dialog
      title={say.title(personName(sheet.person))}
      onClose={onClose}
      actions={
        data ? (
          <>
            <Button kind="pri" onClick={() => void copy(data.link)}>
              {say.copy}
            </Button>
            <Button onClick={onClose}>{say.close}</Button>
          </>
        ) : (
          <>
            <Button
              kind="pri"
              busy={isLoading}
              onClick={() => void make({ params: { sheetId: sheet.id } })}
            >
              {say.do}
            </Button>
            <Button onClick={onClose}>{say.cancel}</Button>
          </>
        )
      }
    >
      {data ? (
        <Made made={data} />
      ) : (
        <>
          <p>{say.about}</p>
          <p className="sec">{say.instead}</p>
        </>
      )}
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}
