/** Who is away, and who asks instead (2.2.4.3). */
export interface Away {
  readonly leaderAway: boolean;
  /** Every counterpart deputy of that leader is away or there is none. */
  readonly deputyAway: boolean;
  readonly askedBySecretaryGeneral: boolean;
  /** The substitute leader that the office named for the one who is away; null where none is. */
  readonly substitute: string | null;
  readonly redirectedTo: string;
}
