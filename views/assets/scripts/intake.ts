/** Extras of the intake pages; without this script the same buttons do the same work. */
export function startIntake(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-send-when-filled]'))
    sendWhenPasted(form);
  for (const area of page.querySelectorAll<HTMLElement>('[data-drop]')) takeDrops(area);
}

/** A paste into the empty field is read at once. */
function sendWhenPasted(form: HTMLFormElement): void {
  const field = form.querySelector('textarea');
  field?.addEventListener('paste', () => {
    if (field.value !== '') return;
    setTimeout(() => {
      if (field.value.trim() !== '') form.requestSubmit();
    });
  });
}

/** Photos dropped on the area are chosen in its file field and sent with everything typed. */
function takeDrops(area: HTMLElement): void {
  const field = area.querySelector<HTMLInputElement>('input[type="file"]');
  if (field === null) return;
  const send = () => field.form?.requestSubmit(area.querySelector<HTMLButtonElement>('[data-send-photos]'));
  const sendsAtOnce = area.querySelector('[data-send-photos]') !== null;
  if (sendsAtOnce) field.addEventListener('change', () => field.files?.length && send());
  area.addEventListener('dragover', (event) => {
    event.preventDefault();
    area.classList.add('fl-drop--over');
  });
  area.addEventListener('dragleave', () => area.classList.remove('fl-drop--over'));
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('fl-drop--over');
    if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
    field.files = event.dataTransfer.files;
    send();
  });
}
