import type { SchoolList } from '@nastavnik/contracts/school-lists';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty } from '../../shared/ui/surfaces.tsx';
import { type Mark, useMarks } from './use-marks.ts';
import { words } from './words.ts';

interface Sought {
  sought: string;
  shown: 'all' | 'ticked';
}

/** Fewer schools than this are found by eye. */
const MANY = 15;
const blank: Mark = { on: false, reason: '' };

type FindProps = Sought & { onChange: (next: Sought) => void };

const Find = ({ sought, shown, onChange }: FindProps) => (
  <div className="filters">
    <Field label={words.find} wide>
      <TextInput
        type="search"
        value={sought}
        onChange={(text) => onChange({ sought: text, shown })}
      />
    </Field>
    <Field label={words.show}>
      <Select
        value={shown}
        onChange={(value) => onChange({ sought, shown: value === 'ticked' ? value : 'all' })}
        options={[
          { value: 'all', label: words.showAll },
          { value: 'ticked', label: words.showTicked },
        ]}
      />
    </Field>
  </div>
);

/** One ground for several schools: most are on the list for the same decision. */
function SameReason({ wanting, onFill }: { wanting: number; onFill: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  if (wanting < 2) return null;
  return (
    <div className="filters">
      <Field label={words.sameReason} wide>
        <TextInput value={reason} maxLength={300} onChange={setReason} />
      </Field>
      <Button
        why={reason.trim() === '' && words.sameReasonWhy}
        onClick={() => onFill(reason.trim())}
      >
        {words.giveReason(wanting)}
      </Button>
    </div>
  );
}

type Form = ReturnType<typeof useMarks>;
type School = SchoolList['candidates'][number];

function Candidate({ school: { schoolId, name }, form }: { school: School; form: Form }) {
  const mark = markOf(form, schoolId);
  return (
    <fieldset className="candidate">
      <Checkbox checked={mark.on} onChange={(on) => form.set(schoolId, { ...mark, on })}>
        {name}
      </Checkbox>
      {mark.on && (
        <Field label={words.reasonOf(name)} error={form.isMissing(mark) ? words.fill : undefined}>
          <TextInput
            value={mark.reason}
            maxLength={300}
            onChange={(reason) => form.set(schoolId, { ...mark, reason })}
          />
        </Field>
      )}
    </fieldset>
  );
}

const markOf = (form: Form, schoolId: string) => form.marks.get(schoolId) ?? blank;

/** The schools that are sought; what is to be corrected is never hidden by what was sought. */
function found(form: Form, schools: readonly School[], { sought, shown }: Sought): School[] {
  const wanted = sought.trim().toLocaleLowerCase('ru');
  return schools.filter(({ schoolId, name }) => {
    const mark = markOf(form, schoolId);
    if (form.isMissing(mark)) return true;
    return name.toLocaleLowerCase('ru').includes(wanted) && (shown === 'all' || mark.on);
  });
}

interface CandidatesFormProps {
  list: SchoolList;
  onUnsaved: (unsaved: boolean) => void;
}

/** The schools of a municipality: which take part, and on what ground. */
export function CandidatesForm({ list, onUnsaved }: CandidatesFormProps) {
  const form = useMarks(list, onUnsaved);
  const [sought, seek] = useState<Sought>({ sought: '', shown: 'all' });
  const { candidates } = list;
  if (candidates.length === 0) return <Empty title={words.noSchoolsAtAll} />;
  const rows = found(form, candidates, sought);
  const isMain = form.changed || list.schools.length === 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      {form.error !== undefined && <Problem error={form.error} />}
      <p className="sec">
        {words.ticked(form.ticked, candidates.length)} {words.reasonHint}
      </p>
      {candidates.length > MANY && <Find {...sought} onChange={seek} />}
      <SameReason wanting={form.wanting} onFill={form.fill} />
      {rows.length === 0 && <p className="sec">{words.noneFound}</p>}
      {rows.map((school) => (
        <Candidate key={school.schoolId} school={school} form={form} />
      ))}
      <div className="acts">
        <Button kind={isMain ? 'pri' : undefined} type="submit" busy={form.isLoading}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
