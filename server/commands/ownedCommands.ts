import type { OwnedCommand } from './command.ts';

/** Every command that changes data, by its word. */
export const ownedCommands: Readonly<Record<string, () => Promise<OwnedCommand>>> = {
  account: async () => (await import('./accountCommand.ts')).changeAccounts,
  check: async () => (await import('./check.ts')).repair,
  import: async () => (await import('./importCommand.ts')).takeIn,
  sample: async () => (await import('./sampleCommand.ts')).changeSample,
};
