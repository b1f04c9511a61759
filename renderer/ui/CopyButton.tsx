import { useEffect, useState } from 'react'
import { commonText } from '../text/common.ts'
import { Button } from './Button.tsx'
import { copyText } from './copy-text.ts'

interface CopyButtonProps {
  /** What is copied, for screen readers. */
  readonly label: string
  readonly text: string
}

/** How long the button says that it has copied, in milliseconds. */
const told = 2000

/** A small button that puts a text on the clipboard and says so. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (outcome === undefined) return
    const timer = setTimeout(() => setOutcome(undefined), told)
    return () => clearTimeout(timer)
  }, [outcome])
  return (
    <Button
      size="small"
      look="quiet"
      aria-label={label}
      onClick={() => void copyText(text).then((copied) => setOutcome(copied ? 'copied' : 'failed'))}
    >
      {outcome === 'copied'
        ? commonText.copied
        : outcome === 'failed'
          ? commonText.notCopied
          : commonText.copy}
    </Button>
  )
}
