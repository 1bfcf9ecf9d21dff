import { diskFiles, type Files, type OpenFile } from '../../server/store/files.ts';

/** One call that changes the disk, as `name file`. */
export type Call = string;

/** Decides before each such call: an error makes it fail, half done where that is possible. */
export type Fate = (call: Call, number: number) => Error | undefined;

/** The disk with a list of what was asked of it, and with faults where `fate` says so. */
export function watchedFiles(fate: Fate = () => undefined): { files: Files; calls: Call[] } {
  const calls: Call[] = [];
  const ask = (name: string, file: string): Error | undefined => {
    const call = `${name} ${file.split('/').slice(-2).join('/')}`;
    calls.push(call);
    return fate(call, calls.length);
  };
  const mustPass = (name: string, file: string): void => {
    const error = ask(name, file);
    if (error !== undefined) throw error;
  };
  const files: Files = {
    ...diskFiles,
    async open(file, how) {
      mustPass(`open-${how}`, file);
      return watchedOpen(await diskFiles.open(file, how), file, ask, mustPass);
    },
    async rename(from, to) {
      mustPass('rename', to);
      await diskFiles.rename(from, to);
    },
    async remove(file) {
      mustPass('remove', file);
      await diskFiles.remove(file);
    },
    async syncFolder(folder) {
      mustPass('syncFolder', folder);
      await diskFiles.syncFolder(folder);
    },
  };
  return { files, calls };
}

function watchedOpen(
  open: OpenFile,
  file: string,
  ask: (name: string, file: string) => Error | undefined,
  mustPass: (name: string, file: string) => void,
): OpenFile {
  return {
    size: () => open.size(),
    close: () => open.close(),
    async write(bytes) {
      const error = ask('write', file);
      if (error === undefined) return open.write(bytes);
      await open.write(bytes.subarray(0, bytes.length >> 1));
      throw error;
    },
    async dataSync() {
      mustPass('dataSync', file);
      await open.dataSync();
    },
    async sync() {
      mustPass('sync', file);
      await open.sync();
    },
    async truncate(length) {
      mustPass('truncate', file);
      await open.truncate(length);
    },
  };
}

/** An error as the system gives it. */
export const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: made to fail`), { code });
