import { repairable, useRepair, type Repairable } from '../queries.ts'
import { Trouble } from '../trouble.tsx'

export function isRepairable(id: string): id is Repairable {
  return repairable.some((one) => one === id)
}

/** Sets right with the tenant's own key what the row found. */
export function Repair({ configurationId, check, name }: { configurationId: string; check: Repairable; name: string }) {
  const repair = useRepair(configurationId)
  return (
    <>
      <button
        className="btn btn-sm"
        type="button"
        onClick={() => !repair.isPending && repair.mutate(check)}
        aria-disabled={repair.isPending}
      >
        {repair.isPending ? 'Repairing' : 'Repair'} <span className="vh">{name}</span>
      </button>
      <Trouble error={repair.error} />
    </>
  )
}
