/** What the site says about itself while it runs: ids, route patterns and figures, never names or queries. */
export interface Log {
  info(facts: LogFacts, message: string): void;
  warn(facts: LogFacts, message: string): void;
  error(facts: LogFacts, message: string): void;
}

export type LogFacts = Readonly<Record<string, string | number | undefined>>;
