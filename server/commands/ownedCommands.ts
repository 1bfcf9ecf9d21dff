import type { Services } from '../services/services.ts';
import type { CommandIo } from './command.ts';

/** The part of a command that changes data: it runs in the process that owns the data folder. */
export type OwnedCommand = (
  services: Services,
  args: readonly string[],
  io: Pick<CommandIo, 'stdin' | 'stdout' | 'stderr' | 'folder'>,
) => Promise<number>;

/** Every command that changes data, by its word. */
export const ownedCommands: Readonly<Record<string, () => Promise<OwnedCommand>>> = {
  account: async () => (await import('./accountCommand.ts')).changeAccounts,
  import: async () => (await import('./importCommand.ts')).takeIn,
  sample: async () => (await import('./sampleCommand.ts')).changeSample,
};
