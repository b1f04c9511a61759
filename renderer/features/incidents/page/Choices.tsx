import { IconAlertCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Params } from '../../../../electron/shared/contract.ts'
import { act } from '../../../client/act.ts'
import { useQuery } from '../../../client/use-query.ts'
import { momentWords } from '../../../text/age.ts'
import { factText } from '../../../text/incident-room.ts'
import { publicPageText } from '../../../text/public-page.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckField } from '../../../ui/fields/CheckField.tsx'
import { SwitchField } from '../../../ui/fields/SwitchField.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { useNow } from '../../../ui/use-now.ts'
import styles from './Choices.module.css'

interface ChoicesProps {
  readonly id: string
  readonly onChosen: () => Promise<unknown>
}

/** What of an incident the public may read: whether, under which name, which updates and facts. */
export function Choices({ id, onChosen }: ChoicesProps) {
  const now = useNow()
  const { data: choices, refetch } = useQuery('page.choices', { id })
  const [typed, setTyped] = useState<string>()
  if (!choices) return null
  async function choose(choice: Omit<Params<'page.choose'>, 'id'>): Promise<void> {
    await act('page.choose', { id, ...choice })
    await Promise.all([refetch(), onChosen()])
  }
  const { isPublic, title, statements, facts } = choices
  const harmless = statements.filter(({ names }) => names.length === 0)
  const known = facts.filter(({ certainty }) => certainty !== 'unknown')
  return (
    <div className={styles.choices}>
      <SwitchField
        label={publicPageText.isPublic}
        description={publicPageText.isPublicHint}
        value={isPublic}
        onChange={(value) => void choose({ isPublic: value })}
      />
      <TextField
        label={publicPageText.name}
        value={typed ?? title}
        maxLength={200}
        spellCheck
        onChange={setTyped}
        onBlur={() => {
          const name = typed?.trim()
          setTyped(undefined)
          if (name !== undefined && name !== '' && name !== title) void choose({ title: name })
        }}
      />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{publicPageText.statements}</legend>
        <p className={styles.quiet}>
          {statements.length === 0 ? publicPageText.statementsNone : publicPageText.statementsHint}
        </p>
        {statements.length > 0 && !statements.some(({ shown }) => shown) && (
          <div className={styles.none}>
            <p>{publicPageText.noneShown}</p>
            {harmless.length > 0 && (
              <Button
                size="small"
                onClick={() =>
                  void choose({ statements: harmless.map((one) => ({ id: one.id, shown: true })) })
                }
              >
                {publicPageText.showAll}
              </Button>
            )}
          </div>
        )}
        {statements.map(({ id: statementId, at, where, text, shown, names }) => (
          <div key={statementId} className={styles.one}>
            <CheckField
              label={publicPageText.statement(where, momentWords(Date.parse(at), now))}
              description={
                <span className={styles.text} dir="auto">
                  {text}
                </span>
              }
              value={shown}
              onChange={(value) => void choose({ statements: [{ id: statementId, shown: value }] })}
            />
            {shown && names.length > 0 && (
              <p className={styles.warning} role="alert">
                <IconAlertCircle size={16} aria-hidden />
                {publicPageText.names(names)}
              </p>
            )}
          </div>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{publicPageText.facts}</legend>
        <p className={styles.quiet}>
          {known.length === 0 ? publicPageText.factsNone : publicPageText.factsHint}
        </p>
        {known.map(({ field, certainty, text, shown }) => (
          <CheckField
            key={field}
            label={factText[field].name}
            description={certainty === 'suspected' ? `${text} (${publicPageText.suspected})` : text}
            value={shown}
            onChange={(value) =>
              void choose({
                facts: facts
                  .filter((one) => (one.field === field ? value : one.shown))
                  .map((one) => one.field),
              })
            }
          />
        ))}
      </fieldset>
    </div>
  )
}
