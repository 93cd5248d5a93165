// One table of cues, long because it is data.

import type { Profiles } from './evidence.ts'

// One table of cues, long because it is data. How a cue reads: `Cue` in evidence.ts.

const exchange =
  '~exchange | ~authorization_code | ~authorization code | ~callback | ~code flow | ~with code | ~getToken | ~gettoken | ~fetch_token | ~quickstart'
const refresh =
  '~refresh | ~renew | ~background | ~cron | ~days after | ~scheduled | ~worked for | ~worked until | ~months'
const dead =
  'invalid_grant | expired or revoked | token has been revoked | refresherror | invalid_token | token expired or revoked'
const pem =
  'decoder routines | no start line | could not deserialize key data | not a valid private key | asymmetric key | asn1 | unable to load pem | invalid pem | failed to parse private key | wrong tag | bad base64 decode | error parsing private key | private key should be a pem | not pem | no key could be detected | pem routines | pkcs8 | pkcs#8 | bad decrypt | invalid private key | openssl | incorrect padding | key must be pem'

export const tokenAndKeyProfiles: Profiles = {
  'authorization-code-used-or-expired': {
    seen: [
      [
        'invalid_grant & gettokenasync | ~returning to the app | ~after signing in | ~returning from google & !~refresh & !refreshaccesstoken & !~days & !~week',
        90,
      ],
      [
        'invalid_grant & callback_oauth_error | oauth_callback_error | oauthcallbackerror | callback error & !~refresh',
        88,
      ],
      [
        'authorization code may be invalid | authorization code is invalid or already expired | código de autorización | authorization code & invalid | expired & !verifier & !malformed',
        82,
      ],
      ['tokenerror: bad request & !refresh & !~refresh', 74],
      ['tokenerror | bad request | invalid_grant & ~#TWICE & !~refresh & !~state & !expired or revoked', 92],

      [`invalid_grant & bad request & ${exchange} & !~refresh & !~testing & !expired or revoked`, 84],
      [
        'invalid_grant & ~twice | ~reuse | ~used before | ~already used | ~second time | ~page reload | ~reload | ~double | ~retried | ~consumed | ~prefetch | ~strict mode & !expired or revoked',
        93,
      ],
      [
        'code was already redeemed | authorization code has expired | code has expired | invalid code | code already used | already been used',
        90,
      ],
      [
        `invalid_grant & ${exchange} & !malformed & !verifier & !jwt & !expired or revoked & !~jwt-bearer & !~service account & !~refresh`,
        66,
      ],
      ['bad_verification_code', 70],
    ],
    told: [['10 minutes | ten minutes | old code | twice | again', 10]],
  },
  'authorization-code-double-encoded': {
    seen: [
      ['malformed auth code & ~%2f | ~encoded | ~decode | ~4%2', 97],
      ['malformed auth code & !~pasted | !~command-line', 62],
    ],
    told: [
      ['%2f | url-encoded | decoded', 12],
      ['pasted | command-line | prompt | asks for the code', -8],
    ],
  },
  'pasted-url-instead-of-code': {
    seen: [
      [
        'malformed auth code & ~paste | ~command-line | ~command line | ~copy | ~copied | ~asks for the code | ~quickstart',
        95,
      ],
      ['malformed auth code', 58],
    ],
  },
  'pkce-verifier-lost': {
    seen: [
      ['pkce & cookie | verifier & missing | not found', 88],
      ['code verifier should be non-empty | code_verifier should be non-empty | code verifier & non-empty | empty', 95],

      ['missing code verifier', 97],
      ['code verifier & missing | required | not found & !cookie', 88],
    ],
  },
  'pkce-verifier-mismatch': {
    seen: [
      [
        'invalid_grant & ~code verifier | ~code_verifier | ~code challenge | ~pkce & !missing code verifier & !~verifier was lost | ~verifier is new',
        95,
      ],
      ['invalid code verifier', 97],
      ['code_verifier or verifier is not needed', 97],
      ['code verifier & mismatch | not needed | does not match', 93],
      ['code challenge & invalid', 86],
    ],
  },
  'redirect-uri-differs-at-exchange': {
    seen: [
      ['invalid_grant & ~popup & ~redirect', 92],
      [
        'redirect uri mismatch | redirect_uri_mismatch & ~after the consent | ~after consent | ~redeemed | ~is redeemed | ~exchange | ~by hand & !~typing https',
        99,
      ],
      ['redirect_uri_mismatch & bad request', 96],
      [
        `redirect_uri_mismatch & ~token endpoint | ~exchange | ~post token | ~consent worked | ~code arrived | ~postmessage & !~browser opened`,
        96,
      ],
      ['postmessage & redirect', 82],
      ['redirect_uri_mismatch & oauth2: cannot fetch token', 94],
      ['missing required parameter: redirect_uri & ~token | ~exchange', 88],
    ],
  },
  'refresh-token-not-returned': {
    seen: [
      [
        'invalid authentication credentials | unauthenticated | invalid credentials | token expired & ~no refresh token | ~not for consent | ~without consent | ~never stored | ~refresh token is missing',
        100,
      ],

      [
        'refreshtoken | refresh_token | refresh token & ~second | ~again | ~once more | ~prompt | ~consent screen is not shown & !invalid_grant & !expired & !revoked',
        94,
      ],
      [
        'refreshtoken != null | refreshtoken is null | refresh_token is null | refresh_token: null | refresh_token=null',
        86,
      ],
      ['no refresh token & ~exchange | ~consent | ~sign-in | ~returned | ~second', 93],
      [
        'refresh_token & not returned | was not returned | did not return | absent | is null | undefined | none & !expired',
        80,
      ],
      [
        'did not receive a refresh token | not return a refresh token | no refresh_token in response | missing refresh token in',
        94,
      ],
      ['"access_token" & expires_in & !"refresh_token" & !error & ~refresh', 72],
    ],
    told: [['prompt=consent | access_type | second consent | repeat | online', 18]],
    alone: [
      [
        'connecting again | reconnect | connected again & still listed | not revoked | skipped the consent | no consent page',
        88,
      ],
      [
        'null | undefined | none | empty & refresh token & again | second | signing in again | approval_prompt | once more | re-authoriz',
        88,
      ],
      ['provider_refresh_token | provider refresh token', 80],
      [
        'refresh token | refresh_token & comes only | only at the first | only the first | missing | none | not returned | gone & first | later | come back | second | select_account | prompt | again & !decrypt & !renewal',
        84,
      ],
      [
        '#HOUR & second | two connections | two sign-ins | same account | connects again | reconnect & !renew & !channel & !watch',
        84,
      ],
      ['token | sign-in | connection & only access | no refresh | not renewed | cannot be renewed & #HOUR', 82],

      ['access_type=offline | access_type | offline access & lacks | missing | without | not set | no ', 86],
      [
        'access_token only | only an access_token | only access_token | only an access token | no prompt=consent | without prompt=consent | no access_type | without access_type',
        80,
      ],
      [
        'no refresh_token | without refresh_token | lacks refresh_token | no refresh token | without a refresh token | refresh_token missing',
        82,
      ],
      ['access_type & offline & missing', 70],
      ['prompt=consent & missing', 64],
    ],
  },
  'token-request-malformed': {
    seen: [
      ['failed audience check | invalid jwt: failed audience', 94],
      ['unsupported_grant_type', 93],
      ['invalid grant_type | missing required parameter: grant_type | missing required parameter: code', 94],
      ['oauth 2 parameters can only have a single value', 95],
      ['missing required parameter & ~token endpoint | ~exchange & !redirect_uri & !client', 82],
      ['required parameter is missing: grant_type', 94],
      ['invalid_request & bad request & ~exchange', 52],
    ],
  },
  'id-token-not-accepted': {
    seen: [
      ['wrong recipient, payload audience & ~id token | ~sign-in | ~login & !~push', 98],
      ['wrong recipient, payload audience & !~push & !~pub/sub', 90],
      ['token has wrong audience & !~push & !~pub/sub', 90],
      ['invalid id token | invalid id_token | id_token & audience | wrong issuer | invalid issuer', 82],
      ['unexpected "iss" | unexpected "aud" | unexpected iss', 86],
      ['jwt audience invalid', 80],
      ['nonce & mismatch', 80],
    ],
    told: [['push | pub/sub', -40]],
  },
  'refresh-token-expired-or-revoked': {
    alone: [
      ['deleting the old token | deleting the token | removing the token & authoriz | sign in | again & !testing', 72],
      [
        'one account & disconnected | needs attention | reconnect | dead & others | many | nothing is known & !suspend & !left the company',
        72,
      ],
      ['#RECONNECT & !#WEEK', 50],
    ],
    seen: [
      [
        'error & ~deleting the old token | ~deleting the token | ~removing the token & ~authoriz | ~sign in & !enoent',
        66,
      ],
      ['status=400; | bad request & ~refresh & !redirect_uri & !jwt & !verifier & !people.googleapis', 50],
      ['invalid_grant & !jwt & !malformed & !verifier & !~authorization_code & !redirect_uri', 54],
      ['expired or revoked', 72],
      [`${dead} & ${refresh} & !malformed & !jwt & !verifier`, 70],
      [`invalid_grant & !malformed & !jwt & !verifier & !rapt & !account & !~service account`, 54],
      ['token has been revoked', 70],
      ['400 bad request | bad request & ~token refresh | ~refresh token | ~refresh', 56],
      ['refresh token is invalid | invalid refresh token', 76],
    ],
    told: [['refresh', 4]],
  },
  'access-revoked-by-user': {
    needs: '~revok | revoked | ~remov | ~disconnect | ~#REVOKED',
    seen: [
      [
        'invalid_grant | unauthorized | status=401; | expired or revoked | invalid credentials | autherror & ~#REVOKED',
        96,
      ],

      [
        `${dead} | status=401; | bad request & ~removed the app | ~removed access | ~revoked access | ~user revoked | ~revoked the app | ~third-party access | ~myaccount | ~disconnected the app | ~called revoke | ~revoke endpoint | ~revoked by | ~revoke call | ~with a revoke | ~third-party access list | ~no longer shows in the account | ~disconnected with | ~account permissions | ~another product | ~revoked one`,
        95,
      ],
      ['security alert & removed | access removed', 66],
    ],
    alone: [
      ['#REVOKED', 70],
      ['user removed | revoked & access | app', 58],
    ],
  },
  'password-change-revoked-token': {
    needs: '~password | password',
    seen: [[`${dead} | bad request | status=401; & ~password`, 95]],
    alone: [['password was changed | password change | changed the password | password reset', 62]],
  },
  'refresh-token-count-limit': {
    needs:
      '~many | ~#MANY | ~several | ~dozen | ~device | ~sites | ~oldest | ~limit | ~again | ~installation | ~first | ~parallel | ~machine',
    seen: [
      [
        `${dead} | bad request | status=400; & ~many sign-ins | ~more than fifty | ~several machines | ~many machines | ~first of several | ~many devices | ~too many tokens | ~many refresh tokens | ~authorised first | ~authorized first | ~token limit | ~50 token | ~50 sign-in | ~50 refresh | ~fifty | ~100 refresh | ~hundred refresh | ~25 token | ~25 sign-in | ~more than 25 | ~more than 50 | ~more than 100 | ~several sites | ~many tests | ~oldest | ~repeated consent | ~each test run | ~every deploy & !~7 day & !~week`,
        93,
      ],
    ],
    alone: [
      [
        'new device | new installation | next sign-in | another device & kicks out | logs out | signs out | breaks the first | ends the first',
        72,
      ],
      [
        '#MANY & oldest | first | earliest | earlier & #RECONNECT | anew | dies | stops | #STOPS | invalid | signed out',
        88,
      ],
      ['one google account | same google account | same account & #MANY', 80],
      ['oldest & token | refresh & invalid | dies | stops', 66],
    ],
  },
  'refresh-token-unused-six-months': {
    needs: '~month | ~year | ~unused | ~dormant | ~paused | ~not used | ~long',
    seen: [
      [
        'invalid_grant | expired or revoked & ~twice a year | ~once a year | ~seven months | ~eight months | ~half year | ~paused for | ~long unused',
        96,
      ],
      [
        `${dead} | bad request | status=400; & ~six months | ~6 months | ~half a year | ~unused | ~inactive | ~not used | ~dormant | ~idle for`,
        95,
      ],
    ],
    alone: [
      [
        'seasonal | every spring | once a year | every year | after the season & integration | calendar | sign-in | connection | token',
        80,
      ],
      ['six months | half a year | 6 months & token | sign-in & unused', 62],
    ],
  },
  'refresh-token-of-another-client': {
    alone: [
      [
        'client id | oauth client | client secret | client credentials & edited | replaced | swapped | exchanged for | changed | switched & every account | connected before | earlier | all connections | all accounts | #RECONNECT & !rotated',
        84,
      ],
    ],

    seen: [
      [
        'unauthorized_client & ~token endpoint | ~refresh & !~service account & !~sub & !~subject & !~delegat & !~jwt',
        68,
      ],
      [
        'invalid_client | unauthorized_client | invalid_grant & ~of the old one | ~of the old client | ~stored token is of | ~token of the old | ~made with the old client | ~former client',
        96,
      ],
      [
        'invalid_client & ~old tokens | ~existing tokens | ~tokens that were migrated | ~tokens of the & ~new client | ~another client | ~client id',
        94,
      ],

      [
        'unauthorized_client & ~refresh | ~client was changed | ~new client | ~other client | ~another client | ~client id changed | ~replaced & !~sub',
        95,
      ],
      ['error=unauthorized_client; & error_description=unauthorized; & !~authorize', 80],
      [
        'invalid_grant & ~another client | ~other client | ~different client | ~client id changed | ~new client id | ~client was replaced | ~changed the client | ~old oauth client | ~old client | ~credentials were replaced | ~client was swapped | ~different client id',
        92,
      ],
      ['unauthorized_client & !client is unauthorized & !~service account & !~delegation & !~sub & !~authorize', 56],
    ],
  },
  'refresh-token-missing': {
    seen: [
      ['token.json | token.pickle | error loading token & no such file | enoent | not found & !client_secret', 92],
      ['no access, refresh token, api key', 88],
      ['no schema supplied', 90],
      [
        'refresh token not found | refresh_token not found | unable to sign without access token | refresh token must be passed in | access token is missing',
        93,
      ],
      ['refresh token is not set | refresh_token is not set | no refresh token found | empty token found', 95],

      ['no refresh token is set', 95],
      ['do not contain the necessary fields need to refresh | necessary fields need to refresh the access token', 96],
      ['missing required parameter: refresh_token | missing refresh token', 94],
      ['no refresh token or refresh handler callback is set', 97],
      ['fields needed to refresh', 80],
      ['no refresh token', 74],
      ['no access, refresh token & api key', 70],
    ],
    told: [['prompt=consent | first consent | re-consent | second sign-in', -8]],
  },
  'access-token-expired': {
    seen: [
      [
        'status=401; | unauthenticated & ~messages. | ~labels. | ~history. | ~events. | ~calendarlist | ~getprofile | ~gmail call | ~calendar call | ~drafts. | ~threads. & !watch & !imap',
        62,
      ],
      ['request had invalid authentication credentials', 84],
      ['expected oauth 2 access token, login cookie & !missing required', 84],
      ['invalid credentials & reason=autherror;', 86],
      ['invalid credentials & status=401; & !~caldav & !~imap', 80],
      ['access_token_expired', 92],
      ['unauthenticated & status=401; & !~service account key', 70],
      ['invalid_token & !~push', 70],
      ['token expired | token has expired | expired access token | jwt expired & !~push', 74],
      ['status=401; & ~access token | ~hour | ~after an hour | ~bearer', 60],
    ],
    told: [
      ['hour | expired | 3600', 8],
      ['push | webhook', -30],
      ['caldav | imap', -30],
    ],
    alone: [
      [
        'every hour | each hour | after an hour | hourly & refresh token & not used | unused | ignored | never used | not renewed',
        86,
      ],
    ],
  },
  'time-limited-grant-ended': {
    needs: '~limited | ~time | ~days',
    seen: [[`${dead} & ~time-limited | ~limited time | ~30 days | ~90 days | ~180 days | ~time-based`, 93]],
    alone: [['refresh_token_expires_in & 30 days | 2592000 | time-limited', 66]],
  },
  'google-account-deleted': {
    seen: [
      ['account has been deleted', 97],
      ['account & deleted & invalid_grant', 90],
      [`${dead} & ~account was deleted | ~left the company | ~user deleted | ~account deleted`, 94],
      ['user does not exist & !~delegation', 66],
    ],
  },
  'stored-sign-in-unreadable': {
    seen: [
      [
        'internal server error | status=500; | invalid_grant | status=400; & ~salt key | ~encryption key | ~master key | ~storage key | ~storage_encryption_key & ~changed | ~new | ~anew | ~regenerat',
        100,
      ],
      ['bad decrypt | messageencryptor | messageverifier | invalidmessage', 92],
      ['salted__', 97],
      [
        'secret store | keychain | keyring | safe storage | credential store & could not be read | cannot be read | cannot be decrypted | unreadable | decryption failed',
        103,
      ],
      ['invalid_grant | bad request | refresh failed | malformed & ~#ENCRYPTED', 100],

      ['credentials could not be decrypted', 97],
      ['could not be decrypted | failed to decrypt | unable to decrypt | decryption failed | encryption key', 84],
      ['unable to authenticate data | unsupported state or unable to authenticate', 76],
      ['invalidtoken & fernet', 86],
      ['mac is invalid', 84],
    ],
    alone: [
      [
        'encryption key | salt key | secret key | master key | storage key & changed | anew | new | regenerated | rotated | rewritten | lost',
        90,
      ],
    ],
  },
  'service-account-key-deleted': {
    seen: [
      ['invalid jwt signature & ~deleted | ~rotated | ~revoked | ~old key | ~key was', 95],
      ['invalid jwt signature | invalid_jwt_signature', 78],
      ['invalid signature for token', 80],
      ['no public key | key id & not found | unknown key', 70],
      ['service account key & deleted | not found | does not exist & !exposed', 84],
      ['invalid_grant & ~service account & ~key & ~deleted', 90],
    ],
    told: [['rotat | deleted | old key', 8]],
  },
  'service-account-disabled': {
    seen: [
      ['robot is disabled | robot account is disabled | robot & disabled', 98],
      ['invalid_grant & disabled & ~service account | ~jwt', 97],
      ['service account & disabled & !exposed & !key creation', 86],
      ['account_disabled & !~user', 84],
      ['status=unauthenticated; & account_state_invalid | service account is disabled', 95],
      ['account_state_invalid', 80],
      ['invalid_grant & ~service account & ~disabled', 92],
      ['disabled_client & ~service account', 99],
    ],
  },
  'service-account-deleted': {
    seen: [
      ['no valid verifier found for issuer', 92],
      ['not a valid email & ~service account & !~impersonat & !~sub & !user id', 97],
      ['invalid grant: account not found | account not found & invalid_grant', 95],
      ['account not found', 82],
      ['unknown service account', 95],
      ['service account & does not exist | not found & !key & !topic', 84],
      ['gaia id not found', 93],
      ['no such service account', 90],
      ['invalid_client & the oauth client was not found & ~service account | ~jwt-bearer', 97],
      ['invalid_grant & not a valid email or user id & ~iss | ~client_email', 90],
    ],
  },
  'service-account-email-key-mismatch': {
    seen: [
      [
        'invalid jwt signature | invalid_grant & ~e-mail in | ~email in | ~e-mail was left | ~email address was | ~e-mail address was | ~issuer | ~client_email | ~forgot to update | ~old address | ~mismatch & !~clock is',
        96,
      ],
      [
        'invalid jwt signature & ~configured apart | ~e-mail and key | ~email and key | ~old e-mail | ~separate | ~another account | ~different account | ~does not match | ~mismatch | ~other service account',
        97,
      ],
      ['invalid jwt signature', 58],
    ],
  },
  'private-key-newlines-escaped': {
    seen: [
      [
        'begin/end markers | correct begin | pem formatted message | coerced into a private key | neither pub key nor priv key | invalid pkcs#8 | invalidkeyspec | pem or plain pkcs',
        94,
      ],
      ['replace & ~privatekey | ~private_key | ~private key & ~env | ~empty | ~undefined', 84],
      [pem, 86],
      ['private key & newline | line break | \\n', 66],
      ['invalid_grant & ~newline', 70],
      ['invalid keydata | secretorprivatekey must & ~sign | ~key | ~service account', 86],
      ['error:1e08010c | error:0909006c | error:0906d06c | error:0900006e', 97],
      ['secretorprivatekey must be an asymmetric key', 93],
    ],
    told: [['environment variable | env | newline | \\n', 8]],
    alone: [['key & from the file | from a file & environment variable | env & !not found', 82]],
  },
  'service-account-file-of-another-type': {
    seen: [
      [
        'pem routines | no start line | decoder routines | private key & ~aiza | ~api key | ~client secret | ~client_secret | ~wrong type of key | ~other kind of key',
        102,
      ],
      ['private_key & aiza', 98],
      ['missing the type field | lacks the type field & ~"installed" | ~"web" | ~client_secret', 103],

      ['service account info was not in the expected format', 90],
      [
        'does not contain a client_email field | client_email field | missing fields client_email | does not contain a private_key field',
        90,
      ],
      ['the incoming json object does not contain', 92],
      ['type=authorized_user; & ~service account', 84],
      [
        'not a service account | type is authorized_user | expected type service_account | not of type service_account',
        86,
      ],
      ['missing client_email | no client_email | client_email is missing', 88],
      ['invalid service account credentials', 66],
    ],
  },
  'service-account-file-unreadable': {
    seen: [
      [
        'service-account | service_account | serviceaccount | google_application_credentials | key file | keyfile | key.json & enoent | no such file | does not exist | is not a file | cannot be found | permission denied, open | eacces | was not found',
        92,
      ],
      [
        'unexpected end of json | in json | expecting value | invalid character | jsondecodeerror & ~service account | ~key | google_application_credentials',
        90,
      ],
      [
        'must contain | missing | does not contain | lacks & private_key | client_email & field | property & service account',
        92,
      ],
      ['eisdir | illegal operation on a directory', 74],
      ['lexing error | mac verify error | invalid password & p12 | pkcs12', 78],
    ],
  },
  'credential-file-not-writable': {
    seen: [
      [
        'errno 13 | eacces | read-only file system | erofs | eperm | access to the path & .json | token | credential | oauth2 & ~sav | ~writ | ~stor | open & !no such file',
        94,
      ],
      [
        'errno 13 | eacces | read-only file system | erofs & token.json | token.pickle | oauth2service | oauth2.txt | credentials',
        92,
      ],
    ],
  },
  'service-account-key-of-another-project': {
    alone: [['key & another project | other project | different project & service account', 56]],
  },
  'service-account-key-disabled-after-leak': {
    needs: 'public | leak | exposed | ~public | ~leak | ~repositor | ~expos | ~github',
    seen: [
      ['invalid jwt signature & ~made public | ~public repository | ~leaked | ~pushed to github | ~found publicly', 97],
      ['publicly accessible & service account key | credentials', 97],
      ['potentially compromised | exposed & service account | key', 90],
      ['exposed & github & key', 90],
      ['service account key & leaked | exposed | compromised', 92],
    ],
  },
  'universe-domain-differs': {
    needs: 'universe | ~universe',
    seen: [
      ['universe domain & does not match | mismatch | not match | differ', 98],
      ['universe_domain | universe domain | universedomain', 84],
    ],
    alone: [['universe domain & set | other | differ | sovereign', 88]],
  },
  'service-account-key-expired': {
    needs: '~expir | ~validity | ~old | ~days | ~end | expir',
    seen: [
      ['serviceaccountkeyexpiryhours', 95],
      ['key & expired & ~service account & !jwt: token', 74],
      ['invalid jwt signature & ~expir', 84],
    ],
  },
  'server-clock-skew': {
    seen: [
      [
        'certificate has expired | certificate is not yet valid | cert_not_yet_valid & ~date 20 | ~has the date | ~date of the | ~clock',
        96,
      ],
      ['not valid yet & token | nbf', 92],
      [
        'invalid_grant & ~jwt-bearer | ~service account | ~key & ~same json key | ~same key | ~same file & ~on a mac | ~another machine | ~other machine | ~on a laptop | ~on my laptop | ~works locally',
        103,
      ],
      ['jwtissuedatfuture | issuedatfuture | issued at future', 94],
      ['invalid_grant | invalid jwt & ~date of the | ~clock of the | ~the clock & !~#CLOCK-FINE', 93],
      ['is in the future & iat | issued | nbf | token | jwt & !certificate', 93],
      ['invalid_grant | invalid jwt | unauthorized & ~out of sync | ~not synchron | ~not in sync | ~unsynchron', 95],

      [
        'invalid_grant & ~date on | ~wrong date | ~date is wrong | ~time is wrong | ~resumed | ~suspend | ~hibernat | ~hours off | ~minutes off | ~drift',
        93,
      ],
      ['token must be a short-lived token', 95],
      ['token used too early', 96],
      ['token used too late & !~replay', 84],
      ['iat and exp values in the jwt claim | check your iat and exp', 95],
      [
        'issued in the future | issued at in the future | used before issued | iat is in the future | not yet valid & token | jwt',
        93,
      ],
      ['invalid jwt & !signature & ~clock | ~time', 93],
      ['clock skew | clock_skew | system clock | check your clock | clock is', 84],
      ['certificate is not yet valid | not yet valid & certificate', 80],
      [`${dead} & ~clock | ~system time | ~ntp | ~time sync & !~#CLOCK-FINE`, 92],
      ['invalid_grant & ~hours wrong | ~minutes ahead | ~minutes behind | ~time zone wrong', 90],
      ['certificate has expired & ~clock', 92],
    ],
    told: [
      ['clock | ntp | system time & !#CLOCK-FINE', 14],
      ['#CLOCK-FINE', -26],
    ],
    alone: [
      ['verification | token & virtual machine | laptop | vm & suspended | hibernat | slept | resumed', 90],
      ['the clock is off', 82],
      ['clock | system time & ahead | behind | wrong | off by', 82],
    ],
  },
  'token-already-revoked': {
    seen: [
      ['token expired or revoked | token is not revocable & ~revoke | ~disconnect | ~sign out | invalid_token', 90],
      ['error=invalid_token; & ~revoke', 88],
    ],
  },
  'default-credentials-not-found': {
    seen: [
      ['could not load the default credentials', 97],
      [
        'default credentials were not found | could not automatically determine credentials | default credentials are not available',
        97,
      ],
      ['could not find default credentials', 97],
      ['unable to detect a project id', 88],
      ['computemetadata & could not fetch | unable to | failed | timed out | refused | econnrefused', 90],
      ['metadata from plugin failed & metadata server | metadata.google.internal', 84],
    ],
  },
}
