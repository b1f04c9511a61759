import { IconFileTypeHtml, IconFileTypeJs } from '@tabler/icons-react'
import { useState } from 'react'
import type { Data } from '../../../../electron/shared/contract.ts'
import { useAction } from '../../../client/use-action.ts'
import { reportPageText } from '../../../text/report-page.ts'
import { withStop } from '../../../text/with-stop.ts'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { showToast } from '../../../ui/toasts.ts'
import styles from './ReportPageMaker.module.css'

type Made = Data<'reports.page'>

/** Makes the emergency page of a source and gives out its files, each with where it belongs. */
export function ReportPageMaker({ sourceId }: { readonly sourceId: string }) {
  const { run, busy } = useAction('reports.page')
  const [made, setMade] = useState<Made>()
  return (
    <section className={styles.maker} aria-labelledby="report-page">
      <h3 id="report-page" className={styles.heading}>
        {reportPageText.title}
      </h3>
      <p className={styles.lead}>{reportPageText.lead}</p>
      {made && <Files made={made} />}
      <div className={styles.foot}>
        <Button
          look={made ? 'plain' : 'main'}
          disabled={busy}
          onClick={() => void run({ sourceId }).then((data) => data && setMade(data))}
        >
          {made ? reportPageText.again : reportPageText.make}
        </Button>
        <span className={styles.quiet} role="status">
          {busy && reportPageText.making}
        </span>
      </div>
    </section>
  )
}

function Files({ made: { files, siteTag, notes } }: { readonly made: Made }) {
  const save = (name: string, text: string) => {
    saveFile(name, text)
    showToast({ text: reportPageText.saved(name) })
  }
  return (
    <>
      <ul className={styles.files}>
        {files.map(({ name, place, text }) => {
          const Icon = name.endsWith('.js') ? IconFileTypeJs : IconFileTypeHtml
          return (
            <li key={name} className={styles.file}>
              <Icon size={20} className={styles.icon} aria-hidden />
              <div className={styles.words}>
                <p className={styles.name}>{name}</p>
                <p className={styles.quiet}>{reportPageText.places[place]}</p>
              </div>
              <span className={styles.buttons}>
                <Button
                  size="small"
                  aria-label={reportPageText.saveOf(name)}
                  onClick={() => save(name, text)}
                >
                  {reportPageText.save}
                </Button>
                <CopyButton label={reportPageText.copyOf(name)} text={text} />
              </span>
            </li>
          )
        })}
        {siteTag !== undefined && (
          <li className={styles.file}>
            <span />
            <div className={styles.words}>
              <p className={styles.quiet}>{reportPageText.tag}</p>
              <code className={styles.code}>{siteTag}</code>
            </div>
            <span className={styles.buttons}>
              <CopyButton label={reportPageText.copyTag} text={siteTag} />
            </span>
          </li>
        )}
      </ul>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{withStop(note)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
