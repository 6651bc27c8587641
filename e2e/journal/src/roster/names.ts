import type { Random } from './random.ts';

export type Sex = 'male' | 'female';

export interface FullName {
  familyName: string;
  givenName: string;
  middleName: string;
}

const words = (text: string) => text.trim().split(/\s+/);

const surnames = words(`
  Абрамов Авдеев Агафонов Аксёнов Александров Алексеев Андреев Антонов Архипов Афанасьев Баранов Белов
  Белоусов Беляев Блинов Бобров Богданов Большаков Борисов Булатов Быков Васильев Веселов Виноградов
  Власов Волков Воробьёв Воронин Гаврилов Герасимов Голубев Горбачёв Горшков Григорьев Громов Гусев
  Гущин Давыдов Данилов Дементьев Денисов Дмитриев Доронин Дьячков Евдокимов Егоров Елисеев Ермаков
  Ефимов Жданов Жуков Журавлёв Зайцев Захаров Зимин Зуев Зыков Иванов Игнатов Ильин Исаев Казаков
  Калашников Карпов Киселёв Ковалёв Колесников Комаров Кондратьев Коновалов Королёв Котов Крылов
  Крюков Кудрявцев Кузнецов Кузьмин Кулаков Лапин Лебедев Логинов Макаров Максимов Мартынов Маслов
  Медведев Мельников Миронов Михайлов Моисеев Морозов Мухин Назаров Некрасов Нестеров Никитин Никифоров
  Николаев Носков Овчинников Орехов Орлов Осипов Павлов Панов Пахомов Петров Поляков Пономарёв Попов
  Потапов Прохоров Рогов Родионов Романов Рыбаков Рябов Савельев Сазонов Самойлов Селезнёв Семёнов
  Сергеев Сидоров Симонов Ситников Соболев Соколов Соловьёв Сорокин Степанов Суворов Суханов Тарасов
  Терентьев Тимофеев Титов Тихонов Третьяков Трофимов Уваров Ушаков Фадеев Фёдоров Филатов Филиппов
  Фомин Фролов Харитонов Хохлов Цветков Чернов Чистяков Шарапов Шестаков Широков Шубин Щербаков Щукин
  Юдин Яковлев Вяземский Залесский Покровский Троицкий Успенский Бондаренко Кравченко Мартыненко
  Галиев Сафин Хасанов Юсупов
`);

/** Fathers: the name and the stem of the children's patronymic. */
const fathers = words(`
  Александр:Александр Алексей:Алексее Анатолий:Анатолье Андрей:Андрее Антон:Антон Артём:Артём
  Борис:Борис Вадим:Вадим Валерий:Валерье Василий:Василье Виктор:Виктор Виталий:Виталье
  Владимир:Владимир Вячеслав:Вячеслав Геннадий:Геннадье Григорий:Григорье Денис:Денис
  Дмитрий:Дмитрие Евгений:Евгенье Иван:Иван Игорь:Игоре Константин:Константин Максим:Максим
  Михаил:Михайл Николай:Николае Олег:Олег Павел:Павл Пётр:Петр Роман:Роман Руслан:Руслан
  Сергей:Сергее Станислав:Станислав Тимур:Тимур Юрий:Юрье
`).map((entry) => entry.split(':') as [string, string]);

const women = words(`
  Алла Анастасия Анна Валентина Вера Галина Дарья Евгения Екатерина Елена Зоя Инна Ирина Лариса
  Лидия Любовь Людмила Марина Мария Надежда Наталья Нина Оксана Олеся Ольга Светлана Татьяна Юлия
`);

const boys = words(`
  Александр Алексей Андрей Артём Арсений Богдан Даниил Демид Дмитрий Евгений Егор Елисей Иван Илья
  Кирилл Константин Лев Макар Максим Марк Матвей Михаил Никита Николай Павел Роман Савелий Семён
  Сергей Степан Тимофей Тимур Фёдор Ярослав
`);

const girls = words(`
  Алина Алиса Алия Анастасия Анна Арина Валерия Варвара Василиса Вера Вероника Виктория Дарья Ева
  Екатерина Елена Елизавета Злата Камилла Кира Ксения Маргарита Мария Милана Мирослава Надежда
  Полина Софья Таисия Татьяна Ульяна Юлия Яна
`);

export interface Family {
  surname: string;
  father: FullName;
  mother: FullName;
  child(chance: Random, sex: Sex): FullName;
}

/** A surname as this person bears it: Орлов and Орлова, Троицкий and Троицкая, Кравченко for both. */
export function surnameOf(masculine: string, sex: Sex): string {
  if (sex === 'male') return masculine;
  if (masculine.endsWith('ский') || masculine.endsWith('цкий'))
    return `${masculine.slice(0, -2)}ая`;
  return /(ов|ев|ёв|ин)$/.test(masculine) ? `${masculine}а` : masculine;
}

/** «Дмитрие» → Дмитриевич, Дмитриевна; «Павл» → Павлович, Павловна. */
export function patronymic(stem: string, sex: Sex): string {
  const soft = stem.endsWith('е');
  return stem + (soft ? 'в' : 'ов') + (sex === 'male' ? 'ич' : 'на');
}

const sexes: readonly Sex[] = ['male', 'female'];

/** Boy or girl, evenly. */
export const anySex = (chance: Random): Sex => chance.pick(sexes);

/** A grown-up with a name of their own. */
export function adult(chance: Random, sex: Sex, surname = chance.pick(surnames)): FullName {
  return {
    familyName: surnameOf(surname, sex),
    givenName: sex === 'male' ? chance.pick(fathers)[0] : chance.pick(women),
    middleName: patronymic(chance.pick(fathers)[1], sex),
  };
}

/** Parents whose children bear the father's name in theirs. */
export function family(chance: Random): Family {
  const surname = chance.pick(surnames);
  const [fatherName, stem] = chance.pick(fathers);
  return {
    surname,
    father: { ...adult(chance, 'male', surname), givenName: fatherName },
    mother: adult(chance, 'female', surname),
    child: (own, sex) => ({
      familyName: surnameOf(surname, sex),
      givenName: own.pick(sex === 'male' ? boys : girls),
      middleName: patronymic(stem, sex),
    }),
  };
}
