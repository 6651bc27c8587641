import { useState } from 'react';
import { Page } from '../shared/ui/page.tsx';
import { Choices } from '../shared/ui/choices.tsx';
import { KitControls } from './kit-controls.tsx';
import { KitFigures } from './kit-figures.tsx';
import { KitForms } from './kit-forms.tsx';
import { KitLists } from './kit-lists.tsx';
import { KitStates } from './kit-states.tsx';
import { KitStories } from './kit-stories.tsx';
import { KitWeek } from './kit-week.tsx';

const parts = {
  controls: ['Состояния и кнопки', KitControls],
  lists: ['Список', KitLists],
  forms: ['Поля и решения', KitForms],
  figures: ['Показатели', KitFigures],
  stories: ['Дела и история', KitStories],
  week: ['Неделя', KitWeek],
  states: ['Пусто, загрузка, отказ', KitStates],
} as const;
type Part = keyof typeof parts | 'all';

const choices = [
  { value: 'all' as Part, title: 'Всё подряд' },
  ...Object.entries(parts).map(([value, [title]]) => ({ value: value as Part, title })),
];

/** Every component in every state: the place to look before drawing a screen. */
export function KitPage() {
  const [part, setPart] = useState<Part>('all');
  const shown = Object.entries(parts).filter(([key]) => part === 'all' || part === key);
  return (
    <Page title="Компоненты" caption="все составные части раздела во всех состояниях">
      <div className="stack">
        {shown.map(([key, [, Show]]) => (
          <Show key={key} />
        ))}
        <details>
          <summary>Показать только часть</summary>
          <Choices label="Часть" value={part} choices={choices} onChange={setPart} />
        </details>
      </div>
    </Page>
  );
}
