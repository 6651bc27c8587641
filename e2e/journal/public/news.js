const news = [
  ['5 октября', 'С Днём учителя! Концерт в актовом зале в 13:00.'],
  ['28 сентября', 'Осенний кросс: классы 5–11 собираются на стадионе в 9:30.'],
  ['21 сентября', 'Родительские собрания пройдут с 28 по 30 сентября.'],
];

function story([day, text]) {
  const item = document.createElement('li');
  const time = document.createElement('b');
  time.textContent = day;
  item.append(time, ` ${text}`);
  return item;
}

export async function bootstrap() {}

export async function mount({ domElement }) {
  const title = document.createElement('h1');
  title.textContent = 'Новости';
  const list = document.createElement('ul');
  list.className = 'news';
  list.append(...news.map(story));
  const page = document.createElement('main');
  page.append(title, list);
  domElement.replaceChildren(page);
}

export async function unmount({ domElement }) {
  domElement.replaceChildren();
}
