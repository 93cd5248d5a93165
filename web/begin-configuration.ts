import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { useCreateConfiguration } from './queries.ts'

/** Makes a configuration and leads to its first step: once, however fast the button is pressed again. */
export function useBeginConfiguration() {
  const { mutateAsync, isPending, error } = useCreateConfiguration()
  const navigate = useNavigate()
  // `isPending` is drawn a moment later, and the second press of a double click is faster.
  const begun = useRef(false)
  const begin = () => {
    if (begun.current) return
    begun.current = true
    // By the promise: the list may arrive first and take the page away, and with it the callbacks of `mutate`.
    void mutateAsync()
      .then(
        ({ id, next }) => navigate(next === null ? '/setup' : `/setup/${id}/${next}`),
        () => undefined,
      )
      .finally(() => (begun.current = false))
  }
  return { begin, isPending, error }
}
