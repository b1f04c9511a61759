import { createKeyedStore } from '../../../ui/keyed-store.ts'

/** For each incident, which statement is being corrected; absent while the next one is written. */
export const correcting = createKeyedStore<string>()
