import { IconBraces, IconMarkdown } from '@tabler/icons-react'
import { useState } from 'react'
import { act } from '../../../client/act.ts'
import { afterText } from '../../../text/after-it.ts'
import { Button } from '../../../ui/Button.tsx'
import { SwitchField } from '../../../ui/fields/SwitchField.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { RoomSection } from '../section.ts'
import styles from './SaveFiles.module.css'

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()

/** The whole of an incident as a file, to keep or to show. */
export function SaveFiles({ id }: { readonly id: string }) {
  const [people, setPeople] = useState(false)
  async function save(as: 'markdown' | 'json'): Promise<void> {
    const file = await act('incidents.export', { id, as, people, timeZone })
    if (file) saveFile(file.fileName, file.text)
  }
  return (
    <RoomSection heading={afterText.file} hint={afterText.fileHint}>
      <div className={styles.files}>
        <SwitchField
          label={afterText.people}
          description={afterText.peopleHint}
          value={people}
          onChange={setPeople}
        />
        <div className={styles.buttons}>
          <Button icon={<IconMarkdown size={16} />} onClick={() => void save('markdown')}>
            {afterText.markdown}
          </Button>
          <Button icon={<IconBraces size={16} />} onClick={() => void save('json')}>
            {afterText.json}
          </Button>
        </div>
      </div>
    </RoomSection>
  )
}
