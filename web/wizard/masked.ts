/** A client ID as ux.md section 4 shows it: first 6 and last 4 characters of what stands before Google's ending. */
export function masked(clientId: string): string {
  const own = clientId.split('.')[0] ?? ''
  return own.length <= 10 ? own : `${own.slice(0, 6)}…${own.slice(-4)}`
}
