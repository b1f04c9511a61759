import { resolve } from 'node:path'
import { becomeStoreminder, buildIfStale } from './built.ts'

/** `npm run storeminder -- COMMAND`: builds if need be, then becomes the command line. */
const root = resolve(import.meta.dirname, '../..')
await buildIfStale(root)
await becomeStoreminder(root)
