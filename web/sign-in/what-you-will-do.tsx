import { Check, X } from 'lucide-react'
import { groups, groupTitles, type Group } from '#steps/define-step.ts'

const inShort: { readonly [group in Group]: string } = {
  prepare: 'Two questions choose the shortest path for you',
  'google-cloud': 'A project, its APIs and a key, by clicks',
  'sign-in': 'A consent screen and an OAuth client',
  connect: 'The mailbox and the calendar we may read',
  prove: 'A real mail and a real event arrive',
}

/** What to expect, beside the button that begins it. */
export function WhatYouWillDo() {
  return (
    <div className="ask">
      <section>
        <h2>What you will do</h2>
        <ol className="way mt-3">
          {groups.map((group, index) => (
            <li key={group}>
              <span className="plate" aria-hidden="true">
                {index + 1}
              </span>
              <span>
                <b>{groupTitles[group]}</b>
                <span>{inShort[group]}</span>
              </span>
            </li>
          ))}
        </ol>
        <p className="mt-4">About 15&nbsp;minutes, nothing to type. Stop at any moment, everything is saved.</p>
      </section>
      <section className="two">
        <div>
          <h2>We ask for</h2>
          <ul className="pts">
            <li>
              <Check aria-hidden="true" />
              Two files that Google lets you download
            </li>
            <li>
              <Check aria-hidden="true" />
              Your mailbox account’s sign-in, at Google
            </li>
          </ul>
        </div>
        <div>
          <h2>We never ask for</h2>
          <ul className="pts">
            <li>
              <X aria-hidden="true" />
              Your password
            </li>
            <li>
              <X aria-hidden="true" />
              Domain-wide delegation
            </li>
            <li>
              <X aria-hidden="true" />A credit card
            </li>
          </ul>
        </div>
      </section>
      <section>
        <h2>Who is needed</h2>
        <p>Someone who may create Google Cloud projects at your company.</p>
      </section>
    </div>
  )
}
