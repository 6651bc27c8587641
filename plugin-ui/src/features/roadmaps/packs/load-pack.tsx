import {
  ROADMAP_PACK_BYTES,
  type RoadmapPackTrouble,
  troubleInWords,
} from '@nastavnik/contracts/roadmap-packs';
import { useState } from 'react';
import { problemOf } from '../../../shared/problem.ts';
import { Actions, Button } from '../../../shared/ui/button.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { FileInput } from '../../../shared/ui/file-input.tsx';
import { Block } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Note } from '../../../shared/ui/surfaces.tsx';
import { useUploadRoadmapPackMutation } from './packs.api.ts';
import { words } from './words.ts';

const troublesIn = (error: unknown): string[] => {
  const { code, details } = problemOf(error);
  if (code !== 'roadmap-pack.wrong') return [];
  const { file, troubles } = details as { file: string; troubles: RoadmapPackTrouble[] };
  return troubles.map((trouble) => troubleInWords(file, trouble));
};

/** A territory's own roadmap as a file; what is wrong in it is named by its line. */
export function LoadPack() {
  const [file, setFile] = useState<File>();
  const [asked, setAsked] = useState(false);
  const [upload, { data, error, isLoading, reset }] = useUploadRoadmapPackMutation();
  const tooBig = file && file.size > ROADMAP_PACK_BYTES ? words.tooBig : undefined;
  const fault = file ? tooBig : words.noFile;
  const troubles = troublesIn(error);
  const send = () => {
    setAsked(true);
    if (file && !fault) void upload({ body: { file } });
  };
  return (
    <Block title={words.load} busy={isLoading}>
      <div className="stack-close">
        <Field label={words.file} error={asked ? fault : undefined}>
          <FileInput
            accept=".json,application/json"
            file={file}
            onChange={(next) => {
              setFile(next);
              setAsked(false);
              reset();
            }}
          />
        </Field>
        <Actions>
          <Button busy={isLoading} onClick={send}>
            {words.send}
          </Button>
        </Actions>
        {error !== undefined && <Problem error={error} />}
        {troubles.length > 1 && (
          <>
            <h3>{words.troubles}</h3>
            <ul className="points">
              {troubles.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
        {data && (
          <Note tone="ok" role="status">
            <p>
              {words.loaded}: {data.pack.title}
            </p>
            <ul>
              {data.remarks.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Note>
        )}
      </div>
    </Block>
  );
}
