// Reading JSON bodies without trusting them: anything of the wrong kind reads as absent.

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

export function textField(value: unknown, name: string): string | undefined {
  const found = fieldsOf(value)[name]
  return typeof found === 'string' ? found : undefined
}

export function textsField(value: unknown, name: string): string[] {
  const found: unknown = fieldsOf(value)[name]
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []
}
