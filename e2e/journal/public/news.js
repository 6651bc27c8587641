const news = [
  [2, 'Родительские собрания пройдут на следующей неделе, время – у классных руководителей.'],
  [6, 'Команда школы заняла второе место в городском турнире по шахматам.'],
  [13, 'Открыта запись в кружки: робототехника, театр, волейбол.'],
];

/** «24 ноября», so many days ago. */
function dayAgo(days) {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return day.toLocaleDateString('ru', { day: 'numeric', month: 'long' });
}

function story([days, text]) {
  const item = document.createElement('li');
  const time = document.createElement('b');
  time.textContent = dayAgo(days);
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
