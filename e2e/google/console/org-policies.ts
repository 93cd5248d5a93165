import { holdsPermission } from '../iam-policy.ts'
import {
  constraints,
  inheritOrgPolicy,
  MEMBER_DOMAINS,
  MEMBERS_MANAGED,
  policyInForce,
  setOrgPolicy,
} from '../org-policies.ts'
import type { OrgPolicy } from '../world.ts'
import { button, errors, facts, form, group, radio, selectField, table, textField } from './controls.ts'
import { html, type Markup } from './html.ts'
import { consolePage, inProject } from './layout.ts'
import { field, get, go, hrefTo, post, type ProjectVisit, type Reply, type Route, type Visit } from './visit.ts'
import { label } from './words.ts'

const SET = 'orgpolicy.policy.set'

const titles: { readonly [constraint: string]: string } = {
  'iam.disableServiceAccountKeyCreation': 'Disable service account key creation',
  'iam.managed.disableServiceAccountKeyCreation': 'Disable service account key creation (managed)',
  'iam.disableServiceAccountCreation': 'Disable service account creation',
  'iam.allowedPolicyMemberDomains': 'Domain restricted sharing',
  'iam.managed.allowedPolicyMembers': 'Restrict allowed policy members in IAM allow policies',
}

export const orgPolicyRoutes: Route[] = [
  get('/iam-admin/orgpolicies', (visit) => inProject(visit, list)),
  get('/iam-admin/orgpolicies/:constraint', (visit) => oneConstraint(visit, show)),
  get('/iam-admin/orgpolicies/:constraint/edit', (visit) =>
    oneConstraint(visit, (inside, constraint) => editor(inside, constraint, draftOf(inside, constraint), [])),
  ),
  post('/iam-admin/orgpolicies/:constraint/edit', (visit) => oneConstraint(visit, save)),
]

/** Addresses write a constraint with dashes for its dots. */
const dashed = (constraint: string) => constraint.replaceAll('.', '-')

function oneConstraint(visit: Visit, run: (visit: ProjectVisit, constraint: string) => Reply): Reply {
  return inProject(visit, (inside) => {
    const constraint = constraints.find((one) => dashed(one) === visit.parts['constraint'])
    if (constraint) return run(inside, constraint)
    return consolePage(visit, {
      title: 'Organization Policies',
      status: 404,
      body: html`<p>There is no such policy.</p>`,
    })
  })
}

function list(visit: ProjectVisit): Reply {
  return consolePage(visit, {
    title: `Organization policies for “${visit.project.displayName}”`,
    body: table(
      ['Name', 'ID', 'Enforced'],
      constraints.map((one) => [
        html`<a href="${hrefTo(visit, `/iam-admin/orgpolicies/${dashed(one)}`)}">${titles[one] ?? one}</a>`,
        html`<code>constraints/${one}</code>`,
        html`${inForce(policyInForce(visit.world, visit.project, one))}`,
      ]),
      '',
    ),
  })
}

function inForce(policy: OrgPolicy | undefined): string {
  if (!policy?.enforced) return 'Not enforced'
  return policy.allowAll ? 'Allow All' : 'Enforced'
}

function show(visit: ProjectVisit, constraint: string): Reply {
  const policy = policyInForce(visit.world, visit.project, constraint)
  const allowed = mayManage(visit)
  return consolePage(visit, {
    title: `Policy for ${titles[constraint] ?? constraint}`,
    body: html`${facts([
      ['Constraint ID', html`<code>constraints/${constraint}</code>`],
      ['Applies to', `Project “${visit.project.displayName}”`],
      ['Source', visit.project.policies.has(constraint) ? 'This project' : "Inherit parent's policy"],
      ['Effective policy', inForce(policy)],
      ['Allowed', policy && policy.allowedValues.length > 0 ? policy.allowedValues.join(', ') : '–'],
    ])}
    ${
      allowed
        ? html`<a class="button main" href="${hrefTo(visit, `/iam-admin/orgpolicies/${dashed(constraint)}/edit`)}"
            >${label('org-policy.manage-policy')}</a
          >`
        : html`<button disabled>${label('org-policy.manage-policy')}</button>
            <p class="note warn">
              You need the role Organization Policy Administrator, granted on the organization, to manage this policy.
              Missing permission: <code>${SET}</code>
            </p>`
    }`,
  })
}

/** Only a role held on the organisation counts; owning the project is not enough (google-facts 5.5). */
function mayManage({ world, user, project }: ProjectVisit): boolean {
  const organization = project.organizationId === null ? undefined : world.organizations.get(project.organizationId)
  return organization !== undefined && holdsPermission(world, `user:${user.email}`, SET, { organization })
}

/** The page between opening and **Set policy**: a rule is added, filled, closed with **Done**; nothing is saved yet. */
type Draft = { source: string; stage: 'no-rule' | 'open' | 'done'; enforcement: string; allow: string; values: string }

function draftOf(visit: ProjectVisit, constraint: string): Draft {
  const own = visit.project.policies.get(constraint)
  return {
    source: own ? 'override' : 'inherit',
    stage: own ? 'done' : 'no-rule',
    enforcement: own?.enforced === false ? 'off' : 'on',
    allow: own?.allowAll ? 'all' : 'custom',
    values: own?.allowedValues.join('\n') ?? '',
  }
}

function typedDraft(visit: ProjectVisit): Draft {
  const stage = field(visit, 'stage')
  return {
    source: field(visit, 'source'),
    stage: stage === 'open' || stage === 'done' ? stage : 'no-rule',
    enforcement: field(visit, 'enforcement'),
    allow: field(visit, 'allow'),
    values: field(visit, 'values'),
  }
}

function editor(visit: ProjectVisit, constraint: string, draft: Draft, messages: string[]): Reply {
  if (!mayManage(visit)) return show(visit, constraint)
  const summary = constraint === MEMBER_DOMAINS ? draft.allow : draft.enforcement
  return consolePage(visit, {
    title: `Edit policy: ${titles[constraint] ?? constraint}`,
    body: form(
      [
        html`${errors(messages)}`,
        group('Policy source', [
          radio('source', { value: 'inherit', label: label('org-policy.inherit') }, draft.source !== 'override'),
          radio('source', { value: 'override', label: label('org-policy.override') }, draft.source === 'override'),
        ]),
        html`<section class="sheet" aria-label="Rules">
          <h2>Rules</h2>
          ${draft.stage === 'no-rule' && button(label('org-policy.add-rule'), { do: 'add-rule' })}
          ${draft.stage === 'open' && html`${rule(constraint, draft)}${button(label('org-policy.done'), { do: 'done' })}`}
          ${
            draft.stage === 'done' &&
            html`<p>Rule 1: ${summary} ${draft.values}</p>
              ${button('Edit rule', { do: 'add-rule' })}`
          }
        </section>`,
        html`<div class="row">
          ${button(label('org-policy.set-policy'), { do: 'set', main: true })}
          <a class="button" href="${hrefTo(visit, `/iam-admin/orgpolicies/${dashed(constraint)}`)}">Cancel</a>
        </div>`,
      ],
      {
        stage: draft.stage,
        ...(draft.stage !== 'open' && { enforcement: draft.enforcement, allow: draft.allow, values: draft.values }),
      },
    ),
  })
}

function rule(constraint: string, draft: Draft): Markup {
  const values = textField({
    label: constraint === MEMBERS_MANAGED ? 'allowedMemberSubjects' : 'Custom values',
    name: 'values',
    value: draft.values,
    lines: true,
    hint: 'One per line',
  })
  const enforcement = group(label('org-policy.enforcement'), [
    radio('enforcement', { value: 'on', label: label('org-policy.enforcement-on') }, draft.enforcement === 'on'),
    radio('enforcement', { value: 'off', label: label('org-policy.enforcement-off') }, draft.enforcement === 'off'),
  ])
  if (constraint === MEMBERS_MANAGED) return html`${enforcement}${values}`
  if (constraint !== MEMBER_DOMAINS) return enforcement
  const choices = [
    { value: 'custom', label: 'Custom' },
    { value: 'all', label: label('org-policy.allow-all') },
  ]
  return html`${selectField({ label: label('org-policy.policy-values'), name: 'allow', choices, value: draft.allow })}${values}`
}

function save(visit: ProjectVisit, constraint: string): Reply {
  if (!mayManage(visit)) return show(visit, constraint)
  const draft = typedDraft(visit)
  const pressed = field(visit, 'do')
  if (pressed === 'add-rule') return editor(visit, constraint, { ...draft, stage: 'open' }, [])
  if (pressed === 'done') return editor(visit, constraint, { ...draft, stage: 'done' }, [])
  const back = go(hrefTo(visit, `/iam-admin/orgpolicies/${dashed(constraint)}`))
  if (draft.source !== 'override') {
    inheritOrgPolicy(visit.project, constraint)
    return back
  }
  if (draft.stage !== 'done')
    return editor(visit, constraint, draft, ['Add a rule and press Done before you set the policy.'])
  const allowedValues = draft.values.split(/[\s,]+/).filter((one) => one !== '')
  const allowAll = draft.allow === 'all'
  if (constraint === MEMBER_DOMAINS && !allowAll && allowedValues.length === 0) {
    return editor(visit, constraint, { ...draft, stage: 'open' }, ['Enter at least one value, or choose Allow All.'])
  }
  const enforced = constraint === MEMBER_DOMAINS || draft.enforcement === 'on'
  setOrgPolicy(visit.world, visit.project, constraint, { enforced, allowAll, allowedValues })
  return back
}
