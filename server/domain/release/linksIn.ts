/** The web addresses of a text in order, each once, without the punctuation around them. E-mail addresses are none. */
export function linksIn(text: string): string[] {
  const found = text.match(/(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>"“”‘’]+/giu) ?? [];
  return [...new Set(found.map(withoutTail).filter((link) => link.length > 8))];
}

const withoutTail = (link: string): string => {
  const bare = link.replace(/(?<![.,;:!?'*])[.,;:!?'*]+$/u, '');
  return bare.endsWith(')') && !bare.includes('(') ? withoutTail(bare.slice(0, -1)) : bare;
};
