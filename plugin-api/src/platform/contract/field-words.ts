import type { z } from 'zod';
import ru from 'zod/v4/locales/ru.js';

const types: Record<string, string> = {
  string: 'строка',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  array: 'список',
  object: 'объект',
  record: 'объект',
  file: 'файл',
};
const measures: Record<string, string> = {
  string: 'Символов: ',
  array: 'Элементов: ',
  file: 'Байтов: ',
};
const inRussian = ru().localeError;

/** What is wrong with a field; zod's own Russian names types in English. */
export const fieldWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Обязательное поле не указано'
        : `Здесь нужно: ${types[issue.expected] ?? issue.expected}`;
    case 'too_big':
      return `${measures[issue.origin] ?? ''}не больше ${issue.maximum}`;
    case 'too_small':
      return `${measures[issue.origin] ?? ''}не меньше ${issue.minimum}`;
    case 'unrecognized_keys':
      return `Лишние поля: ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `Здесь нужно одно из: ${issue.values.join(', ')}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `Здесь нужно одно из: ${issue.options.join(', ')}`
        : 'Значение не подходит ни к одному из допустимых видов';
    default:
      return inRussian(issue);
  }
};
