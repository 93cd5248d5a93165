import { useRef, useState } from 'react'
import type { InputProblem } from '#contract/reading.ts'
import { stepBySlug } from '#steps/index.ts'
import { isProblem, sentencesOf } from '../api.ts'
import { useDropFile } from '../queries.ts'

/** What became of the last file that was dropped, chosen or pasted. */
export type Reception =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'taken'; readonly name: string; readonly notes: readonly string[] }
  /** Recognised as another step's file: kept there. */
  | { readonly kind: 'elsewhere'; readonly what: string; readonly step: string; readonly stepTitle: string }
  /** Replacing what is in use is a sensitive act, and this session began a while ago. */
  | { readonly kind: 'needs-fresh-link' }
  | { readonly kind: 'refused'; readonly isGoogleFile: boolean; readonly sentences: readonly string[] }

const names = { 'oauth-client': 'an OAuth client file', 'service-account-key': 'a service account key' } as const

/** Reads a file in the browser first; only what is one of Google's files is sent, and nothing of it is kept here. */
export function useFileReception(configurationId: string, on: string, onTaken: () => void) {
  const [reception, setReception] = useState<Reception>({ kind: 'nothing' })
  const running = useRef<Promise<void>>(Promise.resolve())
  const drop = useDropFile(configurationId)

  const send = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    try {
      const { kind, step, taken, notes } = await drop.mutateAsync({ bytes, on })
      setReception(
        taken && step === on
          ? { kind: 'taken', name, notes }
          : { kind: 'elsewhere', what: names[kind], step, stepTitle: stepBySlug(step)?.title ?? step },
      )
      onTaken()
    } catch (error) {
      if (isProblem(error, 'fresh-link-needed')) return setReception({ kind: 'needs-fresh-link' })
      const { title, detail } = sentencesOf(error)
      setReception({ kind: 'refused', isGoogleFile: true, sentences: detail === undefined ? [title] : [detail] })
    } finally {
      drop.reset()
    }
  }

  const refuse = (problems: readonly InputProblem[], isGoogleFile: boolean) =>
    setReception({ kind: 'refused', isGoogleFile, sentences: problems.map(({ sentence }) => sentence) })

  const readFile = async (file: File) => {
    setReception({ kind: 'reading', name: file.name })
    const [{ fileSizeProblem }, { readGoogleFile }] = await Promise.all([
      import('#contract/file-text.ts'),
      import('#contract/google-files.ts'),
    ])
    const size = fileSizeProblem(file.size)
    if (size) return refuse([size], false)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = readGoogleFile(bytes)
    if (read.kind === 'refused') return refuse(read.problems, read.belongsTo !== undefined)
    return send(file.name, bytes)
  }

  const readText = async (text: string) => {
    setReception({ kind: 'reading', name: 'the pasted text' })
    const { readPasted } = await import('#contract/google-files.ts')
    const read = readPasted(text)
    if (read.kind === 'refused') return refuse(read.problems, read.belongsTo !== undefined)
    return send('Pasted text', new TextEncoder().encode(text))
  }

  /** One after the other, so that the last one stays; what the browser cannot read is said too. */
  const receive = (read: () => Promise<void>) => {
    running.current = running.current
      .then(read)
      .catch((error: unknown) =>
        setReception({ kind: 'refused', isGoogleFile: false, sentences: [sentencesOf(error).title] }),
      )
  }
  const receiveFile = (file: File) => receive(() => readFile(file))
  const receiveText = (text: string) => receive(() => readText(text))
  /** Resolves once what was dropped is taken or refused. */
  const received = () => running.current

  return { reception, receiveFile, receiveText, received }
}
