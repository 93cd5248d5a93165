// One table of cues, long because it is data.

import type { Profiles } from './evidence.ts'

// One table of cues, long because it is data. How a cue reads: `Cue` in evidence.ts.

const testingTold = '~testing | ~test mode | ~test status | ~in test | ~not published | ~never published | ~unpublished'
const weekTold = '~week | ~7 day | ~seven day | ~7-day | ~8 day | ~every 7 | ~few days'
const deadToken =
  'invalid_grant | token has been expired or revoked | expired or revoked | refresherror | token expired or revoked'

export const signInAndConsentProfiles: Profiles = {
  'consent-screen-not-configured': {
    seen: [
      ['missing required parameter & support email | product name | developer contact', 97],
      ['must first configure your consent screen | configure consent screen | configure your consent screen', 95],
      ['not yet configured to make oauth requests', 99],
      ['consent screen & not configured | has not been configured | not been set up', 90],
      ['brand & not found | does not exist', 62],
      ['google auth platform not configured yet', 97],
      ['missing required parameter & product name | no product name | no support email', 75],
    ],
  },
  'consent-screen-testing-not-a-test-user': {
    seen: [
      ['unauthorized | access_denied | access denied & ~under audience | ~test users | ~as a test user', 92],
      ['access_denied & ~publishing status is testing | ~app is in testing | ~testing mode & !~cancel & !~pressed', 94],
      ['developer-approved testers', 98],
      ["hasn't given you access to this app", 97],
      ['currently being tested', 96],
      ['has not completed the google verification process', 90],
      ['has not been verified & test user', 88],
      ['access_denied & ~testing & ~test user', 90],
      ['access_denied & status=403; & !~cancel & !~returned & !~callback with error', 66],
      ['error 403: access_denied', 72],
      ['ineligible accounts not added', 82],
    ],
    told: [
      ['test user', 14],
      ['publishing status is testing', 10],
    ],
    alone: [
      ['not been verified | not verified | in testing & maker | developer & can sign in', 86],
      [
        'only the developer | only the owner | only my own account & can sign in | works & customers | others | everybody else | colleagues & !internal & !audience',
        80,
      ],
    ],
  },
  'consent-screen-testing-7-day-expiry': {
    needs:
      '~testing | ~test mode | ~test user | ~in test | ~#WEEK | ~#DAYS | 604 | ~unpublished | ~not published | ~never published',
    seen: [
      [
        'tokens are no longer valid | token is no longer valid | re-authenticate | reauthenticate | authentication expired | session expired | reauth required | session is not valid & ~testing | ~never published | ~not published',
        92,
      ],
      ['#DAYS & #RECONNECT & token | oauth | authoriz & !push & !watch', 60],
      [
        'invalid_grant | refresh token | refresh the token | refreshing | could not refresh | failed to refresh | token expired | expired or revoked & ~#DAYS & !bad request & !~gmail password & !~watch & !~service account & !~emulator',
        82,
      ],
      [`expired or revoked & ${testingTold}`, 93],
      [`${deadToken} & ${testingTold} & ${weekTold} & !bad request`, 94],
      [`${deadToken} & ${weekTold} & !bad request`, 82],
      [`${deadToken} & ${testingTold}`, 84],
      ['refresh_token_expires_in & 604 & !cookie', 96],
      [`status=400; | status=401; & ${testingTold} & ${weekTold}`, 76],
    ],
    alone: [
      ['testing & revoked | permission & each time | again and again | keeps', 80],
      [
        '#WEEK & token | authorization | reconnect | authorized | sign-in & expire | reconnect | fails | dies | again & !watch & !channel & !push & !subscription & !webhook',
        82,
      ],
      [
        '#DAYS & #RECONNECT | authorization | authorized | token | log in | logged out | sign-in & !push & !watch & !channel & !workspace & !hours',
        80,
      ],
      [
        'about a week | a week each | every week | each week | seven days each | once a week & !calendar channel & !watch & !push',
        70,
      ],

      ['testing & reconnect | sign in again | log in again | expire | every monday | each week | re-consent', 80],
      ['#RECONNECT & #WEEK & !workspace', 66],
      ['#RECONNECT | #STOPS & #WEEK & testing | published | publish', 84],
      ['testing & week | 7 day | seven day & stop | reconnect | expire | sign in again | log in again | dead', 78],
      ['refresh_token_expires_in', 82],
    ],
  },
  'consent-screen-testing-7-day-expiry-bad-request': {
    needs: '~testing | ~test mode | ~test user | ~in test | ~#WEEK | ~#DAYS | ~unpublished | ~not published',
    seen: [
      [`invalid_grant & bad request & !expired or revoked & ${testingTold}`, 95],
      [`invalid_grant & bad request & !expired or revoked & ${weekTold}`, 86],
    ],
  },
  'account-outside-internal-organization': {
    seen: [
      [
        'access blocked | error 400 | error 403 | access_denied | invalid_request & ~audience is internal | ~app is internal | ~user type internal | ~user type is internal | ~consent screen is internal & ~personal | ~gmail.com | ~outside | ~other organi | ~another organi',
        104,
      ],
      ['org_internal', 97],
      [
        'can only be used within its organization | is restricted to users within its organization | only available to users within its organization | within its organisation',
        97,
      ],
      ['restricted to users within', 90],
      ['internal & outside & ~organization', 60],
    ],
    told: [['internal', 10]],
    alone: [['app is internal | type is internal | audience is internal & private | personal | gmail | outside', 92]],
  },
  'internal-audience-not-offered': {
    seen: [
      [
        "because you're not a google workspace user | because you are not a google workspace user | because you’re not a g suite user",
        97,
      ],
      ['not a google workspace user', 92],
      ['internal & greyed | grayed | disabled | not available & !api', 70],
    ],
    alone: [['internal & greyed | grayed | not offered | cannot be chosen', 64]],
  },
  'unverified-app-user-cap': {
    seen: [
      ['rate_limit_exceeded | sign-in rate limit & ~unverified | ~not verified | ~100 ', 108],
      ['sign in with google temporarily disabled for this app', 97],
      ['temporarily disabled for this app | temporarily disabled & sign in with google', 94],
      ['user cap | 100-user | 100 user', 92],
      ['this app has reached its & user', 88],
      ['has not been verified yet by google in order to use google sign in', 96],
      ['rate_limit_exceeded & ~unverified', 70],
    ],
    told: [['user cap | 100 users', 16]],
  },
  'app-not-verified-warning': {
    seen: [
      ["google hasn't verified this app | google has not verified this app", 93],
      ["this app isn't verified | this app is not verified | app isn't verified", 92],
      ["hasn't been verified to access | has not been verified to access", 98],
      ['unverified app', 72],
      ['back to safety', 70],
      ['go to & (unsafe)', 86],
    ],
  },
  'shared-client-blocked-by-google': {
    alone: [
      ['no longer have access to your & data', 90],
      ['not passed & verification & app', 84],
    ],

    seen: [
      ['will no longer have access to your & data', 95],
      ['not passed our required verification | have not passed our & verification', 95],

      ['this app is blocked', 94],
      ['this app tried to access sensitive info', 96],
      ['google blocked this access', 94],
      ['app is blocked & google', 84],
    ],
    told: [['shared client | bundled client | default client | plugin', 10]],
  },
  'app-branding-rejected': {
    seen: [
      [
        'own all domains | domains list | authorised domains | authorized domains & verify | verified | submitting | must be added | own & !redirect_uri_mismatch',
        86,
      ],
      ['website ownership | ownership of the & domain & verif', 88],

      ['app name & google & not allowed | cannot contain | violat', 78],
      ['must be a top private domain', 88],
      ['an error saving your app has occurred | error saving your app', 90],
      ['authorized domain & invalid | not verified | not registered | must be', 74],
      ['home page url | homepage & unresponsive | not registered to you | behind a login', 86],
      ['privacy policy & missing | same as & branding | home page', 72],
    ],
  },
  'security-assessment-demanded': {
    seen: [['casa assessment | security assessment | letter of validation | letter of assessment', 92]],
    alone: [['casa | security assessment | letter of validation | letter of assessment', 88]],
  },
  'sign-in-cancelled': {
    seen: [
      [
        'error=access_denied & ~callback | ~redirect | ~returned | ~cancel | ~return & !developer-approved & !currently being tested & !status=403;',
        92,
      ],
      ['access_denied & ~cancel | ~pressed | ~deny | ~denied by the user | ~back to', 88],
      [
        'user denied | user cancelled | user canceled | the user did not consent | did not give consent | denied access to the scope',
        88,
      ],
      ['error=access_denied; & !status=403; & !developer-approved & !test', 66],
      ['access_denied & !status=403; & !error 403 & !developer-approved & !has not completed', 60],
      ['resource owner or authorization server denied the request', 90],
      ['consent_denied', 90],
    ],
    told: [['cancel', 15]],
  },
  'state-cookie-not-returned': {
    seen: [
      [
        'expected authorization state | authorization state in session | stored state & not found | retrieve | did not find',
        94,
      ],
      ["'state' parameter | state parameter & does not match | not match & !~own state", 92],
      ['authorization_request_not_found | authorization request not found', 94],
      ['correlation failed', 94],
      ['flow state not found | no valid flow state | invalid flow state', 82],
      ['bad_oauth_state | oauth state & invalid | missing | not found', 82],

      ['csrf_attack | cross-site request forgery & !~push & !~webhook', 90],
      ['state missing | missing from the response | state not found | no state cookie', 84],
      [
        'pkcecodeverifier | invalidcheck | valid csrf token | csrf cookie | csrf token & ~callback | callback | login failed | auth',
        96,
      ],
      ['state cookie was missing | state cookie | cookie was missing', 96],
      ['pkce code_verifier cookie was missing | code_verifier cookie', 93],
      ['state_mismatch | state mismatch & !expired', 84],
      ['mismatching_state | csrf warning | state not equal in request and response', 92],
      [
        'invalid state | invalid_state | state parameter | missing state | state is missing | unable to verify authorization request state | csrf token mismatch | csrf detected | oauthstate | bad_verification | state verification',
        80,
      ],
      ['invalidstateexception', 90],
      ['please_restart_the_process | please restart the process', 82],
      ['session & state & lost | not found | missing', 66],
      ['checks.state argument is missing', 93],
      ['no state | state token', 46],
    ],
    told: [['cookie | samesite | proxy | other browser | another browser', 12]],
    alone: [
      [
        'without www | blocks cookies | another host | other host name | private window & sign-in | login | comes back & !third-party & !popup',
        82,
      ],
      ['state & cookie & missing | lost | dropped', 62],
    ],
  },
  'sign-in-state-expired': {
    seen: [
      ['flow state & expired | no valid | not found | invalid & ~#TWICE | ~expired | ~minutes | ~late', 96],
      ['flow state & expired', 90],
      ['invalid state | state & ~#TWICE & !verifier & !invalid_grant', 90],

      ['state & expired & !certificate & !invalid_grant & !token has been', 78],
      ['session expired | flow expired | login timed out | authentication timed out & ~sign', 60],
      ['invalid state & ~minutes | ~hour | ~twice | ~reload | ~second time', 84],
      ['timeout & ~authorize url | ~consent | ~callback & !token & !lookup & !dial', 50],
    ],
  },
  'sign-in-state-not-ours': {
    seen: [
      [
        'invalid state | bad_oauth_state | state mismatch | state & ~own state | ~state parameter of its own | ~state of its own | ~custom state | ~passes a state | ~another session | ~another tenant | ~sets its own',
        96,
      ],
      ['state & does not belong | unknown | not issued | of another', 76],
      ['state & ~replica | ~workers | ~several processes | ~another process | ~load balancer | ~instances', 103],
    ],
    alone: [['state of another | another tenant | mix-up', 60]],
  },
  'sign-in-interrupted': {
    seen: [['sign-in & interrupted | flow & interrupted', 70]],
    alone: [['restart | crash | killed & between | during & exchange | sign-in | callback', 60]],
  },
  'wrong-account-signed-in': {
    seen: [
      ['signed-in account & differs | another | not the', 86],
      ['email mismatch | e-mail mismatch | mismatched email', 90],

      ['wrong_account | wrong account | different account | another account & !project & !service account', 84],
      ['signed in as & expected', 90],
      ['account mismatch | email mismatch | does not match the account | already linked to another', 82],
      ['emails do not match | email does not match', 82],
    ],
    alone: [
      [
        'other e-mail | other email | other account | wrong account & connected instead | was connected | got connected | gets connected',
        90,
      ],
      [
        'different gmail account | different google account | another google account | second person & authorized again | reconnect | signed in | re-auth',
        88,
      ],
      [
        'several | multiple | two | more than one & google accounts | gmail accounts | signed in in the browser | active in the browser & !expire & !token limit',
        80,
      ],
      [
        'different | another | wrong | other & google identity | identity was authorized | identity than | identity & mailbox',
        84,
      ],

      [
        'own mailbox | own account | personal account | other account | admin account & instead | signed in with | imported | connected',
        70,
      ],
      [
        'default google account | default account | not with the mailbox | not the mailbox | other mailbox | account of another',
        76,
      ],
      [
        'wrong account | another google account | default account | different account | personal account & signed | sign-in | consent | chose | picked | connected | selected',
        72,
      ],
      ['authuser | several accounts | multiple accounts & signed', 60],
    ],
  },
  'account-enrolled-in-advanced-protection': {
    seen: [
      ['advanced protection', 98],
      ['policy_enforced & !admin_policy_enforced', 96],
    ],
  },
  'embedded-browser-blocked': {
    seen: [
      [
        'browser & unter umständen nicht sicher | nicht sicher | peut-être pas sécuris | pas sécurisé | no es seguro | no sean seguros | non essere sicur | niet veilig | pode não ser segur',
        92,
      ],
      [
        'anmeldung nicht möglich | connexion impossible | no se ha podido iniciar sesión | impossibile accedere & browser | navigateur | navegador',
        90,
      ],

      ['disallowed_useragent', 98],
      ["google's policy for secure browsers | use secure browsers | secure browsers policy", 97],
      ['this browser or app may not be secure', 96],
      ['embedded user-agent | embedded webview | webview | in-app browser', 76],
      ['try using a different browser', 72],
    ],
  },
  'sign-in-needs-a-person': {
    seen: [
      ['interaction_required | login_required | consent_required | account_selection_required', 95],
      ['immediate_failed', 92],
      ['opt_out_or_no_session', 80],
    ],
  },
  'sign-in-request-incomplete': {
    seen: [
      ['error 400: invalid_request & !redirect & !out-of-band & !private ip & !comply & !device_id', 52],
      ['required parameter is missing: response_type', 97],
      ['missing required parameter: scope', 103],
      ['missing required parameter & response_type | state', 88],
      ['missing required parameter & status=400; & !redirect_uri & !code & !grant & !client_id & !scope', 66],
      ['invalid parameter value for & !redirect_uri', 76],
      ['conflict params | parameter not allowed for this message type', 88],
      ['invalid_request & parameter & !redirect_uri & !device_id & !oob', 56],
      ['unsupported_response_type', 92],
      ['nonce & missing', 70],
    ],
    told: [['authorize url', 8]],
  },
  'javascript-origin-not-registered': {
    seen: [
      ['not a valid origin', 90],
      ['permission denied to generate login hint for target domain', 97],
      ['origin_mismatch', 98],
      ['not a valid origin for the client', 97],
      ['javascript origin & does not match | not registered | register', 88],
      ['the given origin is not allowed for the given client id', 97],
      ['invalid javascript origin | no registered origin', 94],
      ['storagerelay', 80],
    ],
    alone: [['button & localhost & works on | works as | works from & !redirect & !lands & !leads', 88]],
  },
  'third-party-cookies-blocked': {
    seen: [
      [
        'popup_closed | idpiframe | popup & ~third-party cookie | ~third party cookie | ~cookies are blocked | ~blocks cookies',
        104,
      ],

      ['third-party cookies | third party cookies', 92],
      ['idpiframe_initialization_failed & cookie', 93],
      ['cookies are not enabled in current environment', 97],
      ['idpiframe_initialization_failed & !origin', 74],
      ['refused to connect & iframe | x-frame-options & accounts.google', 78],
      ['fedcm', 72],
    ],
  },
  'sign-in-window-closed': {
    seen: [
      ['popup_closed', 95],
      ['popup_blocked | popup_failed_to_open | popup window closed | popup has been closed', 94],
      ['cross-origin-opener-policy', 84],
      ['window.closed', 76],
      ['popup & closed | blocked', 80],
    ],
  },
  'google-sign-in-failed-temporarily': {
    seen: [
      ["status=500; | 500. that's an error & accounts.google | ~accounts.google | ~sign-in page | ~during sign-in", 97],
      ['something went wrong & accounts.google | ~sign | ~authorize & !contact the developer', 66],
      ['sorry, something went wrong there', 80],
      ['unknownerror & accounts.google', 70],
      ['status=500; & accounts.google | ~authorize', 70],
      ["that's an error & 500 & accounts", 74],
    ],
  },
  'granular-consent-scope-unticked': {
    seen: [
      [
        'status=403; & ~messages. | ~labels. | ~history. | ~events. | ~calendarlist | ~getprofile | ~gmail call | ~calendar call | ~drafts. | ~threads. & !quota & !limit & !accessnotconfigured & !has not been used & !policy & !delegation & !writer & !forbidden & !organizer & !metadata & !suspended & !~suspended & !~write & !~insert & !~update & !~delete & !~patch',
        48,
      ],
      ['missing required scope | missing scope | lacks scope | scope missing & !parameter', 84],
      [
        'insufficient | access_token_scope_insufficient & ~lacks | ~although it was requested | ~missing from | ~fewer | ~not among | ~only some | ~not granted',
        96,
      ],
      [
        'insufficient | access_token_scope_insufficient & ~fewer than requested | ~unticked | ~not ticked | ~without ticking | ~box | ~left out | ~partial | ~checkbox',
        95,
      ],
      [
        'insufficient authentication scopes | access_token_scope_insufficient | insufficientpermissions | insufficient permission | insufficient_scope',
        62,
      ],
      [
        'did not grant | not granted | not all requested permissions | missing required scopes | missing scopes | required permissions were not | scopes not granted',
        78,
      ],
      ['select what & can access', 66],
    ],
    told: [
      ['fewer than requested | subset | unticked | checkbox | box | granular', 26],
      ['sign-in succeeded | successful sign-in | after a successful', 8],
      ['published after | old token | cached token | token.json', -22],
    ],
    alone: [
      [
        'one person | one user | this user & refused | insufficient | no permission & works | others & calendar | gmail | mail & !suspend & !mailbox & !policy',
        72,
      ],
      ['unticked | checkbox | box not ticked | granted scopes are fewer', 66],
    ],
  },
  'token-older-than-scope-change': {
    seen: [
      ['missing & permission | scope & ~before & ~added | ~account was connected | ~connected', 92],
      ['insufficient & ~as granted | ~shows the scope', 96],
      ['insufficient & ~added later | ~added by | ~later added | ~one scope more | ~sign-in is older | ~was added', 95],
      [
        'insufficient | access_token_scope_insufficient & ~cached | ~token.json | ~old token | ~stored token | ~before the | ~older than | ~added the scope | ~scope was added | ~scopes were added | ~scopes changed | ~new scope | ~earlier consent | ~upgrade | ~update | ~new version | ~since then',
        94,
      ],
      [
        'insufficient authentication scopes | access_token_scope_insufficient | insufficientpermissions | insufficient permission | insufficient_scope',
        56,
      ],
    ],
    told: [
      [
        'cached | stored | token.json | existing token | previous consent | token file | token pickle | token.pickle | changed scopes',
        18,
      ],
    ],
    alone: [
      [
        'old users | existing users | older connections | connected earlier & new users | new connections | new feature | new permission',
        80,
      ],
      [
        'scope | permission & added | new & not asked again | no new consent | stored credentials | token.json | reused | reconnect & !watch',
        82,
      ],
    ],
  },
  'method-needs-another-scope': {
    seen: [
      ['insufficient & ~listing works | ~list works | ~reading works | ~filter list works', 94],
      [
        'insufficient | access_token_scope_insufficient & mailboxservice.batchdelete | mailboxservice.deletemessage | mailboxservice.deletethread | mailboxservice.delete',
        92,
      ],
      [
        'insufficient | access_token_scope_insufficient & ~the scope gmail | ~the scope calendar | ~scope gmail. | ~scope calendar. | ~scopes gmail | ~only gmail. | ~only calendar. & !~granted & !~before & !~stored & !~cached & !~unticked & !~token.json & !~old',
        94,
      ],

      [
        'insufficient | access_token_scope_insufficient & ~without --scopes | ~without scopes | ~application default | ~gcloud auth | ~default scopes | ~print-access-token',
        95,
      ],

      [
        'insufficient | access_token_scope_insufficient & ~equal requested | ~granted equals | ~all requested | ~only requests | ~requested only | ~readonly scope | ~read-only scope | ~wrong scope | ~only the scope | ~scope list | ~token scope | ~with scope | ~token has | ~token of scope',
        92,
      ],
      [
        'insufficient authentication scopes | access_token_scope_insufficient | insufficientpermissions | insufficient permission | insufficient_scope',
        54,
      ],
    ],
    told: [['equal requested | readonly | only requests | send | settings', 10]],
  },
  'requested-scope-string-differs-from-granted': {
    seen: [
      ['scope has changed from', 98],
      ['scope has changed', 94],
      ['oauthlib_relax_token_scope', 92],
    ],
  },
  'scope-unknown-or-misspelled': {
    seen: [
      ['invalid_scope', 84],
      ['some requested scopes were invalid', 97],
      ['some requested scopes cannot be shown', 93],
      ['not a valid audience string | empty or missing scope', 93],
      ['scope & is not valid | malformed | unknown', 68],
      ['no scope & !missing required parameter', 90],
      ['invalid oauth scope or id token audience', 96],
    ],
    told: [['scope', 6]],
  },
  'scope-not-declared': {
    seen: [
      ['restricted_client & !not yet configured', 92],
      [
        'invalid_scope | requested scopes were invalid & ~consent screen | ~data access | ~not declared | ~not listed',
        106,
      ],
      ['unregistered scope', 94],
      ['not registered & scope', 76],
    ],
    alone: [['scope & data access | not declared | not listed', 50]],
  },
  'metadata-scope-no-body': {
    seen: [
      ["metadata scope doesn't allow format full | metadata scope & format full | metadata scope & format raw", 97],
      ['metadata scope & format', 94],
      ['gmail.metadata & body | payload | full', 72],
    ],
    alone: [['gmail.metadata & no body | empty body | without body | bodies', 66]],
  },
  'metadata-scope-restricts-token': {
    seen: [
      ["metadata scope does not support 'q' parameter | metadata scope & 'q' | metadata scope & q parameter", 97],
      ['metadata scope & ~readonly | ~modify', 88],
      ['metadata scope', 70],
    ],
  },
  'imap-needs-mail-google-com-scope': {
    seen: [
      [
        'username and password not accepted | authenticationfailed | badcredentials & ~xoauth2 | ~gmail.send | ~gmail.readonly | ~gmail.modify | ~access token',
        106,
      ],
      ['"status":"400","schemes":"bearer"', 98],
      ['schemes & bearer & scope & https://mail.google.com/', 96],
      ['eyjzdgf0dxmioii0md', 97],
      ['xoauth2 & authenticationfailed | invalid credentials', 76],
      [
        'authenticationfailed | invalid credentials & ~xoauth2 | ~imap | ~smtp & ~scope | ~gmail.modify | ~gmail.readonly',
        94,
      ],
      ['insufficient & imap', 70],
    ],
    told: [
      ['xoauth2 | imap | smtp & token | oauth | scope', 14],
      ['with a password | the password | app password', -26],
    ],
  },
  'scope-not-available-to-personal-account': {
    seen: [
      ['invalid_scope | scopes were invalid | scopes cannot be shown & ~#PERSONAL', 108],
      [
        'invalid_scope | scopes were invalid | scopes cannot be shown & cloud-identity | apps.alerts | apps.licensing | admin.directory | admin.reports | ediscovery | chat.admin | apps.order | apps.groups | ~workspace administrator | ~admin-only | ~workspace-only',
        104,
      ],
    ],
  },
  'sign-in-method-not-linked': {
    seen: [
      ['oauthaccountnotlinked', 96],
      [
        'account exists with | already exists with & different credential | different sign | another provider | another sign',
        95,
      ],
      ['account-exists-with-different-credential | email already in use by another provider', 96],
      ['already associated with another | already registered with a different', 84],
    ],
  },
}
