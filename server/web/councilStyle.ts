/** The accent colour with what must stand on it and beside it to be readable. */
export interface CouncilColours {
  readonly accent: string;
  /** Text on the accent: white or black, whichever stands out more: one of them always does. */
  readonly onAccent: string;
  /** The accent as text on white: darkened as far as 4.5 : 1 asks. */
  readonly text: string;
}

type Rgb = readonly [number, number, number];

const enough = 4.5;

/** `colour` is `#rrggbb`. Contrast as WCAG 2.2 defines it. */
export function councilColours(colour: string): CouncilColours {
  const accent = rgbOf(colour);
  const onAccent = contrast(accent, [255, 255, 255]) >= contrast(accent, [0, 0, 0]) ? '#ffffff' : '#000000';
  return { accent: hexOf(accent), onAccent, text: hexOf(darkened(accent)) };
}

/** The style sheet that gives every page the council's colour. */
export function councilStyle(colour: string): string {
  const { accent, onAccent, text } = councilColours(colour);
  return `:root{--fl-accent:${accent};--fl-on-accent:${onAccent};--fl-accent-text:${text};--govuk-brand-colour:${accent};--govuk-link-colour:${text}}\n`;
}

/** The browser tab's picture: three people in the council's colour. */
export function councilIcon(colour: string): string {
  const { accent, onAccent } = councilColours(colour);
  const figure = (x: number, size: number) =>
    `<circle cx="${x}" cy="${34 - size}" r="${size * 0.6}"/><path d="M${x - size} 50v-6a${size} ${size} 0 0 1 ${size * 2} 0v6z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="${accent}"/><g fill="${onAccent}">${figure(14, 8)}${figure(50, 8)}${figure(32, 10)}</g></svg>\n`;
}

/** Relative luminance contrast, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function darkened(rgb: Rgb): Rgb {
  if (contrast(rgb, [255, 255, 255]) >= enough) return rgb;
  const [r, g, b] = rgb.map((value) => Math.floor(value * 0.94));
  return darkened([r ?? 0, g ?? 0, b ?? 0]);
}

function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const hexOf = (rgb: Rgb): string => `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
