import type { PulseAsk } from '@nastavnik/contracts/pulse';
import { Rating } from '../ui/week.tsx';
import { pulseWords as say } from './pulse-words.ts';

/** The marks that were tapped, by question. */
export type Tapped = Readonly<Record<string, number>>;

/** What is sent once every question has a mark. */
export const marksOf = (questions: PulseAsk['questions'], tapped: Tapped) => {
  const marks = questions.flatMap(({ code }) => {
    const mark = tapped[code];
    return mark === undefined ? [] : [{ question: code, mark }];
  });
  return marks.length === questions.length ? marks : undefined;
};

interface PulseQuestionsProps {
  questions: PulseAsk['questions'];
  tapped: Tapped;
  onTap: (tapped: Tapped) => void;
}

/** One tap for each question. */
export const PulseQuestions = ({ questions, tapped, onTap }: PulseQuestionsProps) =>
  questions.map(({ code, title }) => (
    <div key={code} className="asked">
      <h3>{title}</h3>
      <Rating
        label={title}
        most={5}
        value={tapped[code]}
        onChange={(mark) => onTap({ ...tapped, [code]: mark })}
        ends={say.ends}
      />
    </div>
  ));
