/** Stands where somebody could be reached. */
export const CONTACT = '[контакт]';
/** Stands where somebody could be found. */
export const ADDRESS = '[адрес]';

/** With +7, 8 or another country; ten figures as they are dictated; local ones by twos and threes. */
const PHONES = [
  /(?<![\d.-])(?:\+\d{1,3}|8)(?:[\s().–-]*\d){9,11}(?!\d)/gu,
  /(?<![\d.-])(?:\(\d{3}\)|\d{3})[\s–-]?\d{3}[\s–-]?\d{2}[\s–-]?\d{2}(?![\d-])/gu,
  /(?<![\d.-])(?:\(\d{4}\)|\d{4})[\s–-]?\d{2}[\s–-]?\d{2}[\s–-]?\d{2}(?![\d-])/gu,
  /(?<![\d.-])(?:\(\d{5}\)|\d{5})[\s–-]?\d[\s–-]?\d{2}[\s–-]?\d{2}(?![\d-])/gu,
  /(?<![\d.-])\d{1,3}[–-]\d{2}[–-]\d{2}(?![\d-])/gu,
];
const MAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const PROFILE =
  /(?:https?:\/\/)?(?:www\.|m\.)?(?:vk\.(?:com|ru|me)|t\.me|telegram\.me|wa\.me|ok\.ru|instagram\.com|max\.ru)\/[^\s,;)»"]+/giu;
const NICK = /(?<![\p{L}\d._])@[A-Za-z]\w{3,}/gu;

const STREET = String.raw`(?:ул(?:\.|иц(?:а|е|ы|у|ей))?|пр(?:-т|-кт|осп|оспект(?:а|е|у|ом)?)?|пер(?:еул(?:ок|ка|ке|ку|ком))?|бульвар(?:а|е|у|ом)?|б-р|наб(?:ережн(?:ая|ой|ую))?|шоссе|мкр|микрорайон(?:а|е|у|ом)?|проезд(?:а|е|у|ом)?|пл(?:ощад(?:ь|и|ью))?|кв-л|пос(?:ёлок|елок|ёлке|елке)?|дер(?:евн(?:я|е|и|ю))?|снт)`;
/** «Ленина», «8 Марта», «Малая Садовая», «1-я Линия». */
const STREET_NAME = String.raw`(?:\d{1,3}(?:-\p{L}{1,2})?\s+)?\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){0,2}`;
const HOUSE = String.raw`(?:,?\s*(?:д(?:\.|ом(?:а|е|у)?)?\s*)?№?\s*\d{1,4}(?:\s?[а-яА-Я](?!\p{L}))?(?:\/\d+)?)`;
const FLAT = String.raw`(?:[,\s-]*(?:(?:корп(?:\.|ус)?|к|стр)\.?\s*)?\d{1,4})?(?:[,\s]*кв(?:\.|артир(?:а|е|ы|у))?\s*\d{1,4})?`;
const ADDRESSES = [
  new RegExp(
    String.raw`(?<!\p{L})${STREET}(?:\.\s*|\s+)${STREET_NAME}(?:${HOUSE}${FLAT})?(?![\p{L}\d])`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})\p{Lu}[\p{L}-]+\s+(?:улиц(?:а|е|ы|у)|проспект(?:а|е|у)?|переул(?:ок|ка|ке|ку)|бульвар(?:а|е|у)?|шоссе|набережн(?:ая|ой|ую)|проезд(?:а|е|у)?)(?:${HOUSE}${FLAT})?(?![\p{L}\d])`,
    'gu',
  ),
  /(?<!\p{L})д(?:\.|ом(?:а|е|у)?)\s*№?\s*\d{1,4}\s?[а-я]?(?:[,\s]*(?:корп(?:\.|ус)?|стр\.?)\s*\d{1,4})?[,\s]*кв(?:\.|артир(?:а|е|ы|у))\s*\d{1,4}/giu,
];

/** Takes telephones, mail, profiles and home addresses out of a text: it does not say whose they are. */
export function withoutContacts(text: string): string {
  const reached = [...PHONES, MAIL, PROFILE, NICK].reduce(
    (left, each) => left.replaceAll(each, CONTACT),
    text,
  );
  return ADDRESSES.reduce((left, each) => left.replaceAll(each, ADDRESS), reached);
}
