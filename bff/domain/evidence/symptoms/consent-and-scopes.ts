import type { Symptoms } from './symptoms.ts'

// One table of sentences, long because it is data.

export const consentAndScopeSymptoms: Symptoms = {
  // Consent screen
  'consent-screen-not-configured': [
    'the page for new clients only offers to configure the consent screen first',
    'creating credentials is not possible, a yellow banner asks for the consent screen',
    'Google Auth Platform is not configured yet, only Get started is shown',
    'the app has no name or support address yet and the sign-in page fails',
  ],
  'consent-screen-testing-not-a-test-user': [
    'I can sign in and my colleague is told that access is blocked',
    'only developer-approved testers may use the app',
    'the account is not on the list of test users',
    'a new employee cannot connect, the old ones can, the app is in testing',
    'the test user was typed in but the panel was closed without saving',
    'Google says the app has not completed verification and gives no way on',
  ],
  'consent-screen-testing-7-day-expiry': [
    'every week we have to sign in again',
    'works for seven days and then the connection is dead',
    'connected on Monday and broken the next Monday, again and again',
    'all accounts drop out exactly one week after they were connected',
    'refresh token expires after 7 days, publishing status is testing',
    'the app asks me to reconnect all the time, the project is in testing mode',
    'the exchange returned refresh_token_expires_in of about 604799',
  ],
  'consent-screen-testing-7-day-expiry-bad-request': [
    'the refresh answers bad request a week after the sign-in of a testing app',
    'invalid_grant with only bad request after some days, the app was never published',
  ],
  'account-outside-internal-organization': [
    'people with gmail.com addresses cannot sign in, company accounts can',
    'the app is internal and a partner from outside wants to connect',
    'the account is from another domain than the organization of the project',
    'works with my work account and is refused with my private account',
    'guests and contractors outside of the company are turned away by Google',
  ],
  'internal-audience-not-offered': [
    'Internal is greyed out on the audience page',
    'only External can be chosen as user type',
    'the project has no organization so internal cannot be picked',
  ],
  'unverified-app-user-cap': [
    'the first hundred people could connect and now nobody new can',
    'sign in with Google is temporarily disabled for the app',
    'old users keep working and new users are refused, the app is unverified',
    'the number of users on the audience page stands at 100 of 100',
    'new users of an unverified app meet its limit',
  ],
  'app-not-verified-warning': [
    "a big warning says Google hasn't verified this app",
    'people are afraid of the unsafe page and turn back',
    'one must click Advanced and then go to the app, unsafe',
    'a red triangle page appears before the consent',
  ],
  'shared-client-blocked-by-google': [
    'the sign-in that came with the plugin is blocked by Google',
    'this app is blocked, no button to go on, with the client of the vendor',
    'the built-in client of the open source tool no longer works for anybody',
    'Google blocked access to sensitive info for the bundled app',
  ],
  'app-branding-rejected': [
    'the logo was refused by Google',
    'the home page or privacy policy address of the app was not accepted',
    'Google wants proof that we own the home page domain before it verifies the brand',
    'the app name is too close to a Google product and verification failed',
    'an authorised domain cannot be saved on the branding page',
  ],
  // Scopes
  'granular-consent-scope-unticked': [
    'the user left a box empty on the consent page',
    'sign-in succeeded but some permissions are missing',
    'only one of two check boxes was ticked',
    'the account is connected and nothing can be read, the boxes were not ticked',
    'people press Continue without ticking anything and the app gets no access',
    'the granted scopes are fewer than the requested ones',
    'mail works, calendar does not, since only part of the permissions was allowed',
    'the login reported success and each sync then fails for want of scopes',
    'only the e-mail address was granted',
  ],
  'token-older-than-scope-change': [
    'we added a permission and old connections do not have it',
    'new users are fine, users who connected before the update are refused',
    'after changing the scopes the stored token file must be deleted',
    'a new feature fails for everybody who signed in before it came',
    'still insufficient permission after the scope was added to the code, token.json was kept',
  ],
  'method-needs-another-scope': [
    'reading works, sending does not',
    'events can be read and the list of calendars is refused',
    'the app asked only for readonly and now tries to write',
    'labels can be listed and messages cannot be changed',
    'delete is refused although modify was granted',
  ],
  'requested-scope-string-differs-from-granted': [
    'a library complains that the scope has changed between request and answer',
    'Google returns the scopes in another order or with extra ones and the library stops',
    'email became userinfo.email in the answer and the comparison fails',
    'openid was added to the list by Google',
  ],
  'scope-unknown-or-misspelled': [
    'the sign-in page says some requested scopes were invalid',
    'a scope was typed without the https address in front',
    'scopes were joined with commas instead of blanks',
    'a typing error in the scope stops the sign-in page',
  ],
  'scope-not-available-to-personal-account': [
    'a scope for administrators or Chat was asked of a gmail.com account',
    'works with a Workspace account and not with a private one, because of the scope',
    'the feature exists only for Workspace customers',
    'some requested scopes cannot be shown',
  ],
  'scope-not-declared': [
    'the app asks for more than the Data Access page lists',
    'a scope is used which was never entered on the consent screen',
    'the unverified warning came back after a new scope was used',
  ],
  'metadata-scope-no-body': [
    'only subjects and senders come, the text of the mail is always empty',
    'bodies and attachments are missing, headers are there',
    'format full is refused with the metadata scope',
    'the snippet is empty for all messages',
  ],
  'metadata-scope-restricts-token': [
    'searching with q is refused although readonly was granted too',
    'since gmail.metadata was added the wider permissions do not count any more',
    'removing the metadata scope from the list cures it',
  ],
  'imap-needs-mail-google-com-scope': [
    'IMAP with OAuth is refused while the REST API takes the same token',
    'XOAUTH2 login fails with a token of gmail.readonly or gmail.modify',
    'SMTP sending with a gmail.send token is refused',
    'the mail program needs the full mail scope',
  ],
  'security-assessment-demanded': [
    'Google asks for a CASA assessment before it verifies the app',
    'the yearly letter of validation is due for restricted scopes',
    'verification for Gmail scopes costs money for a security review',
  ],
}
