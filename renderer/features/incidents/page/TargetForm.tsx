import { useState } from 'react'
import type { PageTargetInfo, PublicPageInfo } from '../../../../electron/shared/model/public-page.ts'
import { act } from '../../../client/act.ts'
import { useQuery } from '../../../client/use-query.ts'
import { publicPageText, targetText } from '../../../text/public-page.ts'
import { ChoiceField } from '../../../ui/fields/ChoiceField.tsx'
import styles from './TargetForm.module.css'
import { TargetSettings } from './TargetSettings.tsx'

interface TargetFormProps {
  readonly target: PublicPageInfo['target']
  readonly onSaved: () => Promise<unknown>
}

const nowhere = 'nowhere'
const none: readonly PageTargetInfo[] = []

/** Where the public page is brought: which way, and what that way needs. */
export function TargetForm({ target, onSaved }: TargetFormProps) {
  const { data: targets = none } = useQuery('page.targets', {})
  const [chosen, setChosen] = useState<string>()
  const kind = chosen ?? target?.kind ?? nowhere
  const info = targets.find((one) => one.kind === kind)
  async function choose(next: string): Promise<void> {
    setChosen(next)
    if (next !== nowhere || target === undefined) return
    await act('page.save', { target: null }, publicPageText.saved)
    await onSaved()
  }
  return (
    <div className={styles.target}>
      <div className={styles.choice}>
        <ChoiceField
          label={publicPageText.target}
          description={info?.description ?? publicPageText.targetNoneHint}
          value={kind}
          choices={[
            { value: nowhere, label: publicPageText.targetNone },
            ...targets.map((one) => ({ value: one.kind, label: one.label || targetText[one.kind] })),
          ]}
          onChange={(next) => void choose(next)}
        />
      </div>
      {info && (
        <TargetSettings
          key={`${info.kind} ${JSON.stringify(target)}`}
          info={info}
          stored={target?.kind === info.kind ? target.settings : undefined}
          onSaved={async () => {
            await onSaved()
            setChosen(undefined)
          }}
        />
      )}
    </div>
  )
}
