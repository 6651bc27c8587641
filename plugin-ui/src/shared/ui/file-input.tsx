interface FileInputProps {
  /** What may be chosen: «.zip». */
  accept: string;
  file: File | undefined;
  onChange: (file: File | undefined) => void;
}

/** One file of this computer: chosen by a button or dropped on it; stands inside a `Field`. */
export const FileInput = ({ accept, file, onChange }: FileInputProps) => (
  <span className="file">
    <input
      type="file"
      accept={accept}
      onChange={(event) => onChange(event.target.files?.[0] ?? undefined)}
    />
    <span className="btn" aria-hidden="true">
      Выбрать файл…
    </span>
    <span className={file ? undefined : 'sec'}>
      {file ? file.name : 'Файл не выбран. Его можно и перетащить сюда.'}
    </span>
  </span>
);
