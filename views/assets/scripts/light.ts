/**
 * Pointing at somebody in a photo, in the strip beneath it or in the words of the caption lights all three. Without
 * this script nothing is missing: numbers say the same.
 */
export function lightTogether(page: Document): void {
  for (const photo of page.querySelectorAll<HTMLElement>('.fl-photo')) {
    const light = (event: Event) => show(photo, numberAt(event.target));
    photo.addEventListener('pointerover', light);
    photo.addEventListener('focusin', light);
    photo.addEventListener('pointerleave', () => show(photo, null));
    photo.addEventListener('focusout', () => show(photo, null));
  }
}

const numberAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-number]')?.getAttribute('data-number') ?? null) : null;

function show(photo: HTMLElement, number: string | null): void {
  for (const part of photo.querySelectorAll('[data-number]')) {
    part.classList.toggle('fl-lit', number !== null && part.getAttribute('data-number') === number);
  }
}
