import type { Symptoms } from './symptoms.ts'

// One table of sentences, long because it is data.

export const pubsubAndPushSymptoms: Symptoms = {
  // Topic
  'topic-not-found': [
    'the topic was deleted or never created',
    'watch is refused because the topic does not exist',
    'a typing error in the name of the topic',
    'terraform destroyed the topic',
  ],
  'pubsub-publisher-grant-missing': [
    'Gmail may not publish to the topic',
    'nobody gave the Gmail push account the publisher role',
    'the test message of the watch is refused',
    'I am owner of the project and the watch is still not authorized for the topic',
  ],
  'publisher-grant-to-lookalike': [
    'an own service account with the name gmail-api-push was made publisher',
    'the publisher in the list is of our own project and not of Google',
    'the role was given to another account than the one Gmail uses',
    'the role was given to a look-alike account of the own project',
  ],
  'topic-in-another-project': [
    'topic and OAuth client are in two projects',
    'the watch says the topic name does not match the project',
    'the topic lives in the infrastructure project and the client in the app project',
  ],
  'topic-name-malformed': [
    'the topic name begins with goog or has a forbidden letter',
    'the topic name is too short',
    'blanks or capitals with umlauts in the name of the topic',
  ],
  'topic-already-exists': ['running the setup twice fails at the topic', 'the topic was made by a former run'],
  'topic-has-schema': [
    'the topic demands a schema and messages of Gmail do not follow it',
    'publishing is refused because the message does not fit the schema',
  ],
  'topic-encryption-key-unusable': [
    'the encryption key of the topic was disabled or destroyed',
    'publishing stopped when the KMS key was rotated away',
    'the topic is not publishable as the key cannot be used',
  ],
  'subscription-on-wrong-topic': [
    'the subscription listens to another topic than the one that is published to',
    'a new topic was made and the subscription still hangs on the old one',
    'publishing by hand arrives elsewhere',
  ],
  // Subscription
  'subscription-not-found': [
    'the subscription was deleted by somebody',
    'messages go into the topic and no subscription exists',
    'the name of the subscription has a typing error',
  ],
  'subscription-already-exists': [
    'running the setup a second time fails at the subscription',
    'two instances start and both create the subscription',
  ],
  'subscription-endpoint-differs': [
    'the subscription still pushes to the old domain',
    'after moving the server pushes go to the former address',
    'the path of the push address has changed in the app and not at Google',
  ],
  'subscription-audience-differs': [
    'the audience in the subscription is not the one we check',
    'a slash at the end of the audience makes every push fail',
  ],
  'subscription-identity-differs': [
    'the subscription signs with another service account than configured',
    'the push account was changed at Google',
  ],
  'push-service-account-not-found': [
    'the account that should sign pushes was deleted',
    'the e-mail of the push identity does not exist',
  ],
  'subscription-is-pull': [
    'unacked messages pile up and the webhook gets nothing, no endpoint is set',
    'the delivery type of the subscription is pull',
    'nothing is pushed and messages can be pulled by hand in the console',
    'editing the subscription removed the endpoint',
  ],
  'subscription-without-authentication': [
    'pushes come without a token since authentication is not enabled',
    'enable authentication was not ticked',
  ],
  'subscription-has-filter': [
    'only some messages pass, the subscription has a filter',
    'the filter on attributes drops all of Gmail’s messages',
  ],
  'subscription-expires-when-idle': [
    'the subscription will be deleted after 31 days without activity',
    'expiration is set to a period instead of never',
  ],
  'subscription-expired-after-inactivity': [
    'after the summer holidays the subscription was gone',
    'the subscription vanished by itself after a month of silence',
    'no mail came for weeks and then the subscription does not exist any more',
    'nobody deleted it and it is not there',
  ],
  'subscription-has-dead-letter': [
    'messages end in a dead letter topic after five tries',
    'failed messages are moved away and not sent again',
  ],
  'subscription-unwraps-payload': [
    'the push body is the bare data without the message envelope',
    'payload unwrapping is switched on and the handler finds no message',
  ],
  'subscription-topic-deleted': [
    'the subscription shows _deleted-topic_',
    'topic deleted and recreated, the subscription gets nothing',
    'after recreating the topic with the same name no message arrives',
  ],
  'subscription-detached': ['somebody detached the subscription from its topic', 'the state shows detached'],
  'subscription-state-error': [
    'the subscription is in an error state in the console',
    'Google cannot deliver and shows a resource error',
  ],
  'subscription-delivery-not-as-needed': [
    'the ack deadline is ten seconds and retries come at once',
    'retention or retry settings are weaker than we want',
  ],
  'another-subscription-points-here': [
    'every push arrives twice, with two subscription names',
    'an old subscription still sends to our address',
    'we get messages of a topic that is not ours',
  ],
  'topic-given-instead-of-subscription-google-side': [
    'the path of the topic was used for pulling',
    'a topic name stands in the variable of the subscription',
    'projects slash topics was passed to the subscriber',
  ],
  'topic-given-instead-of-subscription': [
    'the product wants the name of the subscription and got the topic',
    'the integration rejects the entered name since it is a topic',
  ],
  'another-consumer-takes-messages': [
    'only every second message arrives',
    'a developer machine reads from the same subscription',
    'staging and production share a subscription and each gets a part',
    'some messages vanish, another process acknowledges them',
  ],
  'push-subscription-cannot-be-pulled': [
    'pulling is refused because the subscription has a push endpoint',
    'a pull worker was pointed at a push subscription',
  ],
  // Push endpoint
  'push-endpoint-not-public-https': [
    'the endpoint is localhost or http',
    'Google cannot reach a server inside the house',
    'the push address is an internal host',
    'unacked messages grow and our access log shows nothing, the host is not public',
    'works with a tunnel and not without',
  ],
  'push-endpoint-dns-not-resolving': [
    'the host name of the endpoint has no DNS entry',
    'the domain expired or its record was removed and pushes stopped',
  ],
  'push-endpoint-resolves-to-private-address': [
    'the name of our host points to 10.x or 192.168.x',
    'split DNS, outside the name leads to an inner address',
  ],
  'push-endpoint-certificate-not-trusted': [
    'a self-signed certificate is used on the endpoint',
    'the intermediate certificate is missing, browsers are fine and Google is not',
    'the certificate is for another host name',
  ],
  'push-endpoint-certificate-expired': [
    'the certificate ran out last night and pushes stopped',
    'renewal of the certificate failed',
  ],
  'push-endpoint-certificate-ends-soon': ['the certificate ends in a few days', 'automatic renewal did not run'],
  'own-address-not-checked': ['the app could not call its own public address to test it'],
  'robots-txt-blocks-google': [
    'robots.txt disallows everything and calendar notifications do not come',
    'the API host has Disallow: / for all robots',
    'the user agent APIs-Google is shut out',
  ],
  'base-url-differs-from-request': [
    'the address in the browser is not the configured base address',
    'the app is opened by another host name than it thinks',
  ],
  'push-test-not-arrived': [
    'the test message was published and has not come in yet',
    'waiting for the first push, nothing so far',
    'the wizard waits for the test and times out',
  ],
  'push-audience-mismatch': [
    'every push is refused, the token is for another audience',
    'the audience of the token is the old address',
    'wrong audience, each delivery answers 401',
    'jwt audience invalid for pushes since the domain changed',
  ],
  'push-identity-mismatch': [
    'the token in the push is of an unexpected service account',
    'the e-mail in the token is not the configured one',
  ],
  'push-token-missing': [
    'pushes come without an Authorization header',
    'the app refuses pushes because there is no token',
    'a proxy strips the Authorization header',
  ],
  'push-token-expired': [
    'the token of the push is too old when it arrives',
    'pushes were queued and their token has ended',
  ],
  'push-signing-keys-unreachable': [
    'the server cannot fetch Google’s certificates to check pushes',
    'outgoing traffic is closed and tokens cannot be verified',
  ],
  'push-subscription-token-stale': [
    'a new secret was generated and the push address still carries the old one',
    'after running setup again our app refuses its own webhook',
    'the token in the query of the push address is out of date',
  ],
  'push-endpoint-domain-not-registered': [
    'Google wants the domain of the endpoint to be verified',
    'creating the subscription says invalid push endpoint',
  ],
  'push-endpoint-answers-error': [
    'our endpoint answers 500 or 404 and Google sends again and again',
    'the handler throws for each push',
    'the same push comes every few seconds because we never answer with success',
    'the route was renamed and pushes get not found',
  ],
  'push-endpoint-redirects': [
    'the endpoint answers with a redirect to https or to a login',
    'http is redirected to https and pushes are lost',
    'a missing slash leads to a 301 for each push',
  ],
  'push-endpoint-blocked-by-firewall': [
    'Cloudflare or a web application firewall blocks Google',
    'basic auth or an SSO page stands before the webhook',
    'the allow list of addresses does not have Google',
    'opening the endpoint by hand works from inside only',
  ],
  'push-endpoint-too-slow': [
    'the handler takes a minute and Google sends the message again',
    'the same message is processed several times at once since we answer late',
    'pushes time out while the function starts cold',
  ],
  'push-service-account-lacks-invoker': [
    'the private Cloud Run service or function refuses pushes',
    'Cloud Run Invoker is missing for the push account',
    'no push gets into the service that demands authentication',
    'the request was not authenticated, in the log of the service',
  ],
  'push-endpoint-csrf-protection': [
    'the framework refuses the post because of a missing CSRF token',
    'Django or Rails or Laravel answers 403 or 419 to the webhook',
  ],
  'push-body-misread': [
    'the handler looks for the mail in the body and finds base64',
    'data is undefined since the body was not decoded',
    'the body parser does not read the content of the push',
    'emailAddress is missing because the message was not unwrapped',
  ],
  'subscription-field-immutable': [
    'the topic of a subscription cannot be changed afterwards',
    'changing the filter of an existing subscription is refused',
    'the subscription cannot be renamed',
  ],
  'pubsub-delivers-again': [
    'messages that were acknowledged come a second time',
    'the same messageId is processed twice now and then',
    'duplicates and wrong order although we answer 200 at once',
  ],
  'push-slowed-after-failures': [
    'pushes trickle in one per minute after we had errors',
    'the backlog is worked off very slowly although the endpoint is healthy again',
    'delivery latency grew after many refused pushes',
  ],
}
