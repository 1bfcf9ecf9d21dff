import type { Algorithm } from '@node-rs/argon2';
import type { Passwords } from '../services/accountPorts.ts';

/** OWASP's least for argon2id, with one more pass. `algorithm` 2 is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 3, parallelism: 1, algorithm: 2 as Algorithm } as const;

const phc = /^\$argon2id\$v=(\d+)\$m=(\d+),t=(\d+),p=(\d+)\$/;

/** Passwords as argon2id hashes. The native library is loaded when a password is first looked at. */
export function argon2Passwords(): Passwords {
  const library = once(() => import('@node-rs/argon2'));
  /** Of no password that anybody could type: compared with where an account has none. */
  const decoy = once(async () => (await library()).hash(crypto.randomUUID(), cost));
  return {
    hash: async (password) => (await library()).hash(password, cost),
    async verify(hash, password) {
      const { verify } = await library();
      const fits = await verify(hash ?? (await decoy()), password).catch(() => false);
      return fits && hash !== null;
    },
    needsRehash(hash) {
      const [, version, memory, time] = (phc.exec(hash) ?? []).map(Number);
      if (version === undefined || memory === undefined || time === undefined) return true;
      return version < 19 || memory < cost.memoryCost || time < cost.timeCost;
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
