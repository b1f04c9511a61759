import type { Source, SourceKindInfo, SourceSettings } from '../../../electron/shared/model/source.ts'
import { type FormDraft, startForm } from '../../ui/schema-form/form-draft.ts'

/** A source's form as it stands, saved or not. */
export interface SourceDraft extends FormDraft {
  readonly name: string
  readonly everyMinutes: number
}

/** The form of a source before anything is changed; without a source that of a new one. */
export function startDraft(info: SourceKindInfo, source?: Source, settings?: SourceSettings): SourceDraft {
  return {
    ...startForm(info.settings, source?.settings ?? settings),
    name: source?.name ?? '',
    everyMinutes: source?.everyMinutes ?? info.defaultMinutes,
  }
}

/** Whether saving would change anything. */
export function isChanged(draft: SourceDraft, start: SourceDraft): boolean {
  const essence = ({ name, everyMinutes, values }: SourceDraft) =>
    JSON.stringify([name.trim(), everyMinutes, values])
  return essence(draft) !== essence(start)
}
