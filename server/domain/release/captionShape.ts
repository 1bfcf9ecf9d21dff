import { announcesOrder, readCounting } from '../caption/parseCaption.ts';

/** How captions begin in releases: a word for a picture with a mark, or an order. */
const opening =
  /^[([*_]*(?:(?:main |second |third |first |top |bottom |cover |group )?(?:photo(?:graph)?|picture|image|pic|llun|caption)(?: ?\/ ?(?:photo|llun|picture))?(?: caption| shows| \d+)?s?\b[^.:]{0,60}?(?::|from left|l-r|l to r|left to right|\(l|shows)|pictured\b|in (?:the|this|our) (?:photo|picture|image)\b|(?:above|below|caption|left|right)\s*[:(]|(?:back|front|middle|top|rear) row\b|\(?(?:from |pictured )?(?:the )?left to right|\(?from (?:the )?left\b|\(?l ?[-–] ?r\b|\(?l to r\b)/iu;

/** Whether a paragraph looks like a caption by itself, wherever it stands. */
export const looksLikeCaption = (text: string): boolean =>
  opening.test(text) && !/^(?:picture|image|photo)s? (?:this|the)\b/iu.test(text);

/** Whether a text in which nothing says "caption" is one all the same: it names an order and people in it. */
export function namesAnOrder(text: string): boolean {
  if (text.length > 2500 || !announcesOrder(text)) return false;
  const { caption } = readCounting(text);
  return caption.order !== 'not stated' && caption.people.length > 1;
}

/** As many people as this in one line that ends without a full stop stand under a picture. */
const enough = 3;

/** Whether a line is no sentence but names several people, one of them in the first words: "Cllr X with Y and Z". */
export function isLabel(text: string): boolean {
  if (text.length > 400 || text.includes('\n') || /[.!?:;”"’']$/u.test(text) || /https?:|www\.|@/u.test(text))
    return false;
  const { people } = readCounting(text).caption;
  return people.length >= enough && (people[0]?.span.start ?? text.length) < 4;
}
