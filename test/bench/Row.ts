/** A line of a bench: our figure, the peer's or limit's in the same run, and how they compare with the aim. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: string;
  readonly aim: string;
}
