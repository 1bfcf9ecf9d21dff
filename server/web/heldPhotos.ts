import type { ReceivedPhoto } from '../services/ports.ts';
import type { Services } from '../services/services.ts';

/**
 * The photos that forms in work have brought. When the last form that brought a photo is answered, one that no
 * record refers to is removed, whether the form was refused, broken off or simply did not use it. What was there
 * before any of these forms came is not theirs to remove.
 */
export class HeldPhotos {
  readonly #services: Services;
  readonly #byForm = new Map<object, string[]>();
  readonly #counts = new Map<string, number>();
  readonly #thereBefore = new Set<string>();
  readonly #answered = new WeakSet<object>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** A photo that is finished only after its form was answered (broken off) is let go at once. */
  hold(form: object, { original: { hash }, wasKept }: ReceivedPhoto): void {
    if (wasKept && !this.#counts.has(hash)) this.#thereBefore.add(hash);
    this.#byForm.set(form, [...(this.#byForm.get(form) ?? []), hash]);
    this.#counts.set(hash, (this.#counts.get(hash) ?? 0) + 1);
    if (this.#answered.has(form)) void this.release(form);
  }

  async release(form: object): Promise<void> {
    this.#answered.add(form);
    const hashes = this.#byForm.get(form) ?? [];
    this.#byForm.delete(form);
    for (const hash of hashes) {
      const left = (this.#counts.get(hash) ?? 1) - 1;
      if (left > 0) this.#counts.set(hash, left);
      else {
        this.#counts.delete(hash);
        if (!this.#thereBefore.delete(hash)) await this.#discardUnused(hash);
      }
    }
  }

  async #discardUnused(hash: string): Promise<void> {
    for (const photo of this.#services.store.view().all('photo')) {
      if (photo.originals.some((original) => original.hash === hash)) return;
    }
    await this.#services.images.discard(hash).catch((error: unknown) => {
      this.#services.log.error({ hash, error: String(error) }, 'an unused photo could not be removed');
    });
  }
}
