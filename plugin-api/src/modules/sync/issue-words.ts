/** What can be said about one row of a feed, in the words that people read. */
export const issueWords = {
  'json.invalid': 'Строка не читается как JSON-объект.',
  'sourced-id.missing': 'У записи нет sourcedId.',
  'sourced-id.differs': 'sourcedId операции и записи различаются.',
  'record.missing': 'Нет самой записи (record).',
  'sourced-id.invalid': 'sourcedId длиннее 255 символов или содержит управляющие символы.',
  'name.missing': 'Не указаны фамилия и имя.',
  'name.partial': 'Нет фамилии или имени: человек показан по тому, что есть.',
  'role.missing': 'У пользователя нет ни одной понятной роли в организациях этой загрузки.',
  'role.unknown': 'Незнакомая роль пропущена.',
  'role.no-access': 'Эта роль в школе не даёт доступа к наставничеству и пропущена.',
  'school.missing': 'Не указана школа.',
  'school.not-enabled': 'В этой организации наставничество не включено.',
  foreign_scope: 'Организация не входит в загрузку или не разрешена этому подключению.',
  'class.missing': 'Не указан класс.',
  'user.missing': 'Не указан пользователь.',
  'title.missing': 'Не указано название.',
  'status.unknown': 'Незнакомый статус прочитан как «действует».',
  'grade.invalid': 'Параллель не прочитана, прежнее значение не изменено.',
  'date.invalid': 'Дата не прочитана, прежнее значение не изменено.',
  'value.too-long': 'Значение слишком длинное и обрезано.',
  'field.unknown': 'Незнакомое поле пропущено.',
  'field.dropped': 'Поле похоже на пароль или номер документа: не принято и не сохранено.',
  'row.duplicate': 'Запись с этим sourcedId встретилась в загрузке дважды.',
  'enrolment.dangling': 'Класс или пользователь этой записи не найден, запись отложена.',
  'enrolment.over': 'Класс или пользователь этой записи больше не действует, запись пропущена.',
  'role.flipped': 'Роль сменилась между учеником и сотрудником. Назначения и права не изменены.',
  'guardian.dangling': 'Представитель ученика не найден среди пользователей школы.',
  'demographics.dangling': 'Пользователь этой записи не найден в загрузке.',
  'sourced-id.mangled': 'Идентификатор испорчен таблицей Excel: часть цифр потеряна.',
  'value.invalid': 'В ячейке символы, которых не бывает в тексте.',
  'row.uneven': 'В строке не столько ячеек, сколько столбцов: неясно, где что.',
  'row.others': 'Строки других организаций не тронуты; названы один раз.',
  'role.alone': 'Роль указана для пользователя, которого нет в файле users.csv.',
  'reference.zeros': 'Записи с таким идентификатором нет, но есть отличающаяся ведущими нулями.',
  'header.corrected': 'Столбец назван с ошибкой, прочитан по смыслу.',
  'file.cut': 'Файл обрывается или не читается с этой строки.',
  'collection.partial':
    'Не все строки этой коллекции приняты, поэтому по ней никто и ничто не отключается.',
  'collection.refused': 'Поставщик не отдал эту коллекцию: прежние значения сохранены.',
  'delete.ignored': 'Удаление не выполнено: коллекция передана не полностью.',
  'admin.kept': 'Единственный администратор школы не отключён.',
} as const;

export type IssueCode = keyof typeof issueWords;

export type IssueLevel = 'rejected' | 'warning' | 'security';

/** One finding about one row; values are never repeated in it. */
export interface Finding {
  level: IssueLevel;
  code: IssueCode;
  pointer: string;
  sourcedId?: string | null;
  line?: number;
  /** The first such line of the batch, of what is told once for all of them. */
  first?: number;
  /** The uploaded file that the line is of. */
  file?: string;
  /** The school that the row seems to be of, for its administrator to see. */
  schoolId?: string;
}
