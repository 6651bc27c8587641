import { ROADMAP_TABLE_BYTES } from '@nastavnik/contracts/roadmap-imports';
import { useState } from 'react';
import { Actions, Button } from '../../../shared/ui/button.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { FileInput } from '../../../shared/ui/file-input.tsx';
import { Block, Column, Grid } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useReadRoadmapTableMutation } from './imports.api.ts';
import { words } from './words.ts';

function faultOf(file: File | undefined): string | undefined {
  if (!file) return words.noFile;
  return file.size > ROADMAP_TABLE_BYTES ? words.tooBig : undefined;
}

/** The file that holds the table. */
export function ChooseFile({ onRead }: { onRead: (id: string) => void }) {
  const [file, setFile] = useState<File>();
  const [asked, setAsked] = useState(false);
  const [read, { isLoading, error, reset }] = useReadRoadmapTableMutation();
  const fault = faultOf(file);
  const send = async () => {
    setAsked(true);
    if (!file || fault) return;
    const { data } = await read({ body: { file } });
    if (data) onRead(data.id);
  };
  return (
    <Grid>
      <Column span={7}>
        <Block title={words.fileTitle} busy={isLoading}>
          <div className="stack-close">
            <Field label={words.file} error={asked ? fault : undefined}>
              <FileInput
                accept=".docx,.xlsx"
                file={file}
                onChange={(next) => {
                  setFile(next);
                  reset();
                }}
              />
            </Field>
            <Actions>
              <Button kind="pri" busy={isLoading} onClick={() => void send()}>
                {words.read}
              </Button>
            </Actions>
            {error !== undefined && <Problem error={error} />}
          </div>
        </Block>
      </Column>
      <Column span={5}>
        <Block title={words.aboutTitle}>
          <ul className="points">
            {words.about.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Block>
      </Column>
    </Grid>
  );
}
