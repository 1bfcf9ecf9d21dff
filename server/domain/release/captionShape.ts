import { readCounting } from '../caption/parseCaption.ts';

/** How captions begin in releases: a word for a picture with a mark, or an order. */
const opening =
  /^[([*_]*(?:(?:main |second |third |first |top |bottom |cover |group )?(?:photo(?:graph)?|picture|image|pic|llun|caption)(?: ?\/ ?(?:photo|llun|picture))?(?: caption| shows| \d+)?s?\b[^.:]{0,60}?(?::|from left|l-r|l to r|left to right|\(l|shows)|pictured\b|in (?:the|this|our) (?:photo|picture|image)\b|(?:above|below|caption|left|right)\s*[:(]|(?:back|front|middle|top|rear) row\b|\(?(?:from |pictured )?(?:the )?left to right|\(?from (?:the )?left\b|\(?l ?[-–] ?r\b|\(?l to r\b)/iu;

/** Whether a paragraph looks like a caption by itself, wherever it stands. */
export const looksLikeCaption = (text: string): boolean =>
  opening.test(text) && !/^(?:picture|image|photo)s? (?:this|the)\b/iu.test(text);

/** Whether a text in which nothing says "caption" is one all the same: it names an order and people in it. */
export function namesAnOrder(text: string): boolean {
  if (text.length > 2500) return false;
  const { caption } = readCounting(text);
  return caption.order !== 'not stated' && caption.people.length > 1;
}
