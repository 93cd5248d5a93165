import { differenceBetween } from '#contract/differing-character.ts'
import { Wrapping } from '../ui/copy-value.tsx'

/** What ours should be over what Google has. A slip is marked; two different things are shown whole. */
export function ExpectedAndActual({ expected, actual }: { expected: string; actual: string }) {
  const difference = differenceBetween(expected, actual)
  const isSlip = difference !== undefined && difference.same.length + difference.end.length >= expected.length / 2
  return (
    <dl className="diff">
      <div>
        <dt>Expected</dt>
        <dd translate="no">
          {isSlip ? (
            <>
              <Wrapping text={difference.same} />
              <ins>{difference.expectedPart}</ins>
              <Wrapping text={difference.end} />
            </>
          ) : (
            <Wrapping text={expected} />
          )}
        </dd>
      </div>
      <div>
        <dt>Google has</dt>
        <dd translate="no">
          {isSlip ? (
            <>
              <Wrapping text={difference.same} />
              <mark>{difference.actualPart}</mark>
              <Wrapping text={difference.end} />
            </>
          ) : (
            <Wrapping text={actual === '' ? 'nothing' : actual} />
          )}
        </dd>
      </div>
      {isSlip && (
        <div>
          <dt>Difference</dt>
          <dd className="font-sans">{difference.inWords}</dd>
        </div>
      )}
    </dl>
  )
}
