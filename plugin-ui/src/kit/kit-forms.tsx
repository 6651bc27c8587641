import { useState } from 'react';
import { Actions, Button } from '../shared/ui/button.tsx';
import { Checkbox, Choices } from '../shared/ui/choices.tsx';
import { Dialog } from '../shared/ui/dialog.tsx';
import { DateInput, Field, Select, TextArea, TextInput } from '../shared/ui/field.tsx';
import { Block, Column, Grid } from '../shared/ui/page.tsx';
import { useToast } from '../shared/ui/toast.tsx';

const reasons = [
  { value: '', label: 'Выберите причину' },
  { value: 'unfit', label: 'Не подошли друг другу' },
  { value: 'moved', label: 'Смена школы или класса' },
];

function Ending({ onClose }: { onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const toast = useToast();
  const end = () => {
    setTried(true);
    if (reason === '') return;
    onClose();
    toast({ text: 'Пара завершена', undo: () => toast({ text: 'Пара снова активна' }) });
  };
  return (
    <Dialog
      title="Завершить пару досрочно?"
      onClose={onClose}
      onSubmit={end}
      actions={
        <>
          <Button kind="danger" type="submit">
            Завершить пару
          </Button>
          <Button onClick={onClose}>Не завершать</Button>
        </>
      }
    >
      <p>Тимур вернётся в базу «нет наставника». Встречи и оценки сохранятся.</p>
      <Field
        label="Причина (обязательно)"
        error={tried && reason === '' ? 'Без причины завершить нельзя.' : undefined}
      >
        <Select value={reason} onChange={setReason} options={reasons} />
      </Field>
    </Dialog>
  );
}

function Fields() {
  const [text, setText] = useState('Котов Егор');
  const [date, setDate] = useState('2026-11-24');
  const [long, setLong] = useState('');
  const [on, setOn] = useState(true);
  return (
    <Block title="Поля">
      <div className="form">
        <Field label="Кого наставляют">
          <TextInput value={text} onChange={setText} />
        </Field>
        <Field label="Дата встречи" error="Встреча не может быть в будущем.">
          <DateInput value={date} onChange={setDate} />
        </Field>
        <Field label="Тема" hint="До 200 знаков; видят наставник и куратор.">
          <TextArea value={long} onChange={setLong} placeholder="О чём говорили" />
        </Field>
        <Checkbox checked={on} onChange={setOn}>
          Встреча была дистанционной
        </Checkbox>
      </div>
    </Block>
  );
}

/** Fields in their states, a decision, a dialog, a message with undo. */
export function KitForms() {
  const [decision, setDecision] = useState<'safe' | 'all'>('safe');
  const [asks, setAsks] = useState(false);
  const toast = useToast();
  return (
    <Grid>
      <Column span={6}>
        <Fields />
      </Column>
      <Block span={6} title="Решение" more={<span className="cap">осталось 70 ч</span>}>
        <Choices
          label="Решение"
          value={decision}
          onChange={setDecision}
          choices={[
            {
              value: 'safe',
              title: 'Применить без удалений',
              text: 'Добавить 4, изменить 23, никого не отключать.',
            },
            {
              value: 'all',
              title: 'Утвердить целиком',
              text: 'Отключить 87 учеников. Можно отменить 30 дней.',
            },
          ]}
        />
        <Actions>
          <Button onClick={() => setAsks(true)}>Спросить в окне</Button>
          <Button onClick={() => toast({ text: 'Встреча записана', undo: () => undefined })}>
            Сообщить с отменой
          </Button>
        </Actions>
        {asks && <Ending onClose={() => setAsks(false)} />}
      </Block>
    </Grid>
  );
}
