import { useState } from 'react';
import { type DocumentKind, documentKinds } from '@nastavnik/contracts/document-kinds';
import { TEMPLATE_BYTES, type TemplateCard } from '@nastavnik/contracts/document-templates';
import { useDates } from '../../../shared/dates.ts';
import { Actions, Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { FileInput } from '../../../shared/ui/file-input.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Note, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import {
  useBuiltInTemplateMutation,
  useLeaveTemplateMutation,
  useShowTemplateQuery,
  useTakeTemplateMutation,
  useUploadTemplateMutation,
} from '../documents.api.ts';
import { PastTemplates, TemplateTags } from './template-details.tsx';
import { templates as say } from './words.ts';

interface TemplateDialogProps {
  kind: DocumentKind;
  onClose: () => void;
}

/** The template of one kind of paper: what it is now, a new one, what it may hold. */
export function TemplateDialog({ kind, onClose }: TemplateDialogProps) {
  const { data, error } = useShowTemplateQuery({ params: { kind } });
  return (
    <Dialog
      title={say.dialog(documentKinds[kind].title)}
      onClose={onClose}
      actions={<Button onClick={onClose}>{say.close}</Button>}
    >
      {error !== undefined && <Problem error={error} />}
      {!data && !error && <Skeleton lines={5} />}
      {data && (
        <>
          <Now card={data} />
          <Upload kind={kind} />
          <TemplateTags tags={data.tags} />
          {data.versions.length > 0 && <PastTemplates versions={data.versions} />}
        </>
      )}
    </Dialog>
  );
}

/** What is in use, to take, and the way back. */
function Now({ card: { kind, versions } }: { card: TemplateCard }) {
  const { dayOf } = useDates();
  const toast = useToast();
  const [takeBuiltIn, builtIn] = useBuiltInTemplateMutation();
  const [take, taken] = useTakeTemplateMutation();
  const [leave, left] = useLeaveTemplateMutation();
  const own = versions.find(({ inUse }) => inUse);
  const error = builtIn.error ?? taken.error ?? left.error;
  const goBack = async (version: number) => {
    const { data } = await leave({ params: { kind }, version });
    if (data) toast({ text: say.left });
  };
  return (
    <>
      <p>{own ? say.nowOwn(own.fileName, dayOf(own.madeAt)) : say.nowBuiltIn}</p>
      {own && <Note>{say.docxOnly}</Note>}
      <Actions>
        <Button
          icon="doc"
          busy={builtIn.isLoading}
          onClick={() => void takeBuiltIn({ params: { kind } })}
        >
          {say.takeBuiltIn}
        </Button>
        {own && (
          <>
            <Button
              icon="doc"
              busy={taken.isLoading}
              onClick={() => void take({ params: { templateId: own.id } })}
            >
              {say.takeOwn}
            </Button>
            <Button busy={left.isLoading} onClick={() => void goBack(own.version)}>
              {say.leave}
            </Button>
          </>
        )}
      </Actions>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

const faultOf = (file: File | undefined) =>
  !file ? say.noFile : file.size > TEMPLATE_BYTES ? say.tooBig : undefined;

function Upload({ kind }: { kind: DocumentKind }) {
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const [asked, setAsked] = useState(false);
  const [upload, { isLoading, error, reset }] = useUploadTemplateMutation();
  const fault = faultOf(file);
  const choose = (next: File | undefined) => {
    setFile(next);
    setAsked(false);
    reset();
  };
  const send = async () => {
    setAsked(true);
    if (!file || fault) return;
    const { data } = await upload({ params: { kind }, body: { file } });
    if (!data) return;
    choose(undefined);
    toast({ text: say.uploaded });
  };
  return (
    <>
      <Field label={say.file} hint={say.fileHint} error={asked ? fault : undefined}>
        <FileInput accept=".docx" file={file} onChange={choose} />
      </Field>
      <Actions>
        <Button kind="pri" busy={isLoading} onClick={() => void send()}>
          {say.upload}
        </Button>
      </Actions>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}
