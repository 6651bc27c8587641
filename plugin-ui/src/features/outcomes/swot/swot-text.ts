import { swotParts, type SwotTexts } from '@nastavnik/contracts/swots';
import { words as say } from './words.ts';

/** The four parts alone, as they are sent. */
export const textsOf = ({
  strengths,
  weaknesses,
  opportunities,
  threats,
}: SwotTexts): SwotTexts => ({
  strengths,
  weaknesses,
  opportunities,
  threats,
});

/** A draft as it goes into a report: its parts under their names, those without words left out. */
export const reportOf = (heading: string, made: string, texts: SwotTexts): string =>
  [
    `${say.heading(heading)}\n${made}`,
    ...swotParts.flatMap((part) => (texts[part] ? [`${say.parts[part]}\n${texts[part]}`] : [])),
  ].join('\n\n');
