import { useEffect, useRef, useState } from 'react'

type PageDrop = {
  readonly onFile: (file: File) => void
  readonly onText: (text: string) => void
  readonly enabled: boolean
}

/** The whole page takes a dropped file, or the pasted text of one. Returns true while a file is held over it. */
export function usePageDrop({ onFile, onText, enabled }: PageDrop): boolean {
  const [over, setOver] = useState(false)
  const handlers = useRef({ onFile, onText })
  useEffect(() => {
    handlers.current = { onFile, onText }
  })

  useEffect(() => {
    if (!enabled) return
    const listening = new AbortController()
    const listen = <Type extends keyof WindowEventMap>(type: Type, react: (event: WindowEventMap[Type]) => void) =>
      window.addEventListener(type, react, { signal: listening.signal })
    listen('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    })
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false)
    })
    listen('drop', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(false)
      for (const file of event.dataTransfer.files) handlers.current.onFile(file)
    })
    listen('paste', (event) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      const file = event.clipboardData?.files[0]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (file) handlers.current.onFile(file)
      else if (text.trim() !== '') handlers.current.onText(text)
    })
    return () => listening.abort()
  }, [enabled])
  return over
}
