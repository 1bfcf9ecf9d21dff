import type { Server } from 'node:http';

const patience = 9000;

/**
 * Resolves once the server has stopped after SIGTERM or SIGINT: it takes no new connections, what is under way is
 * finished, and after nine seconds whatever is left is cut off. A second signal ends the process at once.
 */
export function untilStopped(server: Server, announce: () => void): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      announce();
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), patience).unref();
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) onceThenForce(signal, stop);
  });
}

let asked = false;

function onceThenForce(signal: 'SIGTERM' | 'SIGINT', stop: () => void): void {
  process.on(signal, () => {
    if (asked) process.exit(1);
    asked = true;
    stop();
  });
}
