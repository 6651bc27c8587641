import type { FilledSheet } from '@nastavnik/contracts/survey-sheets';
import { Block } from '../../shared/ui/page.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { arising, inBlocks, inWords } from './answers.ts';

/** A questionnaire that is only read. */
export const SheetAnswers = ({
  filled: { questions, answers, frequencies },
}: {
  filled: FilledSheet;
}) => (
  <div className="sheet">
    {inBlocks(arising(questions, answers)).map(([block, asked]) => (
      <Block key={block} title={block}>
        <KeyValue
          facts={asked.map(({ code, scale, text }) => [
            text,
            inWords(scale, answers[code], frequencies),
          ])}
        />
      </Block>
    ))}
  </div>
);
