/** The signpost: a post with two arms. */
export function BrandMark() {
  return (
    <svg viewBox="4 0 28 32" aria-hidden="true">
      <rect x="14" y="1" width="4" height="30" rx="2" fill="var(--color-brand-post)" />
      <path
        d="M6.25 5.25h15.5l6.25 4.25-6.25 4.25H6.25Z"
        fill="var(--color-brand-arm)"
        stroke="var(--color-brand-arm)"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      <path
        d="M24.25 18.75H12.5L8 21.75l4.5 3h11.75Z"
        fill="var(--color-brand-arm-2)"
        stroke="var(--color-brand-arm-2)"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The empty post of a page that has nothing to show yet. */
export function EmptyPost() {
  const arm = { fill: 'none', stroke: 'var(--color-control)', strokeWidth: 2, strokeLinejoin: 'round' } as const
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <path d="M22 6h4v38h-4z" fill="var(--color-line-strong)" />
      <path d="M10 10h23l6 6-6 6H10z" {...arm} />
      <path d="M37 28H19l-5 5 5 5h18z" {...arm} strokeDasharray="4 4" />
    </svg>
  )
}
