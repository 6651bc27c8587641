const ENDINGS =
  /(?:иями|ями|ами|ией|ием|иях|ого|ему|ому|ими|ыми|ой|ей|ий|ый|ая|яя|ое|ее|ие|ые|ую|юю|ов|ев|ам|ям|ом|ем|ах|ях|ия|ии|ию|[аяоеиыуюьй])$/;
const LEAST = 3;

/** Words that say nothing of what help is about. */
const EMPTY = new Set(
  (
    'для или при над под про без как что это его она они все ещё еще нужна нужен нужно хочет хочу ' +
    'помощь помочь помощи класс класса классе предмет предмету школа школе учится ученик ученица ' +
    'очень есть быть будет может надо занятие занятия подготовка подготовке'
  ).split(' '),
);

/** The beginnings of the words of a text that say what it is about; «алгебре» and «алгебра» are one. */
export function topicsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]+/gu) ?? [];
  const topics = words.flatMap((word) => {
    if (word.length < LEAST || EMPTY.has(word)) return [];
    const stem = word.replace(ENDINGS, '');
    return [stem.length >= LEAST ? stem : word];
  });
  return [...new Set(topics)];
}
