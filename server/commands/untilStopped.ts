import type { Server, ServerResponse } from 'node:http';

const patience = 9000;

/**
 * Resolves once the server has stopped after SIGTERM or SIGINT: it takes no new connections, what is under way is
 * finished, and after nine seconds whatever is left is cut off. A second signal ends the process at once.
 */
export function untilStopped(server: Server, announce: () => void): Promise<void> {
  const answerLast = lastAnswers(server);
  return new Promise((resolve) => {
    const stop = () => {
      announce();
      answerLast();
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), patience).unref();
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) onceThenForce(signal, stop);
  });
}

/** Once called, every answer is the last of its connection: kept open, connections would delay the end for seconds. */
function lastAnswers(server: Server): () => void {
  const underWay = new Set<ServerResponse>();
  let isLast = false;
  server.prependListener('request', (_req, res) => {
    if (isLast) res.shouldKeepAlive = false;
    underWay.add(res);
    res.once('close', () => underWay.delete(res));
  });
  return () => {
    isLast = true;
    for (const res of underWay) res.shouldKeepAlive = false;
  };
}

let asked = false;

function onceThenForce(signal: 'SIGTERM' | 'SIGINT', stop: () => void): void {
  process.on(signal, () => {
    if (asked) process.exit(1);
    asked = true;
    stop();
  });
}
