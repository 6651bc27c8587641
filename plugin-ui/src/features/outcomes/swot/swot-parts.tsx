import { swotParts, type SwotTexts } from '@nastavnik/contracts/swots';
import { Block, Grid } from '../../../shared/ui/page.tsx';
import { words as say } from './words.ts';

interface Line {
  key: string;
  text: string;
  /** The question above its answers. */
  head: boolean;
  /** One of the answers under it. */
  under: boolean;
}

const linesOf = (text: string): Line[] =>
  text.split('\n').flatMap((line, place) => {
    const words = line.trim();
    const under = words.startsWith('– ');
    return words === ''
      ? []
      : [
          {
            key: `${place} ${words}`,
            text: under ? words.slice(2) : words,
            head: words.endsWith(':'),
            under,
          },
        ];
  });

/** The four parts side by side, a point a line. */
export const SwotParts = ({ texts }: { texts: SwotTexts }) => (
  <Grid>
    {swotParts.map((part) => (
      <Block key={part} title={say.parts[part]} caption={say.factors[part]} span={6}>
        {texts[part].trim() === '' ? (
          <p className="sec">{say.emptyPart}</p>
        ) : (
          <ul className="swot">
            {linesOf(texts[part]).map(({ key, text, head, under }) => (
              <li key={key} className={head ? 'ask' : under ? 'under' : undefined}>
                {text}
              </li>
            ))}
          </ul>
        )}
      </Block>
    ))}
  </Grid>
);
