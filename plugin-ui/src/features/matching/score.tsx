import type { CSSProperties } from 'react';
import type { ScoreParts } from '@nastavnik/contracts/matching-data';
import { because } from './because-words.ts';
import { proposal as say } from './board-words.ts';
import type { Reason } from './because.ts';

const share = (points: number) => ({ '--v': points }) as CSSProperties;

/** The score, and what it is made of. */
export const Score = ({ score, parts }: { score: number; parts: ScoreParts }) => (
  <span className="sc">
    <b title={say.scoreName(score)}>{score}</b>
    <span className="score" aria-hidden="true">
      <i style={share(parts.request)} />
      <i style={share(parts.interests)} />
      <i style={share(parts.time)} />
      <i style={share(parts.wishes + parts.continuity + parts.experience)} />
    </span>
  </span>
);

interface WhyProps {
  reasons: readonly Reason[];
  most: Record<Reason['code'], number>;
  over: number;
}

/** Every criterion with its points and the reason in words. */
export const Why = ({ reasons, most, over }: WhyProps) => (
  <dl className="kv">
    {reasons.map(({ code, points, text }) => (
      <div className="criterion" key={code}>
        <dt>{because.names[code]}</dt>
        <dd>
          <b className="num">{say.points(points, most[code])}</b>
          <span>{text}</span>
        </dd>
      </div>
    ))}
    {over < 0 && <p className="cap">{because.over(-over)}</p>}
  </dl>
);
