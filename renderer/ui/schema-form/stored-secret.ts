import type { secretMask } from '../../../electron/shared/model/source.ts'

/** The contract's `secretMask`, repeated (and held equal by its type) to keep the validator out of the page. */
export const storedSecret: typeof secretMask = '••••••••'
