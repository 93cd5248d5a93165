import { audienceLink, consoleLink, clientsLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

export const consentScreenCauses = {
  'consent-screen-not-configured': defineCause<{ projectId: string }>({
    stage: 'consent-screen',
    severity: 'error',
    actor: 'admin',
    title: 'The consent screen does not exist yet',
    happened: 'Google does not let a project have an OAuth client before its consent screen is set up.',
    toDo: 'Open the Google Auth Platform, choose Get started and finish the four parts.',
    link: ({ projectId }) => consoleLink('Open the consent screen in Google', '/auth/overview', projectId),
  }),
  'consent-screen-testing-not-a-test-user': defineCause<{ accountEmail: string; projectId: string }>({
    stage: 'consent-screen',
    severity: 'error',
    actor: 'admin',
    title: 'This account is not a test user',
    happened: ({ accountEmail }) =>
      `The app is in Testing, and ${accountEmail ?? 'the account that signed in'} is not on its list of test users.`,
    toDo: ({ accountEmail }) =>
      `Publish the app, or add ${accountEmail ?? 'the exact address'} under Audience, Test users.`,
    link: ({ projectId }) => audienceLink(projectId),
  }),
  'consent-screen-testing-7-day-expiry': defineCause<{ endsAt: string; projectId: string }>({
    stage: 'consent-screen',
    severity: 'warning',
    actor: 'admin',
    title: 'The app is in Testing, so sign-ins end after 7 days',
    happened: ({ endsAt }) =>
      `Google gives sign-ins 7 days while the app is in Testing.${endsAt === undefined ? '' : ` This one ends on ${endsAt}.`}`,
    toDo: 'Publish the app, then reconnect. The present sign-in keeps its end date.',
    link: ({ projectId }) => audienceLink(projectId),
  }),
  'consent-screen-testing-7-day-expiry-bad-request': defineCause<{ projectId: string }>({
    stage: 'consent-screen',
    severity: 'error',
    actor: 'admin',
    title: 'The sign-in ended because the app is in Testing',
    happened:
      'Google refused the stored sign-in without a reason. The app is in Testing, where a sign-in ends 7 days after consent.',
    toDo: 'Publish the app, then connect the account again.',
    link: ({ projectId }) => audienceLink(projectId),
  }),
  'account-outside-internal-organization': defineCause<{ accountEmail: string; projectId: string }>({
    stage: 'consent-screen',
    severity: 'error',
    actor: 'admin',
    title: 'The account is outside your organization',
    happened: ({ accountEmail }) =>
      `The audience is Internal, and ${accountEmail ?? 'the account that signed in'} does not belong to the organization of the project.`,
    toDo: 'Sign in with a company account, or change the audience to External.',
    link: ({ projectId }) => audienceLink(projectId),
  }),
  'internal-audience-not-offered': defineCause<{ projectId: string }>({
    stage: 'consent-screen',
    severity: 'warning',
    actor: 'admin',
    title: 'Google does not offer Internal for this project',
    happened: 'Google offers the audience Internal only when the project sits in your Workspace organization.',
    toDo: 'Create the project again under your organization, or continue with External.',
    link: () => consoleLink('Create a project in Google', '/projectcreate'),
  }),
  'unverified-app-user-cap': defineCause<{ projectId: string }>({
    stage: 'consent-screen',
    severity: 'error',
    actor: 'admin',
    title: 'The app reached its 100 users',
    happened: 'Google lets 100 people in total sign in to an app it has not reviewed. This app has used them up.',
    toDo: 'Use a Cloud project and OAuth client of your own, or have the app verified by Google.',
    link: ({ projectId }) => audienceLink(projectId),
  }),
  'app-not-verified-warning': defineCause<{ projectId: string }>({
    stage: 'consent-screen',
    severity: 'warning',
    actor: 'admin',
    title: 'Google shows a warning because the app is your own',
    happened: "Google has not reviewed this app, so it shows “Google hasn't verified this app”. You are the publisher.",
    toDo: 'Choose Advanced, then Go to the app. With the audience Internal, Google does not show this page.',
    link: ({ projectId }) => audienceLink(projectId),
  }),
  'shared-client-blocked-by-google': defineCause<Record<never, never>>({
    stage: 'consent-screen',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'Google blocked the shared OAuth client',
    happened:
      'A product shares one OAuth client among its users. It asks for sensitive data, is not verified, and Google blocked it.',
    toDo: 'Create a Cloud project and OAuth client of your own and use those.',
    link: () => clientsLink(),
  }),
  'app-branding-rejected': defineCause<{ projectId: string }>({
    stage: 'consent-screen',
    severity: 'error',
    actor: 'admin',
    title: 'Google did not accept the branding',
    happened:
      'Google refused to save the consent screen: an app name, a logo, a link or an authorized domain does not follow its rules.',
    toDo: "Use an app name without Google's names, and links on a domain that is listed under Authorized domains.",
    link: ({ projectId }) => consoleLink('Open Branding in Google', '/auth/branding', projectId),
  }),
  'security-assessment-demanded': defineCause<{ projectId: string }>({
    stage: 'consent-screen',
    severity: 'warning',
    actor: 'admin',
    title: 'Google wants a security assessment',
    happened:
      'An app for everybody that asks for restricted scopes, such as reading mail, has to pass a security assessment each year.',
    toDo: 'Use the app inside your organization, or for yourself, and leave it unverified. Otherwise book the assessment that Google names.',
    link: ({ projectId }) => consoleLink('Open verification in Google', '/auth/verification', projectId),
  }),
}
