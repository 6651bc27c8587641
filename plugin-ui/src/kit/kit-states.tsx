import { Button } from '../shared/ui/button.tsx';
import { Block, Grid } from '../shared/ui/page.tsx';
import { Problem } from '../shared/ui/problem.tsx';
import { localProblem } from '../shared/problem.ts';
import { Empty, Skeleton } from '../shared/ui/surfaces.tsx';

const refused = {
  ...localProblem(
    'consent.required',
    'Нет согласия на участие у Гущиной Полины. Возьмите подписанное согласие у родителей и отметьте получение.',
  ),
  requestId: '7f3a-19',
};

/** What a page shows when it has nothing, waits, or was refused. */
export const KitStates = () => (
  <Grid>
    <Block span={4} title="Банк практик">
      <Empty title="Практик за этот год пока нет" actions={<Button>Пригласить школы</Button>}>
        Школы присылают их после итоговых встреч.
      </Empty>
    </Block>
    <Block span={4} title="Горячая линия" caption="загружается" busy>
      <Skeleton lines={4} />
    </Block>
    <Block span={4} title="Отказ">
      <Problem error={refused} onRetry={() => undefined} />
    </Block>
  </Grid>
);
