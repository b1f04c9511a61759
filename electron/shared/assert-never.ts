/**
 * Ends an exhaustive `switch`; compiles only when every case has been handled. A file of its own, since the page imports
 * it and must not get the validator along.
 */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
