import { IconTrash } from '@tabler/icons-react'
import type { StatementDraft } from '../../../../electron/shared/model/statement-draft.ts'
import { replyText } from '../../../text/reply.ts'
import { statementText } from '../../../text/statement.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import type { HeldDraft } from '../../../ui/writing/draft-keeper.ts'
import { draftStateWords } from '../../../ui/writing/draft-state-words.ts'
import styles from './StatementFoot.module.css'

interface StatementFootProps {
  /** The ids by which the text is described: what stops it, and its facts. */
  readonly ids: { readonly problem: string; readonly facts: string }
  readonly held: HeldDraft<StatementDraft, unknown>
  /** What keeps it from being put down. */
  readonly problem: string | undefined
  /** Whether pressing again puts it down in spite of that. */
  readonly anyway: boolean
  /** Whether it stands on the public page as soon as it is put down. */
  readonly publishes: boolean
  readonly onDiscard: () => void
  readonly onCopy: () => void
  readonly onSay: () => void
}

/** How long a statement is, whether it is kept, and the ways out. */
export function StatementFoot(props: StatementFootProps) {
  const { ids, held, problem, anyway, publishes, onDiscard, onCopy, onSay } = props
  const { text } = held.draft
  const isEmpty = text.trim() === ''
  return (
    <div className={styles.foot}>
      <p id={ids.problem} className={styles.problem} role="alert" hidden={problem === undefined}>
        {problem}
      </p>
      <div className={styles.facts} id={ids.facts}>
        {text !== '' && <span>{replyText.characters([...text].length)}</span>}
        <span className={styles.state} data-state={held.state}>
          {draftStateWords(held)}
        </span>
      </div>
      {!isEmpty && (
        <IconButton label={statementText.discard} onClick={onDiscard}>
          <IconTrash size={18} />
        </IconButton>
      )}
      <Button disabled={isEmpty} onClick={onCopy}>
        {statementText.copy}
      </Button>
      <Button look="main" shortcut={replyText.sendKey} onClick={onSay}>
        {publishes
          ? anyway
            ? statementText.publishAnyway
            : statementText.publish
          : anyway
            ? statementText.sayAnyway
            : statementText.say}
      </Button>
    </div>
  )
}
