import { useId } from 'react'
import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import type { StatementDraft } from '../../../../electron/shared/model/statement-draft.ts'
import { statementText } from '../../../text/statement.ts'
import { TextField } from '../../../ui/fields/TextField.tsx'
import styles from './WhereRow.module.css'

interface WhereRowProps {
  /** Of the row. */
  readonly id: string
  readonly room: Pick<IncidentRoom, 'statements'>
  readonly draft: StatementDraft
  readonly onChange: (change: Partial<StatementDraft>) => void
}

/** Where a statement is said, and its address there. */
export function WhereRow({ id, room, draft, onChange }: WhereRowProps) {
  const list = useId()
  const before = [...new Set([statementText.statusPage, ...room.statements.map(({ where }) => where)])]
  return (
    <div className={styles.row} id={id}>
      <TextField
        label={statementText.where}
        value={draft.where}
        placeholder={statementText.wherePlaceholder}
        maxLength={100}
        list={list}
        onChange={(where) => onChange({ where })}
      />
      <TextField
        label={statementText.url}
        description={statementText.urlHint}
        type="url"
        inputMode="url"
        value={draft.url}
        placeholder="https://"
        maxLength={2000}
        onChange={(url) => onChange({ url })}
      />
      <datalist id={list}>
        {before.map((where) => (
          <option key={where} value={where} />
        ))}
      </datalist>
    </div>
  )
}
