import { initial } from './0001-initial.ts'

/** Every step from an empty file to today's form, as SQL. Append only: a file's `user_version` counts them. */
export const migrations: readonly string[] = [initial]
