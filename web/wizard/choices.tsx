import type { Choices, Configuration } from '#contract/configuration.ts'
import type { ChoiceField, StepDefinition } from '#steps/define-step.ts'
import { usualChoices } from '#steps/usual-choices.ts'
import { sentencesOf } from '../api.ts'
import { useChoose } from '../queries.ts'

type ChoicesProps = {
  readonly step: StepDefinition
  readonly configuration: Configuration
  readonly canChange: boolean
}

/** The questions of a step: answered in advance, saved with each click. */
export function ChoiceFields({ step, configuration, canChange }: ChoicesProps) {
  const choose = useChoose(configuration.id)
  const chosen = choose.variables && choose.isPending ? choose.variables : (configuration.choices ?? usualChoices)
  const fields = Object.values(step.fields).filter((field): field is ChoiceField => field.kind === 'choice')
  if (fields.length === 0) return null
  return (
    <section className="sec stack" aria-label="Your answers">
      {fields.map((field) => (
        <fieldset key={field.name} role="radiogroup" aria-labelledby={`choice-${field.name}`} disabled={!canChange}>
          <legend id={`choice-${field.name}`} className="font-semibold mb-2">
            {field.label}
          </legend>
          <div className="stack-sm">
            {field.options.map(({ value, label, hint }) => (
              <label className="radio" key={value}>
                <input
                  type="radio"
                  name={field.name}
                  value={value}
                  checked={valueOf(chosen, field) === value}
                  onChange={() => choose.mutate(withAnswer(chosen, field, value))}
                />
                <span>
                  {label}
                  {hint !== undefined && <span className="hint block sm muted">{hint}</span>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {choose.error && (
        <p role="alert" className="text-failed">
          {sentencesOf(choose.error).title}
        </p>
      )}
    </section>
  )
}

function valueOf(choices: Choices, field: ChoiceField): string {
  return field.name === 'services' ? choices.services.join(' ') : choices.audience
}

function withAnswer(choices: Choices, field: ChoiceField, value: string): Choices {
  if (field.name === 'services') {
    const services = (['gmail', 'calendar'] as const).filter((service) => value.split(' ').includes(service))
    return { ...choices, services }
  }
  return { ...choices, audience: value === 'external' ? 'external' : 'internal' }
}
