import { resolve } from 'node:path'
import { becomeHeadless, buildIfStale } from './built.ts'

/** `npm run headless`: builds if need be, then becomes the headless shell. */
const root = resolve(import.meta.dirname, '../..')
await buildIfStale(root)
await becomeHeadless(root)
