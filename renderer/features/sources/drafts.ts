import { createKeyedStore } from '../../ui/keyed-store.ts'
import type { SourceDraft } from './source-draft.ts'

/**
 * Forms with unsaved changes, by source id (a new source's by `new:<kind>`). They stay here while the person
 * looks at something else.
 */
export const drafts = createKeyedStore<SourceDraft>()
