import { IconMailCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { IncidentRoom } from '../../../../electron/shared/model/incident.ts'
import { useQuery } from '../../../client/use-query.ts'
import { closingText } from '../../../text/closing.ts'
import { FailureMessage, Message } from '../../../ui/Message.tsx'
import { RoomSection, SectionQuiet } from '../section.ts'
import styles from './ClosingPart.module.css'
import { MemberList } from './MemberList.tsx'
import { MemberPane } from './MemberPane.tsx'
import { NextOne } from './NextOne.tsx'
import { Progress } from './Progress.tsx'
import { isOpen } from './round.ts'

/** Everybody who wrote about an incident, answered one by one, with a tick for each. */
export function ClosingPart({ room }: { readonly room: IncidentRoom }) {
  const { data: members, error, refetch } = useQuery('incidents.round', { id: room.id })
  const [chosenId, setChosenId] = useState<string>()
  const chosen = members?.find(({ conversationId }) => conversationId === chosenId)
  const left = members?.filter(isOpen) ?? []
  return (
    <RoomSection
      heading={closingText.title}
      hint={closingText.lead}
      aside={members && members.length > 0 && <Progress members={members} />}
    >
      {members === undefined ? (
        error ? (
          <FailureMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <SectionQuiet>{closingText.loading}</SectionQuiet>
        )
      ) : members.length === 0 ? (
        <Message icon={<IconMailCheck size={24} />} title={closingText.none}>
          {closingText.noneText}
        </Message>
      ) : (
        <div className={styles.frame}>
          <div className={styles.columns} data-chosen={chosen !== undefined || undefined}>
            <MemberList members={members} chosenId={chosenId} onChoose={setChosenId} />
            <div className={styles.pane}>
              {chosen ? (
                <MemberPane
                  key={chosen.conversationId}
                  incidentId={room.id}
                  member={chosen}
                  onLeave={() => {
                    setChosenId(undefined)
                    void refetch()
                  }}
                />
              ) : (
                <NextOne members={members} left={left} onChoose={setChosenId} />
              )}
            </div>
          </div>
        </div>
      )}
    </RoomSection>
  )
}
