import { useState } from 'react';
import { SyncViews } from '../../shared/sync-views.tsx';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Choices } from '../../shared/ui/choices.tsx';
import { Field } from '../../shared/ui/field.tsx';
import { FileInput } from '../../shared/ui/file-input.tsx';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { UploadResult, UploadStages } from './upload-result.tsx';
import { useUploadPackageMutation } from './uploads.api.ts';
import { faultOf } from './words.ts';

const choices = [
  {
    value: 'try',
    title: 'Сначала проверить',
    text: 'Прочитать файл и показать, что изменится. Ничего не меняется.',
  },
  {
    value: 'apply',
    title: 'Загрузить и применить',
    text: 'Если проверки ничего не остановят, списки школы обновятся сразу. Отменить можно 30 дней.',
  },
] as const;
type Way = (typeof choices)[number]['value'];

const About = () => (
  <Block title="Какой нужен архив">
    <ul className="points">
      <li>
        ZIP в формате OneRoster CSV 1.1 или 1.2: <code>users.csv</code>, <code>classes.csv</code>,{' '}
        <code>enrollments.csv</code> и другие. Его выгружает журнал.
      </li>
      <li>
        Берутся строки вашей школы; строки других школ в том же архиве пропускаются, это не ошибка.
      </li>
      <li>Кодировка и разделитель определяются сами. Не пересохраняйте файлы в Excel.</li>
      <li>
        Если в архиве нет <code>manifest.csv</code> с пометкой <code>bulk</code>, никто не
        отключается: только добавляются и изменяются записи.
      </li>
      <li>Что не прочиталось, будет названо по файлу, строке и столбцу.</li>
    </ul>
  </Block>
);

/** «Загрузка из файла»: a roster as a package, when the journal cannot send it itself. */
export function UploadPage() {
  const [file, setFile] = useState<File>();
  const [way, setWay] = useState<Way>('try');
  const [asked, setAsked] = useState(false);
  const [upload, { data, error, isLoading, reset }] = useUploadPackageMutation();
  const fault = faultOf(file);
  const choose = (next: File | undefined) => {
    setFile(next);
    reset();
  };
  const send = () => {
    setAsked(true);
    if (!file || fault) return;
    void upload({ body: { file, dryRun: way === 'try' ? 'true' : 'false' } });
  };
  return (
    <Page
      title="Загрузка из файла"
      caption="когда журнал не может передать списки сам"
      back={{ to: '/sync', label: 'Синхронизация', here: 'Загрузка из файла' }}
    >
      <SyncViews current="/sync/upload" />
      <Grid>
        <Column span={7}>
          <Block title="Архив" busy={isLoading}>
            <div className="stack-close">
              <Field label="Архив OneRoster CSV (ZIP, до 10 МБ)" error={asked ? fault : undefined}>
                <FileInput accept=".zip,application/zip" file={file} onChange={choose} />
              </Field>
              <Choices label="Что сделать" value={way} choices={choices} onChange={setWay} />
              <Actions>
                <Button kind="pri" busy={isLoading} onClick={send}>
                  {way === 'try' ? 'Проверить' : 'Загрузить и применить'}
                </Button>
              </Actions>
              {isLoading && <UploadStages state={undefined} />}
              {error && <Problem error={error} />}
            </div>
          </Block>
          {data && <UploadResult key={data.runId} upload={data} />}
        </Column>
        <Column span={5}>
          <About />
        </Column>
      </Grid>
    </Page>
  );
}
