/** When and where something was said. */
export interface SaidAt {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The writer's time zone by IANA name; empty for this machine's own. */
  readonly zone: string
}
