import { type KeyboardEvent, useId } from 'react'
import type { Writing } from '../use-writing.ts'
import { WritingField } from '../WritingField.tsx'
import { SlashList } from './SlashList.tsx'
import type { CannedChoice } from './use-canned-choice.ts'

interface CannedFieldProps {
  readonly writing: Writing
  readonly canned: CannedChoice
  readonly value: string
  readonly onChange: (value: string) => void
  /** Takes a key that is neither the list's nor of the remarks; false for one of the text's. */
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
  readonly label: string
  readonly placeholder: string
  readonly describedBy: string
  readonly invalid: boolean
  readonly readOnly?: boolean
}

/**
 * A writing field in which a `/` opens the list of canned replies, F8 goes from remark to remark and Ctrl+. takes what
 * one offers. What it stands in must be positioned: the list opens within it.
 */
export function CannedField({ writing, canned, onKey, readOnly = false, ...props }: CannedFieldProps) {
  const id = useId()
  const { field, marks, current, setCaret } = writing
  const { slash, insert } = canned

  function takes(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    // The list of canned replies takes its keys first.
    if (slash.takeKey(event, insert)) return true
    if (event.key === 'F8') writing.toNext(event.shiftKey ? -1 : 1)
    else if (event.key === '.' && (event.ctrlKey || event.metaKey) && current) writing.use(current)
    else return onKey(event)
    return true
  }

  return (
    <>
      <WritingField
        {...props}
        field={field}
        marks={marks}
        currentId={current?.id}
        onCaret={setCaret}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && takes(event)) event.preventDefault()
        }}
        listId={slash.isOpen ? id : undefined}
        chosenId={slash.found.length > 0 ? `${id}-${slash.chosen}` : undefined}
        readOnly={readOnly}
      />
      {slash.isOpen && (
        <SlashList
          field={field}
          id={id}
          replies={slash.found}
          chosen={slash.chosen}
          onChoose={insert}
          onPoint={slash.point}
        />
      )}
    </>
  )
}
