import { element } from './element.ts';
import { words } from './words.ts';

export interface DoorTerms {
  /** Why one stands here again: the session is over, the link was used. */
  said?: string | undefined;
  /** Good news are said calmly. */
  calm?: boolean;
  /** A link was opened: one press lets in. */
  invited?: boolean;
  /** Tries to let in by a code, or by the link; gives the words of a refusal. */
  enter(code: string | null): Promise<string | null>;
  /** Goes on with the session that is over, should it have been renewed; or the words why not. */
  again?: (() => Promise<string | null>) | undefined;
}

const LENGTH = 12;

function codeField() {
  const input = element('input', {
    className: 'inp',
    name: 'code',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: false,
    maxLength: 40,
    required: true,
  });
  input.setAttribute('aria-describedby', 'code-hint');
  const label = element(
    'label',
    { className: 'field' },
    element('span', { textContent: words.code }),
    input,
  );
  const hint = element('p', { className: 'why', id: 'code-hint', textContent: words.codeHint });
  return { input, parts: [label, hint] };
}

/** Groups of four, as on the paper, whatever was typed or pasted. */
const grouped = (text: string) =>
  text
    .toUpperCase()
    .replaceAll(/[^\p{L}\d]/gu, '')
    .slice(0, LENGTH)
    .replaceAll(/.{4}(?=.)/gu, '$&-');

type Refuse = (text: string) => void;

function noteOf(said: string | undefined, calm: boolean) {
  const note = element('p', { className: calm ? 'note' : 'note bad', hidden: !said });
  note.setAttribute('role', calm ? 'status' : 'alert');
  note.textContent = said ?? '';
  const refuse: Refuse = (text) => {
    note.className = 'note bad';
    note.setAttribute('role', 'alert');
    note.hidden = false;
    note.textContent = text;
  };
  return { note, refuse };
}

function backParts(again: DoorTerms['again'], refuse: Refuse) {
  if (!again) return [];
  const back = async () => {
    const trouble = await again();
    if (trouble !== null) refuse(trouble);
  };
  return [
    element('button', {
      className: 'btn',
      type: 'button',
      textContent: words.again,
      onclick: () => void back(),
    }),
    element('p', { className: 'why', textContent: words.againHint }),
  ];
}

/** Where one comes in: by the link that has been opened, or by a code that is typed. */
export function door({ said, calm = false, invited = false, enter, again }: DoorTerms) {
  const { note, refuse } = noteOf(said, calm);
  const { input, parts } = codeField();
  input.addEventListener('input', () => {
    // what is changed in the middle is left as it is typed, or the cursor would jump
    if (input.selectionStart === input.value.length) input.value = grouped(input.value);
  });
  const button = element('button', {
    className: 'btn pri',
    type: 'submit',
    textContent: words.enter,
  });
  const fields = invited ? [] : parts;
  const form = element(
    'form',
    { noValidate: true },
    ...fields,
    button,
    ...backParts(again, refuse),
  );
  const send = async () => {
    const code = grouped(input.value).replaceAll('-', '');
    if (!invited && code.length !== LENGTH) return refuse(words.codeShort);
    if (button.ariaBusy === 'true') return undefined;
    button.ariaBusy = 'true';
    button.textContent = words.entering;
    const trouble = await enter(invited ? null : code);
    button.ariaBusy = 'false';
    button.textContent = words.enter;
    return trouble === null ? undefined : refuse(trouble);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  return element(
    'main',
    { className: 'page join' },
    element('h1', { textContent: words.heading }),
    note,
    element('p', { textContent: invited ? words.invited : words.about }),
    form,
    element('p', { className: 'cap', textContent: `${words.tab} ${words.shared}` }),
  );
}
