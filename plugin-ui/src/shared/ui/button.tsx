import type { ReactNode } from 'react';
import { useId } from 'react';
import { Link } from 'wouter';
import type { IconName } from './icon.tsx';
import { Icon } from './icon.tsx';

interface Look {
  /** One primary a screen. */
  kind?: 'plain' | 'pri' | 'quiet' | 'danger';
  icon?: IconName;
}

interface Words extends Look {
  children: ReactNode;
  square?: never;
}

interface Square extends Look {
  children?: never;
  /** The name of a button that is only an icon. */
  square: string;
}

type Face = Words | Square;

type ButtonProps = Face & {
  onClick?: () => void;
  type?: 'button' | 'submit' | 'reset';
  /** Why it cannot be pressed now: the rule and the way out. A button is never disabled silently. */
  why?: string | false;
  /** The work it began is still going on. */
  busy?: boolean;
  pressed?: boolean;
  expanded?: boolean;
};

const classOf = ({ kind = 'plain', square }: Face) =>
  ['btn', kind !== 'plain' && kind, square !== undefined && 'sq'].filter(Boolean).join(' ');

const faceOf = ({ icon, children }: Face) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
  </>
);

/** A thing to press. While it cannot be pressed it stays reachable and says why. */
export function Button(props: ButtonProps) {
  const { onClick, type = 'button', why, busy = false, pressed, expanded } = props;
  const whyId = useId();
  const blocked = busy || Boolean(why);
  return (
    <>
      <button
        type={blocked ? 'button' : type}
        className={classOf(props)}
        aria-label={props.square}
        aria-disabled={blocked || undefined}
        aria-busy={busy || undefined}
        aria-pressed={pressed}
        aria-expanded={expanded}
        aria-describedby={why ? whyId : undefined}
        onClick={blocked ? undefined : onClick}
      >
        {faceOf(props)}
      </button>
      {why && (
        <span className="why" id={whyId}>
          {why}
        </span>
      )}
    </>
  );
}

/** A link to another page of the section that looks like a button. */
export const ButtonLink = (props: Face & { to: string }) => (
  <Link href={props.to} className={classOf(props)} aria-label={props.square}>
    {faceOf(props)}
  </Link>
);

/** A row of buttons; not printed. */
export const Actions = ({ children }: { children: ReactNode }) => (
  <div className="acts">{children}</div>
);
