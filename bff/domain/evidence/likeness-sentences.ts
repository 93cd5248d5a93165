// Written by scripts/write-likeness.ts from the wordings and symptoms in this folder. Do not edit.

/** What people say of a cause: sentences divided by bars, each as its words. */
export const likenessSentences: { readonly [cause: string]: string } = {
  'project-not-found-or-no-access':
    'first call project set request found|gcloud servic enabl reason consumer_invalid permiss deni resourc project acmemail reason=consumer_invalid;|terraform plan resourc project acmemail found permiss|project right googl say exist se #GONE|colleagu mad project left nobodi open|setup cannot find cloud project although consol account|open project link show additional acces need|describ project say permiss exist|script report project cannot found account|googl account own project|command run wrong gcloud account|project list bos|mov compani account project invisibl',
  'project-deleted':
    'everyth integr fail sinc old project shut down #OLD|call integr sinc yesterdai project mark delet|token work api call project delet|project list resourc pend delet mail stop #STOPS #GMAIL|somebodi delet cloud project last week mailbox stop #WEEK #STOPS #GONE #GMAIL|project mark delet shut down thirti day|clean old project took our #OLD|consol show project resourc pend delet|consol of restor project|api answ project delet #GONE|project shut down mistak|mail calendar died togeth project remov #STOPS #OLD #GONE #GMAIL #CALENDAR',
  'project-suspended':
    'tenant project refus notic abus #REFUSED|call users consum project suspend|mail own say project violat term suspend #GMAIL|googl sent mail project suspend abus #GMAIL|everyth project refus sinc googl suspend break term #REFUSED|consol show ban project suspend of appeal|appeal fil googl|project clos suspiciou activiti|crypto min suspect project lock',
  'billing-not-enabled':
    'creat topic api method requir bill enabl pleas project visit http consol develop googl com|enabl servic script bill account own project disabl stat absent|card expir project lost bill account pub sub answ refusal #PUSH #UNRENEWED #LOST|googl ask credit card goes|trial end now call project refus #REFUSED|project bill account servic refus work #REFUSED|pay fail project clos call|fre trial end|enabl bill ask api switch|card expir servic stop #STOPS #UNRENEWED|bill account clos',
  'project-limit-reached':
    'new project reach limit request mor delet|project creat set tool resource_exhaust quota|mor project creat consol of ask #STOPS|account twelv project next refus #REFUSED|delet project count against numb #GONE|script cannot mak mor project|allot numb project used though mani delet #GONE|old test project remov fit #OLD #GONE|ask googl mor project|consol show few project remain',
  'project-id-taken':
    'gcloud project creat specifi alreadi use pleas try alternativ|project creat old pend delet request entiti alreadi exist #OLD|want project used somebodi els world|creat project right delet fail #RECENT|nam fre list googl say use|project cannot creat although exist work #GONE|somebodi els project|tutorial used read|delet project keep thirti day #GONE|alreadi exist creat project',
  'project-creation-not-permitted':
    'new project compani account permiss creat loc|set tool creat project call permiss resourcemanag|button new project grei account|administrator switch creat project users|memb organiz creat project|googl cloud turn user admin consol|new project miss menu #LOST|depart creat project|lack project creator organiz|cloud organizational unit',
  'cloud-terms-of-service-not-accepted':
    'project cre script user accept googl cloud term servic creat ureq_tos_not_accept|account nev open cloud consol #NOTHING|project cre script fail fresh account accept noth yet #NOTHING|first visit consol ask agr term script work|new admin account nev cloud consol #NOTHING|script cannot mak project account agr noth #NOTHING|agr term brows run',
  'project-id-confused-with-other-identifier':
    'project nam consol enter invalid resourc mail|topic cre displai nam project acm mail lowercas let|displai nam project typ wher belong|project numb enter instead|product uuid stand wher cloud project belong|nam capital blank noth found #NOTHING|nam shown consol|numb typ wher let belong|client topic path enter project|wrong project identifi',
  'quota-project-header-of-foreign-project':
    'call goog user project user_project_deni requir permiss use acm bill|quota_project_id credential fil nam project form job #OLD|numb answ project nobodi know|call charg project sinc gcloud set quota|messag nam project numb set #GMAIL|goog user project nam account rol|bill project own|answ nam project numb tool mak|user rol quota project|goog user project head set librari',
  'quota-project-not-set':
    'script laptop applic authenticat using default credential gmail googleapi com api requir quota project set|user credential gcloud work api refus oth want quota project #REFUSED|applic default signin mad quota project chosen|warn say end user credential without quota project|call applic default credential user charg project|gcloud auth applic default set quota project nev run #NOTHING|api want quota project user credential|develop own signin refus servic account work #REFUSED',
  'gcloud-project-not-set':
    'pub sub client start contain unabl detect project current environ #PUSH #ELSEWHERE|publisherclient project pass determin environ|gcloud pubsub topic list requir properti project current set #PUSH|command ask project although consol show|new shell gcloud command know project meant|contain crash until environ variabl project set #ELSEWHERE|unabl detect project environ|gcloud default project|project_id empti script|requir properti project current set|librari cannot tell project environ',
  'client-and-key-in-different-projects':
    'topic mad key project client|servic account fil say project acm client|oauth client project servic account key|two fil upload project ids dif|key belong old project client new #OLD|key fil nam project_id client|mix fil stag product #OLD',
  'gmail-api-not-enabled':
    'connect mailbox fail right consent gmail api disabl project #RECENT #GMAIL|primera llamada api gmail usado proyecto est inhabilitada|integr dialog signin pleas enabl gmail api googl cloud consol|label list statu com googl api client googleapi json googlejsonresponseexcepti forbidden accessnotconfigur gmail status=403;|signin work first call gmail refus #REFUSED #GMAIL|nobodi switch gmail api librari project #GMAIL|calendar work mail new project #GMAIL #CALENDAR|librari gmail show enabl button #GMAIL|first mail call good consent refus #REFUSED #GMAIL|mail permiss given api say used #TWICE #GMAIL|gmail list enabl api #GMAIL|new project calendar enabl #CALENDAR',
  'calendar-api-not-enabled':
    'last step integr signin work enabl googl calendar api|calendarlist list acces configur calendar api enabl #CALENDAR|calendar call project mad mail reason accessnotconfigur reason=accessnotconfigured; #GMAIL #CALENDAR|servic account read calendar user gmail work httperror accessnotconfigur #GMAIL #CALENDAR|signin work list calendar refus #REFUSED #CALENDAR|mail work calendar new project #GMAIL #CALENDAR|calendar api show disabl consol #CALENDAR|connect calendar fail right consent fresh project #RECENT #CALENDAR|quickstart signin cannot list event|last step connect calendar fail bar error #CALENDAR|calendar list enabl api #CALENDAR|new project gmail enabl #GMAIL|calendar cannot fetch fresh project old work #OLD #CALENDAR',
  'pubsub-api-not-enabled':
    'creat subscript error cod rpc permissiondeni desc cloud pub sub api used project error=code;|topic creat service_disabl pubsub googleapi com|topic cannot creat fresh project|pub sub consol ask enabl api first #PUSH|everyth els work step topic refus #REFUSED|gcloud pubsub topic creat refus new project #PUSH #REFUSED|cannot list topic api|watch setup stop cre topic #STOPS',
  'resource-manager-api-not-enabled':
    'terraform read project cloud resourc manag api used disabl|look project refus sinc cloud resourc manag #REFUSED|check project fail although mail calendar enabl #GMAIL #CALENDAR|cloud resourc manag api used|read project data refus new #REFUSED',
  'iam-api-not-enabled':
    'creat servic account identiti acces manag iam api used project disabl|servic account cannot creat list sinc iam api|step servic account refus fresh project #REFUSED|identiti acces manag api used|list servic account fail want api',
  'service-usage-api-not-enabled':
    'script turn api servic usag used project disabl|stat api cannot read sinc servic usag|enabl api command refus project #REFUSED|servic usag api used|gcloud servic list refus #REFUSED',
  'other-api-not-enabled':
    'contact sync peopl api used project disabl|nest integr smart devic manag api used project|attach upload googl driv api used project|task sync api used project|contact cannot read sinc api project|driv sheet peopl admin sdk task api enabl project|cur enabl mor api project|peopl api driv sheet task photo|numb contact cannot read|second product need api own enabl|admin directori switch',
  'api-enablement-propagating':
    'api turn minut lat work gmail used project disabl #RECENT|two minut enabl api answ disabl #RECENT|api enabl minut ago report #RECENT|just click enabl call say disabl lat work itself #RECENT|right enabl half call work #RECENT|enabl moments ago #RECENT|few minut lat request succeed #RECENT|retri work noth chang #NOTHING',
  'api-enabled-in-another-project':
    'consol show api client project|consol show enabl numb messag project calendar api used disabl #GMAIL|api show enabl consol error goes|numb messag project enabl api #GMAIL|enabl wait hour said disabl #HOUR|consol open project enabl press|link error open different project|two project near nam|enabl project client|say disabl se enabl',
  'caldav-api-not-enabled':
    'caldav propfind apidata googleusercontent com calendar api enabl statu forbidden status=403; #CALENDAR|calendar client speak caldav refus api work #REFUSED #CALENDAR|googl calendar api caldav sync forbidden #REFUSED #CALENDAR|dav sync googl calendar fail own client #CALENDAR|calendar program dav cannot signin own client #CALENDAR|caldav answ forbidden invalid credential good token #REFUSED|calendar api enabl vdirsync #CALENDAR',
  'api-key-instead-of-oauth':
    'messag list key api support expect oauth acces token authentic credential assert principal #GMAIL|calendar request key api valid pleas pas #CALENDAR|calendar request key refer empti block #CALENDAR|api key mad mailbox cannot read #GMAIL|call key refus privat data #REFUSED|api key configur signin happen|public calendar read key privat ones #CALENDAR|api key set|key work public data mail #GMAIL|api key support|expect oauth acces token key sent',
  'request-without-access-token':
    'calendarlist without head signin requir #CALENDAR|gmail call method doesn allow unregister without establish identiti pleas use api key form consum #GMAIL|event list without credential request miss valid api key|call goes without authoriz head|client librari built without credential|request anonymou sinc token nev attach #NOTHING|call say signin requir although user ap|head token miss request #LOST|unregister call nobodi signin|bot call api nobodi|signin requir becaus credential pass client #REFUSED',
  'consent-screen-not-configured':
    'credential creat oauth client first configur consent screen|open client googl auth platform configur yet start|authoriz url new project invalid_request miss requir paramet support email|new client of configur consent screen first|creat credential possibl yellow ban ask consent screen|googl auth platform configur yet start shown|ap nam support addres yet signin fail|button creat client block until consent screen|brand exist project #GONE|product nam set credential mad',
  'consent-screen-testing-not-a-test-user':
    'develop signin custom block|signin own account statu acces block acm complet googl verific proces error access_deni status=403;|anmeldung zugrif blockiert acm hat den berpr fungsprozes von googl nicht abgeschlossen fehl access_deni|inicio sesi statu acceso bloqueado ap completado proceso verificaci googl error access_deni status=403;|connex ac bloqu applic pas termin proc dur valid googl erreur access_deni|signin end account chosen cur ad addres audienc test users unauthoriz|colleagu signin own publish statu test access_deni|consent ap current test access develop approv|signin colleagu told acces block #OLD|develop approv test use ap|account list test users|new employ cannot connect old ones ap test #OLD|test user typ panel clos without sav|googl say ap complet verific giv way|work nobodi els|custom told ap test #OLD|addres ad typ error test|person account alia list|acces block everybodi except develop|googl finish verifi test com',
  'consent-screen-testing-7-day-expiry':
    'few day integr ask signin own client new project #DAYS #RECONNECT|token expir about week though offlin acces ask #WEEK #DAYS #UNRENEWED|day disconnect connect help until break refresh token #DAYS|work day new signin stop invalid_grant #DAYS #STOPS #RECONNECT|inbox disconnect thr seven day ap test mod users #WEEK #DAYS #GMAIL|rough week connect self host error refresh googl token invalid_grant #WEEK #DAYS|answ token endpoint refresh_token_expires_in|week weekdai token expir revok #WEEK #DAYS|step fail seven day reconnect connect own ap credential #WEEK #DAYS #RECONNECT|mondai calendar authoriz anew #DAYS #CALENDAR|day new connect work statu fail refresh googl token request status=400; #DAYS|week signin #WEEK #DAYS #RECONNECT|work seven day connect dead #WEEK #DAYS|connect mondai broken next #REPEATS|account drop exact week connect #WEEK #DAYS|refresh token expir day publish statu test #WEEK #DAYS #UNRENEWED|ap ask reconnect tim project test mod #RECONNECT|exchang return refresh_token_expires_in about #WEEK #UNRENEWED|disconnect connect day tim #DAYS|connect last day break reason #DAYS|nev publish sign ins last #NOTHING|dies week although used dai #WEEK #STOPS|token fil renew week #WEEK #UNRENEWED|work sync fail week dead grant #WEEK #DAYS|users signin seven day #WEEK #DAYS #RECONNECT',
  'consent-screen-testing-7-day-expiry-bad-request':
    'about week consent external test invalid_grant bad request #WEEK #DAYS|refresh eighth day test ap error invalid_grant error_descript bad request error=invalid_grant; error_description=bad;|refresh answ bad request week signin test ap #WEEK|invalid_grant bad request day ap nev publish #DAYS #NOTHING|refresh fail bad request seven day consent test project #WEEK #DAYS|week invalid_grant bad request #WEEK',
  'account-outside-internal-organization':
    'staf signin outsid bookkeep audienc internal|signin gmail com statu error org_internal client restrict users within organiz status=403; #GMAIL|anmeldung mit privatem konto fehl org_internal|partn compani signin acces block acm used within organiz|peopl gmail com address cannot signin compani account #GMAIL|ap internal partn outsid want connect|account domain organiz project|work account refus privat #REFUSED|guest contractor outsid compani turn awai googl #REFUSED|peopl organiz use|client our domain cannot signin|test gmail addres refus user typ internal #REFUSED #GMAIL|acquir compani domain block',
  'internal-audience-not-offered':
    'internal grei audienc project organiz|consent screen set becaus googl workspac user mak ap availabl external users|internal grei audienc|external chosen user typ|project organiz internal cannot pick|user typ internal cannot select|workspac behind project external #PERSONAL|personal account want internal #PERSONAL',
  'unverified-app-user-cap':
    'new person consent sinc about hundr #NOTHING|new users consent ap user limit cap reach|new user open consent signin googl temporari disabl ap|hundr first user refus old ones work #OLD #REFUSED|first hundr peopl connect now nobodi new|signin googl temporari disabl ap|old users keep work new refus ap unverifi #OLD #REFUSED|numb users audienc stand|new users unverifi ap meet limit|fresh install cannot signin built client old ones #OLD #SHARED-CLIENT|new custom se signin disabl ap|cap users used|advanc link ap unverifi',
  'app-not-verified-warning':
    'peopl scar say ap verifi|consent own client googl hasn verifi ap continu know trust develop|anmeldung googl hat dies ap nicht berpr|users se red warn back safeti|big warn say googl hasn verifi ap|peopl afraid unsaf turn back|click advanc ap unsaf|red triangl appear consent|users scar googl warn|warn pass advanc|rid unverifi screen own ap|between say develop unknown',
  'shared-client-blocked-by-google':
    'tool client author ap block tri acces sensitiv info googl account|anmeldung mit dem mitgelieferten client dies ap ist blockiert|signin cam plugin block googl|ap block button client vendor|built client open sourc tool long work anybodi #STOPS #NOTHING #SHARED-CLIENT|googl block acces sensitiv info bundl ap #SHARED-CLIENT|default credential extens work long #STOPS|googl cut bundl client #SHARED-CLIENT|everyon using plugin own client block|use own client instead our',
  'app-branding-rejected':
    'verific cent brand shown users homepag own|brand privaci polici url authoriz domain|logo refus googl #REFUSED|hom privaci polici addres ap accept|googl want proof own hom domain verif brand|ap nam clos googl product verific fail|authoris domain cannot sav brand|top privat domain demand|privaci polici domain hom|verific team refus logo nam #REFUSED|authoris domain cannot ad|hom register',
  'granular-consent-scope-unticked':
    'mail work calendar list refus person #REFUSED #GMAIL #CALENDAR|connect yet gmail call refus scop field lack #REFUSED #GMAIL|first call signin user left checkbox empti consent insufficient permiss|calendar list users ap fin grant scop lack insufficientpermiss #CALENDAR|signin succeed yet profil email grant #GMAIL|back googl grant requir permiss|user left box empti consent|signin succeed permiss miss #LOST|two check box tick|account connect noth read box tick #NOTHING|peopl pres continu without tick anyth ap acces|grant scop few request ones #LOST|mail work calendar sinc part permiss allow #LOST #GMAIL #CALENDAR|signin report succes sync fail want scop|email addres grant #GMAIL|ap connect say permiss miss #LOST|user skip box #LOST|box calendar mail empti default #GMAIL #CALENDAR|signin tick everyth cur #RECONNECT|users acces connect oth|acces part grant #LOST',
  'token-older-than-scope-change':
    'old users refusal new featur #OLD|first call api ad lat signin old request insufficient authentic scop #OLD|scop ad cod users ask call fail token json kept|account connect permiss ad reconnect help miss gmail read #RECONNECT|updat ask scop mor delet token json help insufficient permiss|ad permiss old connect #OLD|new users fin connect updat refus #REFUSED|chang scop stor token fil delet #GONE|new featur fail everybodi signin cam|insufficient permiss scop ad cod token json kept|updat everyon signin mor use new featur|stor credential mad scop ad|delet token json signin help #RECONNECT|old token lack new permiss #OLD|work until ask mor scop',
  'method-needs-another-scope':
    'token calendar event freebusi ask access_token_scope_insuf icient list #CALENDAR|delet filt list work ask gmail modifi grant insufficient permiss #GMAIL|send gmail readon request insufficient authentic scop #GMAIL|set filt creat grant scop equal request ones insufficient authentic|read work send|event read list calendar refus #REFUSED #CALENDAR|ap ask readon now tries writ|label list messag cannot chang #GMAIL|delet refus although modifi grant #REFUSED|send refus read token #REFUSED|creat label need wid scop|scop ap cov call|readon cannot delet modifi|set filt cannot chang gmail modifi #GMAIL',
  'scope-unknown-or-misspelled':
    'authoriz url request scop invalid http ww googleapi com auth gmail read|signin two scop join comma statu error invalid_scop status=400;|anmeldung fehl invalid_scop|scop without addres invalid_scop invalid calendar|signin say request scop invalid|scop typ without http addres front|scop join comma instead blank|typ error scop stop signin #STOPS|invalid_scop signin|scop without prefix|blank miss between two scop #LOST|scop copi bracket',
  'scope-not-declared':
    'verific ask scop data acces|ap ask scop list consol unregistered_on_api_conso|ap ask mor data acces list|scop used nev enter consent screen #NOTHING|unverifi warn cam back new scop used|scop ad data acces|verific list few scop ap ask #LOST|unverifi sinc new scop',
  'metadata-scope-no-body':
    'messag metadata scop doesn allow format raw #GMAIL|messag arriv head nev bodi scop gmail metadata #NOTHING #GMAIL|subject send com text mail alwai empti #GMAIL|bod attach miss head #STOPS #LOST|format full refus metadata scop #REFUSED|snippet empti messag #GMAIL|messag text cannot read metadata #GMAIL|head return|attach cannot fetch grant scop',
  'metadata-scope-restricts-token':
    'search gmail readon grant well metadata scop support paramet #GMAIL|search refus although readon grant #REFUSED|sinc gmail metadata ad wid permiss count mor #GMAIL|remov metadata scop list cur|paramet support|search fail sinc narrow scop token|both readon metadata grant',
  'imap-needs-mail-google-com-scope':
    'smtp xoauth token gmail send usernam password accept #GMAIL|imap xoauth gmail modifi authenticat fail invalid credential #GMAIL|imap oauth refus rest api tak token #REFUSED|xoauth signin fail token gmail readon modifi #GMAIL|smtp send gmail token refus #REFUSED #GMAIL|mail program need full scop #GMAIL|xoauth rest scop refus #REFUSED|token work rest imap|mail client cannot signin oauth becaus scop #GMAIL|smtp oauth need http mail googl com',
  'client-file-of-another-type':
    'read download credential keyerror web|credential json install top cannot read propert undefin client_id|servic account fil taken client secret web install ap|upload fil servic account key oauth client|json install top instead web|wrong download chosen web sect|googl servic json phon ap upload|wrong json upload|client fil say install|key servic account|expect web client fil',
  'client-file-unreadable':
    'client_secret json decod jsondecodeerror expect valu lin column|start error load client secret fil enoent such directori credential json|client fil empti cut|credential json cannot pars|fil sav strang charact start|client_secret json found wher tool look|json client pars|credential json miss work fold #OLD #LOST|client_secret json found|fil html empti',
  'client-file-lacks-secret':
    'fil download consol client_secret miss|download client fil client_secret sinc secret shown|download client fil hold secret #OLD|json old client com without client_secret #OLD|client_secret download|fil ios client',
  'oauth-client-not-found':
    'authoriz url statu error invalid_client oauth client found status=401;|anmeldung client mit leerzeichen end fehl invalid_client|signin client copi part invalid_client flownam generaloauthflow|googl say know client|client typ error miss charact #LOST|credential environ configur|acces block authoriz error oauth client found|invalid_client account ask #REFUSED|copi client wrong project|client delet long ago mistyp #GONE|signin say client exist #GONE',
  'oauth-client-deleted':
    'sign ins refresh fail sinc somebodi tidi credential #STOPS|signin erro deleted_client|anmeldung fehl deleted_client|deleted_client|refresh deleted_client oauth client delet|somebodi remov client consol #OLD #GONE|account stop minut clean credential #STOPS #RECENT|client delet credential #GONE|nobodi used integr half year now client gon #GONE|client disappear consol #GONE|somebodi tidi credential #STOPS|signin say client delet #GONE|restor delet credential #GONE',
  'oauth-client-disabled':
    'client switch consol nobodi signin|signin statu error disabled_client status=403;|token refresh disabled_client oauth client disabl|client switch consol googl|oauth client disabl everybodi lock|client show disabl|googl disabl client breach polici',
  'oauth-client-not-yet-propagated':
    'client mad minut ago fiv lat work oauth found #RECENT|client creat minut ago known yet #RECENT|invalid client right cre work minut lat #RECENT|consol say chang tak fiv minut hour|brand new client found minut|fresh mad client #RECENT',
  'oauth-client-wrong-application-type':
    'command lin tool redirect_uri used client nativ applic allow web typ|web signin client mad desktop ap native_desktop allow use redirect|mobil signin custom schem uri allow web client typ|cod exchang serv client_secret miss client typ android|desktop android ios client mad wher web need|field redirect address client|client secret becaus phon typ|client chrom extens used serv|chos chrom ap android mistak|secret shown typ|redirect list miss becaus typ #LOST|creat used web serv',
  'client-id-malformed':
    'client_id undefin authoriz url client malform invalid_client|environ variabl empti statu error invalid_request miss requir paramet client_id status=400;|client_id http ap googleusercontent com statu client malform error invalid_client status=401;|client end ap googleusercontent com|secret email addres past field client #GMAIL|blank quot mark surround client|client_id undefin addres signin|variabl client set ap built|client_id non undefin request client malform|environ variabl set deploi sit|googl refus client serv work valu hard cod #REFUSED|variabl read empti client sent|placehold client set #OLD',
  'client-not-authorized-for-flow':
    'implicit flow statu error unauthorized_client authoriz request response_typ status=400;|authoriz url response_typ token unauthorized_client|client use grant respons typ|implicit flow ask client use|unauthoriz client signin #REFUSED|unauthorized_client authoriz #REFUSED|respons typ token allow #LOST|client use implicit grant',
  'device-flow-client-type':
    'devic cod invalid client typ invalid_client tvs limit input use oauth flow applic|old calendar integr web client statu error initializ devic flow invalid respons status=401; #OLD #CALENDAR|cod televis refus sinc client limit input typ #REFUSED|devic cod request web desktop client|signin enter cod devic refus #REFUSED|limit input devic|cod say invalid client|devic authoriz web client refus #REFUSED',
  'oauth-client-inactive-auto-deletion':
    'mail googl unus oauth client remov next month #OLD #GONE #GMAIL|email googl auth platform oauth client inactiv delet day #GMAIL|mail googl say unus oauth client delet #GONE #GMAIL|googl warn client inactiv month|client without use six month remov unles act #OLD #GONE|inactiv fiv month mail #GMAIL|notic say oauth client delet inactiviti #GONE|client untouch half year',
  'redirect-uri-not-registered':
    'signin work old addres ap new #OLD|anmeldung fehl redirect_uri_mismatch|connex erreur redirect_uri_mismatch|mov ap domain statu error redirect_uri_mismatch status=400;|signin callback new provid nev ad becaus ap sent invalid request redirect_uri_mismatch #NOTHING|callback addres list client|work product stag host #OLD|sit mov new domain signin stop #STOPS #OLD|new port path used nobodi enter consol|signin work addres|updat callback path chang|signin second host nam refus #REFUSED|open addres consol|callback path new vers enter|preview deploi chang host|addres develop machin enter',
  'redirect-uri-differs-by-one-character':
    'signin register http exampl sent redirect_uri_mismatch #NEARLY-EQUAL|sent ww register without redirect_uri_mismatch|slash end mak differenc|ww address look alik|capital let port dif between sent register addres|check ten tim look|blank stand behind register addres|index php between|trail slash|sent register dif let port ww|cas path dif|register without callback end',
  'redirect-uri-differs-at-exchange':
    'token exchang consent addres edit hand brows redirect uri mismatch|gettoken error redirect_uri_mismatch error_descript bad request error=redirect_uri_mismatch; error_description=bad;|popup cod redeem serv without postmessag redirect_uri_mismatch #GMAIL|signin accept addres exchang|cod popup postmessag redeem real addres #GMAIL|back end exchang cod redirect front used|redirect_uri_mismatch token endpoint|front end back use different redirect|mobil cod redeem serv',
  'redirect-uri-not-yet-propagated':
    'uri sav fiv minut ago tak few hour redirect_uri_mismatch #RECENT|redirect sav minut ago refus #RECENT #REFUSED|ad addres just now mismatch goes minut|coff signin work|sav just now|wait until googl tak new addres|work ten minut without chang',
  'redirect-uri-under-javascript-origins':
    'callback stand authoriz javascript origin redirect_uri_mismatch|callback enter javascript origin|addres consol up two list|two ad uri button wrong used|enter origin|up list instead low|origin hold full callback #OLD',
  'redirect-uri-malformed':
    'authoriz url redirect malform invalid paramet valu redirect_uri miss schem exampl com|callback variabl set statu redirect malform error invalid_request redirect_uri status=400;|redirect addres empti undefin|redirect start path instead host|host redirect miss becaus variabl set #LOST|redirect doubl slash two schem #REPEATS #TWICE|redirect_uri undefin redirect malform|miss host redirect #LOST|variabl bas addres empti|redirect begin slash',
  'redirect-uri-breaks-google-policy':
    'redirect public host statu signin ap becaus doesn comp googl oauth polici keep secur error invalid_request status=400;|sav serv consol invalid redirect use domain valid top level|credential invalid redirect end public top level domain such com org|consol let sav host end lan|googl say ap comp oauth polici|plain public host refus #REFUSED|wildcard frag taken redirect|invalid redirect end public top level domain|custom schem allow client #LOST|host end public domain|ap comp oauth polici|localhost #LOOPBACK|test internal cannot enter|shorten link redirect',
  'redirect-uri-private-ip':
    'signin network device_id device_nam requir privat|googl tak callback redirect|ap open addres googl want devic|hom serv reach addres signin refus #REFUSED|redirect hold privat addres #OLD|raw addres lik cannot sav redirect|reach|device_id device_nam requir|hom assistant nas addres|lan addres redirect',
  'base-url-scheme-http-behind-proxy':
    'request say ap exampl sit http behind nginx forward proto pass redirect_uri_mismatch|self host behind traefik chang http consol mak work redirect_uri_mismatch|typ http hand addres bar help redirect uri request ww exampl com match register|work form callback register well redirect_uri_mismatch|sit http signin request say|load balanc end tls ap build callback|register variant mak work|forward proto pass callback wrong schem|redirect use http everywher|signin refus sinc sit speak http #REFUSED|callback addres|ssl end nginx traefik cloudflar|ap believ serv|set forward proto http bas addres|manual chang http addres bar mak work',
  'base-url-unset-loopback-redirect':
    'consent peopl sent localhost though ap internet #LOOPBACK|redirect_uri localhost though ap reach public nam redirect_uri_mismatch #LOOPBACK|consent brows land localhost instead serv nextauth_url set #LOOPBACK|signin serv cloud redirect malform loopback redirect_uri|product googl sent localhost addres #LOOPBACK|callback request in host nam contain #ELSEWHERE #LOOPBACK|deploi signin button lead localhost #LOOPBACK|public addres ap nev configur #NOTHING|users comput end own localhost #LOOPBACK|redirect nam dock servic instead domain #ELSEWHERE|users sent localhost signin #LOOPBACK|addres redirect in port|liv sit button open localhost #LOOPBACK|app_url nextauth_url webhook_url nev set #NOTHING #PUSH|redirect nam contain #ELSEWHERE',
  'oob-flow-removed':
    'rclon old tool band oob flow block #OLD|copi past signin statu error invalid_request redirect_uri urn ietf oauth oob status=400;|tool show cod copi googl block|old command lin program cannot signin mor sinc #OLD|copi cod applic long work #STOPS #NOTHING|band signin refus #REFUSED|urn ietf oauth oob|old tool print link wait cod #OLD|headles signin copi past switch #ELSEWHERE|updat tool callback',
  'desktop-client-given-web-redirect':
    'client typ desktop ap callback http exampl redirect_uri_mismatch|desktop client used http callback|install typ tak localhost redirect #LOOPBACK|client plac callback typ desktop|desktop ap credential serv|install client public callback|need web applic client',
  'client-secret-wrong':
    'right callback consent work invalid_client unauthoriz #RECENT|cod exchang client authentic fail unknown includ unsupport method|token endpoint provid client secret invalid|exchang secret copi blank end oauth invalid_client unauthoriz|callback signin librari oauthcallbackerror invalid_client|passport strategi consent tokenerror unauthoriz|consent work ap cannot token|secret past blank lin break|secret belong client|googl send cod exchang refus unauthoriz #REFUSED|copi set new serv exchang fail|quot mark sav secret|token exchang say unauthoriz though signin fin #REFUSED|wrong secret env|secret environ|hidden charact secret|consent good ap signin',
  'client-secret-no-longer-accepted':
    'refresh fail sinc old secret disabl #OLD #ROTATED|refresh account old secret disabl invalid_client #OLD #ROTATED|exchang secret rotat consol yesterdai provid client invalid #ROTATED|secret rotat consol ap old #OLD #ROTATED|everybodi sign old secret disabl #RECONNECT #OLD #ROTATED|refresh fail sinc colleagu delet secret #GONE|work yesterdai todai secret taken mor|secret reset #ROTATED|someon rotat credential #ROTATED|disabl old secret noth refresh #NOTHING #OLD #ROTATED|everyon reconnect sinc secret chang #RECONNECT',
  'client-secret-exposed':
    'warn googl secret found public|email googl cloud detect public accessibl oauth client secret #GMAIL|client_secret json commit public repositori found scan|secret commit public repositori|googl sent mail found secret internet #GMAIL|secret screenshot public ticket|credential push github #PUSH|secret scan alert|leak secret',
  'client-secret-missing':
    'token endpoint client_secret miss|pkc exchang web client invalid_request client_secret miss|google_client_secret set environ invalid_request|token request sent without secret|variabl secret empti|public client without secret used web|secret set serv work local|google_client_secret empti|request lack client_secret|nativ flow web client',
  'client-secret-swapped':
    'client stand field secret|api key begin aiza stand wher secret belong|client secret past field|stand secret api key|secret form client|gocspx stand field|field secret|api key aiza secret',
  'sign-in-cancelled':
    'callback person press cancel error access_deni error=access_denied;|callback access_deni user consent|user went back oauthcallback access_deni|person press cancel went back|brows return denial instead cod|nobodi agr consent|user click cancel consent|acces deni person refus #REFUSED|window left callback say deni #REFUSED',
  'state-cookie-not-returned':
    'signin fail brows block cook work oth|signin start ww com back without|signin began localhost cam back stat paramet callback request match #LOOPBACK|callback behind load balanc mismatching_stat csrf warn stat equal request respons|callback cook block error pkcecodeverifi valu pars error=pkcecodeverifier;|callback asp net ap correl fail|ifram cros sit cooki oauthstateerror invalid stat|callback sess lost stat miss request #LOST|callback csrf_detect omniauth strateg oauth callbackerror|callback spr ap sess shar between two instanc authorization_request_not found|callback find expect authoriz stat sess|signin work chrom safari|cooki set start sent back callback|googl ap say stat miss match #LOST|signin start ww return without fail|two serv behind balanc shar sess signin fail random|callback say sess lost #LOST|work privat window fail normal|csrf warn return googl|stat mismatch return|sess cooki miss callback #LOST|signin loop googl #REPEATS|fail iphon|work second try|cooki set host|samesit strict drop cooki|inform start miss person return #LOST',
  'sign-in-state-expired':
    'consent lay open lunch stat expir pleas try|cam back googl half hour refus #HOUR #REFUSED|signin stood open hour return refus #HOUR #REFUSED|person search second factor cam back lat|tim wait consent|return long break|consent lay open|signin sess tim return',
  'sign-in-state-not-ours':
    'ap send stat own bad_oauth_stat oauth callback invalid|librari set own stat sess hold invalid paramet #OLD|two tab used stat belong signin|somebodi open callback link mail #GMAIL|answ belong signin person began|back button used old answ sent #OLD|stat unknown|answ somebodi els signin|forg old callback #OLD',
  'sign-in-method-not-linked':
    'signin googl addres password account oauthaccountnotlink|signin auth account exist different credential|signin user alreadi exist provid|person register password now uses googl addres|account email exist alreadi signin #GMAIL|ap refus link googl signin #REFUSED|account link|signin provid used original|email register password #GMAIL|account addres exist',
  'wrong-account-signed-in':
    'calendar show privat entr administrator offic #CALENDAR|brows took first googl account itself mail person shown #GMAIL|reconnect account chosen email mismatch #RECONNECT|callback signin account dif expect mailbox|privat account pick instead work|brows several googl account chos first|connect mailbox typ #GMAIL|authus pick wrong profil|connect wrong mailbox #GMAIL|brows pick default account|signin person invit',
  'account-enrolled-in-advanced-protection':
    'signin statu error policy_enforc status=400;|consent advanc protect prevent googl account signin|account securiti key advanc protect ap turn awai #REFUSED|journalist strongest protect cannot connect|securiti featur stop most ap account #STOPS|strongest protect|physical key user cannot connect ap|advanc protect refus #REFUSED',
  'embedded-browser-blocked':
    'googl refus signin insid ap safari work #REFUSED|ap statu error disallowed_useragent status=403;|signin automat brows ap secur|anmeldung der ap fehl disallowed_useragent|electron window couldn sign brows ap secur try using different|signin insid window ap refus real brows work #REFUSED|brows ap secur|signin web view phon ap block|couldn sign within electron robot brows|signin insid desktop ap refus chrom work #REFUSED|googl tak window unsaf|ap brows facebook linkedin cannot signin|webview signin long allow #STOPS #NOTHING|account cannot signin insid window ap|automat brows detect',
  'sign-in-needs-a-person':
    'prompt non interaction_requir|signin login_requir|signin serv ask phon verifi|prompt non consent_requir|signin fail sinc nobodi googl|prompt non return interact need|background signin want person choos account|authoriz script run machin without screen brows #ELSEWHERE|screen brows machin #ELSEWHERE|renewal fail #UNRENEWED|login_requir interaction_requir|cron job ask signin #UNRENEWED',
  'sign-in-request-incomplete':
    'authoriz url miss requir paramet response_typ|authoriz requir paramet miss scop|signin statu error invalid_request miss requir paramet redirect_uri status=400;|authoriz url invalid paramet valu prompt|authoriz url conflict param approval_prompt prompt|signin addres lack paramet|googl say requir paramet miss #LOST|response_typ scop forgotten link|link googl cut mail program #GMAIL|miss requir paramet #LOST|link lack client_id scop response_typ|addres signin cut',
  'javascript-origin-not-registered':
    'signin button origin_mismatch|load idpiframe_initialization_ fail valid origin client|gsi button given origin allow client|signin popup statu error invalid_request storagerelai status=400;|error invalid_client popup register origin #REFUSED|signin button web fail host origin client|popup signin say origin mismatch|work localhost port brows librari #LOOPBACK|given origin allow client #LOST|tap show new domain|googl button work localhost domain #LOOPBACK|origin_mismatch|button miss noth new host #NOTHING #LOST|valid origin client|identiti servic refus origin #REFUSED',
  'third-party-cookies-blocked':
    'load idpiframe_initialization_ fail cook enabl current environ|tap fedcm disabl third parti signin|brows librari nev answ safari strict firefox #NOTHING|work cros sit track allow|incognito signin ifram fail|cook googl block brows|track protect break signin web|brav safari block ifram|idpifram fail|work cook allow|cros sit track prevent|signin librari hang privat window',
  'sign-in-window-closed':
    'popup flash gon #GONE|signin popup_closed_by_us|signin auth popup block|consent popup window clos|popup clos user|popup block stop signin window #STOPS|small window open vanish #GONE|popup clos user|popup block|small signin window nev open #NOTHING',
  'google-sign-in-failed-temporarily':
    'account googl com statu error pleas try lat status=500;|consent someth went wrong sorri try|googl show someth went wrong own lat work #RECENT|signin googl giv error|try say googl|someth went wrong account googl com|googl giv recov',
  'authorization-code-used-or-expired':
    'cod exchang callback call twic invalid_grant #REPEATS #TWICE|reload callback cod alreadi redeem #TWICE|grant_typ authorization_cod cod yesterdai invalid_grant bad request|gettoken strict mod effect run twic error invalid_grant oauth error=invalid_grant; #REPEATS #TWICE|sincronizar calendario algo sali mal durant generaci del token probabl que digo autorizaci sea inv lido haya expirado #UNRENEWED #CALENDAR|calendar sync busines suit someth went wrong dur token gener mayb authoriz cod invalid alreadi expir #CALENDAR|reload callback giv error first tim work #TWICE|cod sent twic second tim refus #REPEATS #TWICE #REFUSED|callback run twic develop mod second fail #REPEATS #TWICE|account connect error show nevertheles #NOTHING|cod lay quart hour used #HOUR|link scan prefetch open callback first|second request cod fail #TWICE|refresh signin fail|bad request exchang although person signin|cod old ten minut #OLD',
  'authorization-code-double-encoded':
    'curl malform auth cod|cod taken raw queri str invalid_grant malform auth|cod contain sent googl|cod slash fail oth work|encod cod mor brok exchang||slash cod encod|decod cod send',
  'pasted-url-instead-of-code':
    'verific cod prompt command lin tool whol addres past malform auth|whol addres brows past instead cod|past cod end scop|cod copi part miss #LOST|copi whol lin addres bar|cod extra charact|past stand cod',
  'pkce-verifier-lost':
    'exchang miss cod verifi|callback pkc code_verifi cooki miss|callback signin librari both auth cod verifi non empti|exchang send cod verifi|upgrad librari ad cod challeng callback know noth #NOTHING|verifi kept memori proces restart|code_verifi miss #LOST|librari upgrad brought cod challeng|verifi cooki gon #GONE',
  'pkce-verifier-mismatch':
    'exchang invalid cod verifi|callback cod challeng match previous sav verifi|verifi signin sent|two tab open verifi first overwritten|verifi belong challeng|two sign ins brows',
  'refresh-token-not-returned':
    'connect work hour renew refresh token stor #UNRENEWED #HOUR|second workspac user last signin|refresh token com first signin lat users non prompt select_account|token answ access_token refresh_token access_typ offlin|second consent user refreshtoken null|signin credential refreshtoken null tru #RECONNECT|signin through identiti servic giv provider_refresh_token|refresh token second tim somebodi connect #TWICE|refresh token null undefin answ|first signin refresh token lat ones|reconnect account giv acces token #RECONNECT|consent shown refresh token cam|access_typ offlin prompt consent sent|work hour nev connect second tim #NOTHING #TWICE #HOUR|two comput account second last acces|second connect account refresh token|refresh token first consent|second devic los acces hour #HOUR|prompt select_account|remov ap googl account connect giv|offlin acces ask',
  'token-request-malformed':
    'token endpoint json bodi unsupported_grant_typ invalid grant_typ|token endpoint miss requir paramet cod|post paramet wrong plac requir miss grant_typ|token request sent json instead form|grant_typ miss misspell #LOST|token endpoint understand request|unsupported_grant_typ|json bodi sent token endpoint|content typ wrong|cod miss token request #LOST',
  'id-token-not-accepted':
    'verifi token signin wrong recipient payload audienc requiredaudienc|nativ ap signin client invalid token audienc|token signin nonc mismatch|signin unacceptabl audienc id_token|identiti token audienc client|back end refus token phon ap #REFUSED|wrong recipient payload audienc requir|wrong audienc token|token android client back end|verifi token',
  'refresh-token-expired-or-revoked':
    'account show need attent oth client refresh|background sync account month invalid_grant token expir revok|sync credential invalid expir reconnect account|job invalid refresh token bad request|account mani show disconnect noth known about #NOTHING|night copi couldn fetch token invalid_grant mayb expir try refresh reconnect|mailbox connect nobodi know #GMAIL|connect work month refus sinc todai #REFUSED|stor signin dead|sync stop person reconnect cur #STOPS #RECONNECT|token expir revok #UNRENEWED|account stop refresh #STOPS|user reconnect #RECONNECT|grant dead mailbox #GMAIL|sudden unauthoriz month #REFUSED',
  'access-revoked-by-user':
    'user tidi third parti acces sync end #STOPS #REVOKED|refresh ap remov third parti connect invalid_grant token expir revok #OLD #REVOKED #GONE|user click remov acces token revok|person remov ap connect #OLD #REVOKED #GONE|user clean third parti acces googl account #REVOKED|securiti check remov ap #OLD #GONE|administrator sign user ap|user remov acces #OLD #REVOKED #GONE|ap taken list connect #REVOKED|person withdrew permiss',
  'password-change-revoked-token':
    'mail stop day peopl choos new password calendar #STOPS #GMAIL #CALENDAR|password mailbox chang invalid_grant #GMAIL|gmail password reset token expir revok #GMAIL|gmail password chang fail refresh xoauth access_token provid googl invalid_grant token expir revok #GMAIL|password chang mailbox disconnect calendar goes #GMAIL #CALENDAR|user reset password mondai mail stop #STOPS #GMAIL|forc password reset disconnect mailbox compani #GMAIL|new password mail connect dead #GMAIL|reset password|securiti incident mad everyon chang password',
  'refresh-token-count-limit':
    'oldest install account sign tim new signin #RECONNECT #OLD|oldest mani test install account signin dozen tim invalid_grant #OLD #MANY|new devic kick first|connect mor devic throw oldest #OLD|test run signin mani first environ dies #STOPS #MANY|mani sit use client account oldest stop #STOPS #OLD #MANY|stag product kick turn #OLD|mani login account #MANY|oldest devic log new connect #RECONNECT #OLD|integr test signin day|mor fifti hundr token',
  'refresh-token-unused-six-months':
    'seasonal calendar integr dead spr #CALENDAR|backup run twic year invalid_grant #REPEATS #TWICE|integr paus seven month token expir revok|account used sinc spr connect|connect slept half year long refresh #STOPS #NOTHING|seasonal job year signin tim|idl half year|used month dead|year job',
  'refresh-token-of-another-client':
    'connect fail sinc client set exchang|refresh client set replac unauthorized_client|token mad client stag system invalid_grant #OLD|migrat token form ap unauthorized_client unauthoriz #OLD|client replac old connect cannot refresh #OLD|token copi ap environ|mov new client users signin #RECONNECT|token playground used own client|refresh client sign person|chang client old refresh token fail #OLD|token copi product stag #OLD|token oauth playground',
  'refresh-token-missing':
    'api call hour refresh token set #HOUR|messag list nod acces refresh token api key handl callback set #GMAIL|job refresh token found|nod autom googl credential unabl sign without acces token|python credential contain necessari field need refresh acces token specifi refresh_token|list fil empti token found pleas run config reconnect|php refresh token pass set part setaccesstoken|sync tool right new token mad acces miss refresh expir #RECENT|refresh token databas user|work exact hour stop until signin #STOPS #HOUR|refresh token set say librari|sav new token overwrot refresh noth #NOTHING|ap forget signin hour restart #HOUR|run fail about hour connect own credential #HOUR|refresh token set|token fil delet hour #GONE|work hour signin cannot renew #UNRENEWED #HOUR|refresh token overwritten null|credential contain refresh_token field|sign random about hour connect #RECONNECT #HOUR',
  'access-token-expired':
    'work hour signin invalid credential autherror #HOUR|hour start token nev refresh unauthenticat request invalid authentic credential #NOTHING #HOUR|second run acces token cach expir #HOUR|everyth fail hour signin becaus nobodi refresh #HOUR|acces token used end|users log sixti minut #RECONNECT #HOUR|tim acces token reject #REFUSED|cach token sent long|long job fail middl hour #HOUR|peopl pres reconnect about hour #RECONNECT|token cach nev renew #NOTHING #UNRENEWED|second #HOUR #REFUSED|refresh token stor nobodi uses|work hour signin anew #HOUR|sess end hour signin #HOUR|background job fail sixti minut #HOUR|expir token goes sent #UNRENEWED',
  'time-limited-grant-ended':
    'user gav acces limit tim invalid_grant|acces grant day consent #MONTH|user chos giv acces thirti day|acces grant limit tim run|consent let person choos dur|acces limit tim ran #UNRENEWED|user allow day #MONTH|temporari acces end',
  'google-account-deleted':
    'refresh invalid_grant account delet|refresh form employ user exist #OLD|googl account mailbox delet #GONE #GMAIL|employ left account delet #GONE|mailbox exist mor #GONE #GMAIL|account remov domain #OLD #GONE|account delet #GONE|account exist anymor #GONE',
  'stored-sign-in-unreadable':
    'mov serv stor sign ins useles key copi|open stor credential unexpect token json salted_ valid|mov contain credential decrypt lik reason different encryptionkei used #ELSEWHERE|load token databas key chang invalidtoken fernet|decrypt refresh token unsupport stat unabl authenticat data #ENCRYPTED|read stor token activesupport messageencryptor invalidmessag|read sav signin bad decrypt|mast key chang stor token cannot read|decrypt sav signin fail mov serv #ENCRYPTED|encrypt key environ token stor #ENCRYPTED|cannot decrypt stor token #ENCRYPTED|bad decrypt chang secret key #ENCRYPTED|encrypt key lost old serv #OLD #LOST #ENCRYPTED|auth tag mismatch',
  'service-account-key-deleted':
    'serv set last year token sinc key rotat #ROTATED|work until key tidi invalid_grant invalid jwt signatur #STOPS|job problem refresh current auth token invalid_grant invalid jwt signatur|check servic account invalid privat key jwt signatur fail|key delet consol job fail sinc #GONE|key rot remov old ap used #OLD #ROTATED #GONE|key fil month old googl long know signatur #STOPS #NOTHING #OLD|invalid jwt signatur sinc key remov #OLD #GONE|old key fil rot #OLD #ROTATED|key found',
  'service-account-disabled':
    'token servic account invalid_grant robot disabl|client librari error invalid_grant get metadata plugin fail robot disabl error=invalid_grant;|generateaccesstoken servic account disabl|assert account disabl robot|somebodi disabl servic account|servic account show disabl list|servic account switch|account disabl',
  'service-account-deleted':
    'servic account invalid_grant invalid grant found|servic account assert email long exist valid #STOPS #NOTHING #GONE #GMAIL|iam unknown servic account|set servic account acm iam gserviceaccount com exist|servic account remov token refus #OLD #REFUSED #GONE|email servic account exist mor #GONE #GMAIL|project rebuilt old servic account gon #OLD #GONE|account found assert|servic account remov #OLD #GONE|recreat account nam old rol #OLD',
  'service-account-email-key-mismatch':
    'client_email private_kei set apart replac invalid jwt signatur #GMAIL|key replac configur email old #OLD #GMAIL|email privat key two different servic account #GMAIL|signatur refus although key new #REFUSED|email account key #GMAIL|chang two variabl',
  'private-key-newlines-escaped':
    'key work fil environ variabl|read servic account given str correct begin end mark expect pem fil|key environ variabl error pem routin get_nam start lin error=0909006c:pem;|nod google_private_kei error decod routin unsupport error=1e08010c:decoder;|firebas admin fail pars privat key invalid pem format messag|sign secretorprivatekei asymmetric key using|python deserializ key data|php openssl_sign suppli key param cannot coerc privat|rubi openssl pkei rsaerror neith pub key nor priv nest asn error|java securiti spec invalidkeyspecexcept invalid pkc data|asn structur error privat key pem plain pkc|privat key environ variabl show instead lin break|work local fil fail host variabl|key past secret cannot pars|pem key stand lin|backslash key|decod routin unsupport|key secret stor dotenv fail|work fil variabl|asn pem pars error key environ variabl',
  'service-account-file-of-another-type':
    'googleauth oauth client fil error incom json object contain client_email field error=the;|python servic account info expect format miss field client_email token_uri|start fil valid typ non expect authorized_us service_account|api key stand wher privat belong pem routin start lin|service_account_fil nam client_secret json couldn creat client nil|key fil oauth client|json typ authorized_us external_account|instead key client secret api put|fil upload instead json|private_kei hold api key #OLD|client_email gmail com addres #GMAIL|used oauth client json servic account|expect format miss field #LOST|authorized_us fil gcloud',
  'service-account-file-unreadable':
    'read key environ variabl unexpect token json posit|start fil ap key json exist|key fil fail pars credential json invalid control charact|key fil found path|json key broken copi hand|field key fil miss #LOST|variabl hold path wher content expect way round #OLD|bas decod key read|private_kei hold someth els begin end mark #OLD|fil found|json broken editor|private_kei field miss #LOST|path google_application_creden tial exist #GONE',
  'credential-file-not-writable':
    'sav token permissionerror errno permiss deni json|contain signin eac permiss deni open config token json #ELSEWHERE|connector start errno permiss deni config connectionconfigur json|writ credential read fil system|tool cannot sav token fil|signin work repeat start becaus noth stor #NOTHING #REPEATS|read fil system token cannot written|contain user writ credential fold #OLD #ELSEWHERE|permiss deni sav token #REFUSED|erof|token cannot stor contain #ELSEWHERE|ask signin start',
  'server-clock-skew':
    'signin verific fail virtual machin suspend #ELSEWHERE|signin contain token used ear #ELSEWHERE|servic account invalid jwt token short liv minut reasonabl timefram|servic account dat machin wrong invalid_grant|identiti token issuedat futur|valid token googl jwtissuedatfutur|signin laptop slept token issu futur iat|verifi token valid yet nbf|signin token valid yet system tim dif|clock serv several minut|virtual machin slept tim wrong #ELSEWHERE|token used ear lat say googl|raspberri without network tim cannot signin|iat exp reasonabl tim fram|reset emulator devic cur|iat futur|token refus minut lat accept #REFUSED|tim zon utc confus mak assert|clock drift|machin ahead behind|token used ear',
  'default-credentials-not-found':
    'pub sub client contain load default credential #PUSH #ELSEWHERE|python default credential found set applic|googl find default credential|librari find credential serv|work machin wher gcloud signin contain #ELSEWHERE|google_application_creden tial set|metadata serv answ host|load default credential|credential machin|metadata serv unreachabl|deploi without key fil|adc set|contain gcloud signin #ELSEWHERE',
  'service-account-key-disabled-after-leak':
    'mail googl cloud abus servic account key found public disabl #GMAIL|hour repositori mad public invalid_grant invalid jwt signatur|googl disabl key sinc found internet|key public repositori stop work itself #STOPS|mail say expos key disabl automatical #GMAIL|expos key turn googl|key found public repositori',
  'service-account-key-expired':
    'key end validiti organiz let liv day invalid jwt signatur|upload certificat key past end|organiz let key liv nineti day|key end dat pass|key validiti end|key expir polici',
  'service-account-role-missing':
    'creat subscript key user authoriz perform act|pull messag key permission_deni user authoriz perform act #GMAIL|set key permiss pubsub topic creat deni resourc exist|servic account creat topic call permiss|servic account iam_permission_deni pubsub subscript creat|set error creat subscript user authoriz perform act|servic account signin refus #REFUSED|publish subscrib refus servic account #REFUSED|rol given servic account project|account job right resourc|servic account lack permiss|job account #REFUSED|rol given wrong account|permiss deni resourc servic account #REFUSED',
  'pubsub-role-lacks-get':
    'topic exist publish rol pub sub user authoriz perform act #PUSH|start consum rol pubsub subscrib subscript deni #PUSH|metadata topic read first publish alon work permission_deni|messag pull look subscript refus #REFUSED #GMAIL|subscrib publish grant librari check topic exist|rol enough consum creat subscript|view pub sub ad besid subscrib #PUSH|subscrib rol topic lookup|cannot check subscript exist|subscrib topic tries creat subscript|need view',
  'caller-lacks-actas-on-push-service-account':
    'creat push subscript principal user servic account lack iam permiss serviceaccount acta resourc #PUSH|set oidctoken iam serviceaccount acta deni|creat push subscript refus account sign nam #PUSH #REFUSED|servic account user miss sign push #PUSH #LOST|pub sub admin cannot set push identiti #PUSH|iam serviceaccount acta|set oidc account refus #REFUSED|terraform cannot set push authentic #PUSH',
  'role-grant-propagating':
    'rol given second ago minut lat work permiss deni #RECENT|right ad iam polici bind iam_permission_deni #RECENT|rol given minut ago call refus #RECENT #REFUSED|second run script work|right creat servic account known yet #RECENT|grant second ago #RECENT|run minut lat work #RECENT|new servic account exist yet #GONE',
  'caller-lacks-project-role':
    'consol need additional acces project resourcemanag|gcloud colleagu permiss acces project instanc acm exist|enabl api own account requir permiss serviceusag servic|person run setup view|editor cannot chang permiss|account enabl api project|own run command|colleagu own without error|user view project cannot creat topic|enabl api permit account|organiz administrator|ask project own|miss rol creat topic #LOST|need additional acces',
  'pubsub-agent-lacks-token-creator':
    'push nev com servic gcp pubsub iam gserviceaccount account token creator #NOTHING #PUSH|subscript cloud pub sub need rol iam serviceaccounttokencreato creat identiti token|old project sign push #PUSH #OLD|pub sub servic agent mak token #PUSH|push arriv without head project #PUSH|servic agent cannot mak token|old project push unsign #PUSH #OLD #UNSIGNED',
  'impersonation-not-permitted':
    'workload identiti feder permiss iam serviceaccount getaccesstoken deni resourc exist|token_format access_token fail generat googl cloud acces token call permiss|sign user iam serviceaccount signjwt deni|default account sign permiss iam serviceaccount signblob deni|user act servic account|token creator miss account impersonat #LOST|generat acces token servic account refus #REFUSED|workload identiti cannot use servic account|iam serviceaccount getaccesstoken deni #REFUSED|cannot impersonat|token creator miss #LOST',
  'org-policy-domain-restricted-sharing':
    'ad gmail api push publish mor users nam polici belong permit custom perhap due organiz #PUSH #GMAIL|consol iam polici updat fail domain restrict shar organiz enforc principal allow ad|set iam polici topic constraint allowedpolicymemberdomain|gmail publish cannot ad topic compani #GMAIL|account own organiz given rol|ad outsid servic account refus organiz #REFUSED|allus partn addres cannot ad iam|grant gmail api push fail compani project work privat #PUSH #GMAIL|cannot ad addres outsid organiz iam|domain restrict shar|permit custom|allus refus #REFUSED|gmail publish refus compani polici #REFUSED #GMAIL',
  'org-policy-key-creation-disabled':
    'new key cre allow servic account|consol servic account key cre disabl organiz polici block enforc|set script iam manag disableserviceaccountkeyc reation|ad key open dialog cre disabl|servic account key download new organiz|compani forbid key servic account|own sup admin json key mad|json key cannot mad|constraint servic account key|consol say key cre disabl|creat key fail compani mad|unknown creat key',
  'org-policy-administrator-role-missing':
    'manag polici grei organiz person own project|turn constraint orgpolici polici set deni|gcloud org polic delet permiss orgpolici updat deni|polici show constraint edit button grei|project own cannot chang organiz polic|sup admin polici cannot edit without furth rol|manag polici grei|org admin without polici administrator|own cannot lift constraint',
  'org-policy-key-upload-disabled':
    'upload public key constraint iam disableserviceaccountkeyu pload|upload own public key refus organiz #REFUSED|key mad outsid cannot upload|upload public key block|key upload constraint',
  'org-policy-service-account-creation-disabled':
    'new servic account cre allow project constraint iam disableserviceaccountcrea tion|new servic account creat project #NOTHING|organiz forbid mak servic account|creat account job block polici|creat servic account disabl polici|blueprint forbid servic account|cannot mak new servic account project',
  'org-policy-resource-location':
    'creat topic violat constraint gcp resourceloc|publish allow reg messag storag polici|topic mad certain reg|resourc outsid europ forbidden polici #REFUSED|storag polici topic violat allow loc|loc constraint|reg allow #LOST|',
  'org-policy-service-restricted':
    'pub sub call request disallow organiz constraint gcp restrictserviceusag #PUSH|enabl api constraint serviceus servic|api cannot enabl becaus organiz allow servic #LOST|constraint organiz stand way|allow servic limit polici|servic usag restrict polici|api allow organiz #LOST',
  'org-policy-requires-encryption-key':
    'creat topic constraint gcp restrictnoncmekservic|topic encrypt custom key compani #ENCRYPTED|creat topic without own encrypt key refus #REFUSED #ENCRYPTED|cmek requir|need custom manag key',
  'vpc-service-controls-block':
    'call outsid request prohibit organiz polici vpcservicecontrolsuniquei dentifi|pub sub security_policy_violat #PUSH|call outsid perimet refus #REFUSED|work insid compani network cloud serv|request prohibit securiti perimet organiz|request prohibit organiz polici|acces level',
  'topic-not-found':
    'users watch publish resourc found gmail push|publish not_found topic found|integr set eligibl pub sub topic found|watch topic project exist|topic delet nev creat #NOTHING #GONE|watch refus becaus topic exist #REFUSED #GONE|typ error nam topic|terraform destroi topic|topic nam empti wrong|resourc found watch|topic remov #OLD #GONE|test messag cannot deliver topic #GMAIL',
  'pubsub-publisher-grant-missing':
    'topic permiss tidi sinc mail announc #STOPS #GMAIL|users watch own servic account publish error send test messag cloud pubsub project topic user authoriz perform act|watch php error send test messag cloud pubsub|watch aliv mail arriv messag ever publish gmail api push topic #NOTHING #PUSH #GMAIL|gmail publish topic #GMAIL|nobodi gav gmail push account publish rol #PUSH #GMAIL|test messag watch refus #REFUSED #GMAIL|own project watch authoriz topic|account signin own project watch refus #REFUSED|nobodi own rol topic|ad gmail api push publish #PUSH #GMAIL|test messag authoriz #GMAIL',
  'publisher-grant-to-lookalike':
    'gmail api push project iam gserviceaccount com given rol instead system #PUSH #GMAIL|own servic account nam gmail api push mad publish #PUSH #GMAIL|publish list own project googl|rol given account gmail uses #GMAIL|rol given look alik account own project|gmail api push own project #PUSH #GMAIL|own servic account instead googl',
  'topic-in-another-project':
    'users watch invalid topicnam match project acmemail topic|topic lies data project client|topic oauth client two project|watch say topic nam match project|topic liv infrastructur project client ap|topic path nam project client|client project topic|invalid topicnam match',
  'topic-name-malformed':
    'creat invalid topic nam project|creat topic nam start let goog reserv|topic nam begin goog forbidden let #REFUSED|topic nam short|blank capital umlaut nam topic|invalid resourc nam|nam start goog',
  'topic-already-exists':
    'topic creat already_exist resourc alreadi exist project gmail|terraform ap topic alreadi exist|run setup twic fail topic #REPEATS #TWICE|topic mad form run #OLD|topic alreadi|second run setup',
  'topic-has-schema':
    'publish invalid data messag fail schema valid|topic avro schema gmail publish #GMAIL|topic demand schema messag gmail follow #GMAIL|publish refus becaus messag fit schema #REFUSED #GMAIL|schema valid|messag match schema #GMAIL',
  'topic-encryption-key-unusable':
    'publish cloud pub sub servic account permiss use kms key|topic kms key vers destroi|encrypt key topic disabl destroi #ENCRYPTED|publish stop kms key rotat awai #STOPS #ROTATED|topic publishabl key cannot used|kms key disabl|key topic destroi',
  'subscription-on-wrong-topic':
    'messag publish subscript show non hang topic earli try #OLD #GMAIL|integr start subscript misconfigur expect topic nam match|subscript listen topic publish|new topic mad subscript hang old #OLD|publish hand arriv elsewher|subscript belong different topic|expect topic nam match|listen wrong plac',
  'subscription-not-found':
    'pull read resourc found gmail push sub|consum start not_found subscript exist|start fail creat subscrib project subscript found|subscript delet somebodi #GONE|messag topic subscript exist #GMAIL|nam subscript typ error|resourc found subscript|typo subscript nam|someon delet subscript #GONE',
  'subscription-already-exists':
    'second deploi already_exist subscript alreadi exist|terraform ap statu error creat subscript googleapi resourc alreadi exist project status=409;|run setup second tim fail subscript #TWICE|two instanc start both creat subscript|alreadi exist start|creat form run #OLD',
  'subscription-endpoint-differs':
    'ap mov new addres pub sub post form #PUSH #OLD #ROTATED|tunnel nam sinc restart subscript keep yesterdai|push old domain mov #PUSH #OLD|push endpoint stag #PUSH #OLD|subscript push old domain #PUSH #OLD|mov serv push form addres #PUSH #OLD|path push addres chang ap googl #PUSH|push form host #PUSH #OLD|endpoint subscript updat mov',
  'subscription-audience-differs':
    'subscript audienc ap expect|audienc subscript check|slash end audienc mak push fail #PUSH|audienc set subscript|trail slash audienc',
  'subscription-identity-differs':
    'push sign default comput account configur #PUSH|subscript sign servic account configur|push account chang googl #PUSH|servic account sign|identiti subscript chang',
  'push-service-account-not-found':
    'push subscript terraform invalid argu servic config oidc_token service_account_email #PUSH|creat push subscript servic account iam gserviceaccount com exist #PUSH|subscript creat argu pushconfig oidc_token service_account_email|account sign push delet #PUSH #GONE|email push identiti exist #PUSH #GONE #GMAIL|servic account push exist #PUSH #GONE',
  'subscription-is-pull':
    'backlog grow though push ever tri #NOTHING #PUSH|subscript push endpoint messag pil #NOTHING #PUSH #GMAIL|deliveri typ pull webhook nev call #NOTHING #PUSH|unack messag pil webhook noth endpoint set #NOTHING #PUSH #GMAIL|deliveri typ subscript pull|noth push messag pull hand consol #NOTHING #PUSH #GMAIL|edit subscript remov endpoint #OLD #GONE|messag wait subscript push endpoint #NOTHING #PUSH #GMAIL|deliveri typ pull|backlog grow endpoint empti|webhook nev call pull hand show messag #NOTHING #PUSH #GMAIL',
  'push-subscription-cannot-be-pulled':
    'stream pull failed_precondit subscript push method support typ|pull oper allow push subscript|pull refus becaus subscript push endpoint #PUSH #REFUSED|pull work point push subscript #PUSH|pull push subscript support #PUSH',
  'subscription-expired-after-inactivity':
    'month without mail resourc found sub #MONTH #NOTHING #GMAIL|subscript vanish itself day #MONTH #GONE|integr mor month found #MONTH|sum holidai subscript gon #GONE|subscript vanish itself month silenc #MONTH #NOTHING #GONE|mail cam week subscript exist mor #WEEK #GONE #GMAIL|nobodi delet #GONE|gon quiet month #GONE|subscript disappear itself #GONE|consum day #MONTH|delet automatical #GONE',
  'subscription-detached': 'pull subscript detach|somebodi detach subscript topic|stat show detach|detach subscript',
  'subscription-has-filter':
    'subscript filt attribut noth match #NOTHING|messag pas subscript filt #LOST #GMAIL|filt attribut drop gmail messag #GMAIL|filt subscript|messag acknowledg without reach #GMAIL',
  'subscription-unwraps-payload':
    'push bodi bar data messag undefin payload unwrap #PUSH #GMAIL|push bodi bar data without messag envelop #PUSH #GMAIL|payload unwrap switch handl find messag #NOTHING #GMAIL|wrap|bodi messag field #NOTHING #GMAIL',
  'topic-given-instead-of-subscription-google-side':
    'subscrib invalid resourc nam given project topic|create_subscript argu swap invalid_argu invalid resourc nam|path topic used pull|topic nam stand variabl subscript|project slash topic pass subscrib|topic path wher subscript want|invalid resourc nam given topic',
  'another-consumer-takes-messages':
    'about half notific nev reach product test system pull #NOTHING #PUSH|second messag miss work pull subscript #LOST #GMAIL|messag arriv develop laptop uses subscript #LOST #GMAIL|second messag arriv #GMAIL|develop machin read subscript|stag product shar subscript part #OLD|messag vanish proces acknowledg #GONE #GMAIL|colleagu instanc read along|half messag miss #LOST #GMAIL|two servic subscript|event arriv #LOST',
  'another-subscription-points-here':
    'push arriv twic two subscript nam #PUSH #REPEATS #TWICE|push arriv twic two subscript nam #PUSH #REPEATS #TWICE|old subscript send addres #OLD|messag topic our #GMAIL|two subscript push addres #PUSH|messag someon els #GMAIL|push twic subscript nam #PUSH #REPEATS #TWICE',
  'push-endpoint-not-public-https':
    'subscript creat invalid push endpoint given localhost ref http cloud googl com pubsub doc|endpoint argu pushconfig push_endpoint|webhook run hom serv without public nam #PUSH|endpoint localhost #LOOPBACK|googl cannot reach serv insid hous #NOTHING|push addres internal host #PUSH|unack messag grow acces log show noth host public #NOTHING #GMAIL|work tunnel without|localhost endpoint #LOOPBACK|endpoint privat network|endpoint|develop machin cannot push #PUSH',
  'push-audience-mismatch':
    'push refus sinc ap new domain audienc old #PUSH #OLD #REFUSED|push handl answ token audienc mismatch #PUSH #REFUSED|push invalid token audienc expect http ap exampl #PUSH|webhook pub sub jwt audienc invalid #PUSH|push handl wrong recipient payload audienc requiredaudienc #PUSH|push refus token audienc #PUSH #REFUSED|audienc token old addres #OLD|wrong audienc deliveri answ #REFUSED|jwt audienc invalid push sinc domain chang #PUSH|aud claim wrong|deliveri turn awai audienc #REFUSED|token url servic|verific push token fail sinc addres chang #PUSH',
  'push-identity-mismatch':
    'email claim push token default account configur #PUSH #GMAIL|push unexpect email claim #PUSH|handl push token servic account|token push unexpect servic account #PUSH|email token configur #GMAIL|email claim account #GMAIL|unexpect servic account token',
  'push-token-missing':
    'pub sub push miss authoriz head #PUSH|handl subscript authentic bear token push|push com without authoriz head #PUSH|ap refus push becaus token #PUSH #REFUSED|proxi strip authoriz head|authoriz head push #PUSH #UNSIGNED|bear token miss #LOST',
  'push-token-expired':
    'push handl redeliveri old token expir #PUSH #REPEATS #OLD|push token used lat #PUSH|token push old arriv #PUSH #OLD|push queu token end #PUSH|token expir push handl #PUSH #UNRENEWED',
  'push-subscription-token-stale':
    'push token ap mad anew invalid #PUSH|new secret generat push addres car old #PUSH #OLD #ROTATED|run setup ap refus own webhook #PUSH #REFUSED|token queri push addres dat #PUSH|old token push url #PUSH #OLD|webhook refus sinc verific token chang #PUSH #REFUSED',
  'push-endpoint-answers-error':
    'backlog grow log endpoint full except|releas tuesdai renam rout push sinc #PUSH #OLD|backlog grow endpoint answ|push endpoint statu bad gatewai status=502; #PUSH|oldest unack messag age goes handl throw #OLD #GMAIL|push path renam last releas #PUSH #OLD|endpoint answ googl send #REPEATS|handl throw push #PUSH|push com few second becaus nev answ succes #NOTHING #PUSH|rout renam push found #PUSH #OLD|handl answ|push #PUSH|redeliver endless sinc return error #REPEATS|backlog grow becaus rout fail|except webhook #PUSH',
  'push-endpoint-redirects':
    'pub sub redirect http giv #PUSH|push endpoint without ww mov permanent #PUSH|push sent form lack slash #PUSH|endpoint answ redirect http signin|redirect http push lost #PUSH #LOST|miss slash lead push #PUSH #LOST|webhook #PUSH|redirect signin',
  'push-endpoint-blocked-by-firewall':
    'allow list address ap push reach #NOTHING #PUSH|singl sign proxi stand webhook #PUSH|push statu forbidden cloudflar status=403; #PUSH|push endpoint attent requir cloudflar #PUSH|allow list compani keep pub sub #PUSH|cloudflar web applic firewall block googl|basic auth sso stand webhook #PUSH|allow list address googl|open endpoint hand work insid|waf|bot protect|basic auth front|allow list',
  'push-endpoint-too-slow':
    'messag handl thr tim tak half minut #REPEATS #RECENT #GMAIL|messag com handl tak minut #REPEATS #RECENT #GMAIL|handl tak minut googl send messag #RECENT #GMAIL|messag process several tim sinc answ lat #REPEATS #GMAIL|push tim funct start cold #PUSH #OLD|handl tak minut messag hand #GMAIL|long ack deadlin|parallel process messag #REPEATS #GMAIL|timeout push #PUSH|given first work',
  'push-service-account-lacks-invoker':
    'pub sub cloud run request authenticat eith allow unauthenticat invoc set prop authoriz head #PUSH|push cloud run rol invok given #PUSH|privat cloud run servic funct refus push #PUSH #REFUSED|cloud run invok miss push account #PUSH #LOST|push servic demand authentic #NOTHING #PUSH|request authenticat log servic|cloud run privat|need run invok|allow unauthenticat set prop authoriz head|funct refus trig #REFUSED',
  'push-endpoint-csrf-protection':
    'push csrf verific fail request abort #PUSH|webhook expir #PUSH|push verifi csrf token authenticiti #PUSH|webhook pub sub invalidauthenticitytoken #PUSH|framework refus post becaus miss csrf token #LOST #REFUSED|django rail laravel answ webhook #PUSH #REFUSED|csrf check webhook #PUSH|expir #UNRENEWED|csrf exempt',
  'push-body-misread':
    'handl log undefin mailbox addres #GMAIL|historyid nan read push #PUSH #CHANGES|push handl req bodi pars typeerror cannot read properti data undefin #PUSH|messag data bas read json #GMAIL|decod push syntaxerror unexpect token json #PUSH|handl look mail bodi find bas #GMAIL|data undefin sinc bodi decod|bodi pars read content push #PUSH|emailaddres miss becaus messag unwrap #LOST #GMAIL|bas data|messag data decod #GMAIL|bodi empti framework',
  'push-endpoint-dns-not-resolving':
    'webhook addres dns_probe_finished_nxdoma #PUSH|nam webhook dns record #PUSH|host nam endpoint dns entri|domain expir record remov push stop #STOPS #PUSH #UNRENEWED #OLD #GONE|host endpoint resolv|domain laps #UNRENEWED',
  'push-endpoint-certificate-expired':
    'own webhook host certificat expir #PUSH|certificat push endpoint ran last night #PUSH #UNRENEWED|certificat ran last night push stop #STOPS #PUSH #UNRENEWED|renewal certificat fail #UNRENEWED|expir certificat #UNRENEWED|certbot renew #UNRENEWED',
  'push-endpoint-certificate-not-trusted':
    'push endpoint self sign certificat #PUSH|webhook host intermediat miss unabl verifi first certificat #PUSH #LOST|self sign certificat used endpoint|intermediat certificat miss brows fin googl #LOST|certificat host nam|incomplet chain #LOST|wrong host certificat',
  'push-signing-keys-unreachable':
    'verifi push fail fetch googl public key http ww googleapi com oauth cert #PUSH|verifi token unabl cert|serv cannot fetch googl certificat check push #PUSH|outgo traffic clos token cannot verifi|cannot download googl certificat|key fetch fail',
  'push-endpoint-domain-not-registered':
    'old pub sub set invalid push endpoint domain verifi search consol #PUSH #OLD|googl want domain endpoint verifi|creat subscript say invalid push endpoint #PUSH|domain verifi push #PUSH',
  'gmail-watch-expired-not-renewed':
    'mail notic poll sinc last thursdai watch end #GMAIL|schedul paus dur holidai push dead #PUSH|goes dark seven day mailbox connect renewal cron register #WEEK #DAYS #NOTHING #UNRENEWED #GMAIL|push work week mor call watch help #WEEK #STOPS #PUSH|trig stop fir day until switch #DAYS #STOPS|email arriv sinc fridai noth log #NOTHING #GMAIL|new mail cam week noth #WEEK #STOPS #NOTHING #GMAIL|push stop about seven day watch start #WEEK #DAYS #STOPS #PUSH|start watch hand brings mail back #GMAIL|cron renew watch run #NOTHING #UNRENEWED|expir watch lies past|work deploi silent stop week lat #WEEK #STOPS|new mail long trig sinc last week #WEEK #STOPS #NOTHING #GMAIL|watch call seven day #WEEK #DAYS|renewal job #UNRENEWED|push cam day silenc #DAYS #NOTHING #PUSH|watch expir pass|mail com restart ap #GMAIL',
  'gmail-watch-not-started':
    'set end watch call topic messag #NOTHING #GMAIL|mailbox poll nev push watch call signin #NOTHING #PUSH #GMAIL|webhook subscript mad account connect signin #NOTHING #PUSH|topic subscript exist gmail nev ask watch #NOTHING #GMAIL|topic subscript fin push new mail ever cam #NOTHING #PUSH #GMAIL|publish hand arriv real mail begin #GMAIL|nobodi call watch mailbox #GMAIL|new ad mailbox notific oth #NOTHING #PUSH #RECENT #GMAIL|nev push sinc setup #NOTHING #PUSH|watch call connect #NOTHING|mailbox #GMAIL|publish test messag work mail trig #GMAIL',
  'gmail-watch-on-another-topic':
    'two environ shar mailbox last call watch push #PUSH #GMAIL|watch mailbox nam topic stag #OLD #GMAIL|watch mailbox point topic environ #GMAIL|push old topic sinc mov #PUSH #OLD|watch environ|mailbox report old topic #OLD #GMAIL',
  'gmail-watch-already-exists-other-topic':
    'watch user push notific client allow per develop call stop try|start second watch mailbox refus until stop call #STOPS #REFUSED #GMAIL|stag product watch mailbox client #OLD #GMAIL|parallel renewal mailbox collid #UNRENEWED #GMAIL|user push notific client #PUSH|call stop first #STOPS|two environ client|second watch refus #REFUSED',
  'topic-name-not-fully-qualified':
    'watch topic invalid topicnam|watch topicnam requir|short nam topic configur|topic lack project slash front|topic variabl empti watch call|plain nam topic enter|project topic expect|gmail trig cannot deploi becaus topic nam #GMAIL|topicnam requir',
  'pubsub-publisher-grant-missing-500':
    'users watch fresh topic backenderror|gmail watch publish grant forgotten internal error encounter #GMAIL|watch answ internal error everyth els work|backend error watch goes awai publish rol right|watch|backend error watch',
  'gmail-watch-label-not-found':
    'users watch invalid label label_|watch labelid found|watch label delet spell nam #GONE|label filt nam unknown|label watch unknown|invalid label',
  'account-without-gmail-mailbox':
    'account mad outsid addres mail servic enabl|oauth signin singl user users work precondit check fail|getprofil user compani failedprecondit|googl account outsid addres mailbox #GMAIL|signin googl account uses outlook mail #GMAIL|account gmail #GMAIL|mail servic enabl #GMAIL|account outsid addres|googl account mailbox #GMAIL',
  'service-account-without-mailbox':
    'servic account without subject userid precondit check fail|key fil user act given failedprecondit bad request|servic account itself used read mail #GMAIL|precondit check fail list messag servic account #GMAIL|user nam whos mailbox servic account read #GMAIL|failedprecondit servic account|servic account tries read mail #GMAIL|subject nam',
  'history-id-too-old':
    'mailbox stood month delta sync start #MONTH #REPEATS #CHANGES #GMAIL|histori list two week request entiti found #WEEK #CHANGES|pull historyid old full sync requir|incremental mail sync stor cursor last month #CHANGES #GMAIL|incremental run mailbox request entiti found #CHANGES #GMAIL|long paus ap cannot catch chang|ap two week incremental sync fail sinc #WEEK #CHANGES|sync chang fail tim until full resync|stor histori numb long known #STOPS #NOTHING #CHANGES|histori list answ found #CHANGES|offlin long cannot catch|stor posit expir #UNRENEWED|start full sync',
  'history-gap-over-page-cap':
    'weekend offlin mail nev process nextpagetoken follow #WEEK #NOTHING #PAGES #GMAIL|outag first chang read|outag few messag process cam #LOST #GMAIL|newest fiv hundr chang read|old mail gap miss catch #OLD #LOST #GMAIL|next histori nev fetch #NOTHING #PAGES #CHANGES|first histori handl #PAGES #CHANGES|messag lost downtim #LOST #GMAIL|backlog larg #PAGES',
  'history-read-from-notification-id':
    'histori list historyid push empti #PUSH #CHANGES|messag push starthistoryid notific #PUSH #CHANGES #GMAIL|push com histori empti #PUSH #CHANGES|histori ask numb notific show noth new #NOTHING #PUSH #CHANGES|alwai mail behind new show next push #PUSH #GMAIL|histori empti push #PUSH #CHANGES|uses numb notific #PUSH',
  'gmail-label-changes-also-notify':
    'push com mail read archiv #PUSH #GMAIL|several push mail #PUSH #GMAIL|read star archiv mail trig flow #GMAIL|ap start own draft label loop #REPEATS|mani mor push mail #PUSH #GMAIL|push com new messag #NOTHING #PUSH #GMAIL|mark read send notific #PUSH|trigger read archiv|own draft label start flow|endles loop #REPEATS|mor notific mail #PUSH #GMAIL|trig fir draft sent mail #GMAIL',
  'gmail-message-gone':
    'messag right push request entiti found #PUSH #RECENT #GMAIL|messag draft sent delet statu found status=404; #GONE #GMAIL|getmessag spam filt mov request entiti found #OLD #GMAIL|messag delet ap read #GONE #GMAIL|draft spam vanish between push read #PUSH #GONE|messag histori exist mor #CHANGES #GONE #GMAIL|messag found fetch #GMAIL|delet read #GONE|draft replac',
  'gmail-user-not-token-owner':
    'messag list deleg deni exampl com #GMAIL|userid addres shar mailbox deleg deni #GMAIL|delegat inbox desktop signin deleg deni admin #GMAIL|call nam mailbox signin #GMAIL|deleg deni user mailbox #REFUSED #GMAIL|shar delegat mailbox cannot read own signin #GMAIL|userid|mailbox path #GMAIL|delegat mailbox refus #REFUSED #GMAIL',
  'gmail-pushes-missing':
    'profil show high historyid our push cam #NOTHING #PUSH #CHANGES|histori show new mail push cam sinc yesterdai watch aliv #NOTHING #PUSH #CHANGES|push com although watch subscript aliv #PUSH|mail arriv gmail ap hear next poll #GMAIL|notific lat lost now #PUSH #LOST|gmail watch call succeed endpoint noth mail arriv #NOTHING #GMAIL|mail com lat #GMAIL|mail trig #GMAIL|push lost now #PUSH #LOST|noth arriv although watch succeed #NOTHING',
  'push-for-unknown-mailbox':
    'push addres disconnect keep arriv #PUSH|push unexpect gmail account #PUSH|push arriv remov mailbox connect addres #PUSH #OLD #GONE #GMAIL|push nam addres connect #PUSH|notific car main addres stor alia #PUSH|mailbox remov send notific #PUSH #OLD #GONE #GMAIL|unknown emailaddres push #PUSH #GMAIL|alia instead primari addres|disconnect mailbox push #PUSH #GMAIL',
  'label-filter-excludes-messages':
    'mail promot giv notific #NOTHING #PUSH #GMAIL|mail inbox trig archiv filt #GMAIL|mail filt fil label push watch labelid inbox #NOTHING #PUSH #GMAIL|mail rul fil label nev arriv ap #NOTHING #GMAIL|mail inbox seen archiv #GMAIL|spam promot sent mail trig #GMAIL|filter messag skip inbox ap miss #GMAIL|filter mail seen #GMAIL|inbox watch #GMAIL|archiv rul|sent mail miss #LOST #GMAIL',
  'imap-access-refused':
    'imap signin applic specific password requir|imap ap password authenticationfail invalid credential failur|imap pleas signin via web brows|smtp applic specific password requir|smtp normal password usernam accept|imap serv web signin requir webalert|imap signin account enabl use|mail program refus right password #REFUSED #GMAIL|usernam password accept smtp gmail com imap #GMAIL|send stop les secur ap switch #STOPS|ap password need|imap set mailbox #GMAIL|web signin alert pleas via brows||applic specific password requir|imap disabl|mail client cannot signin though webmail work #GMAIL',
  'mail-sent-but-not-delivered':
    'send mail unauthenticat pos securiti risk|smtp relai unsolicit mail originat addres|messag send recipient addres requir invalid head #GMAIL|gmail say sent recipient noth #NOTHING #GMAIL|mail bounc land spam #GMAIL|messag block lack spf dkim #GMAIL|bounc|',
  'send-as-alias-not-permitted':
    'send invalid head alia verifi|senda custom displai nam disallow|mail goes main addres alia #GMAIL|mail goes main addres instead alia #GMAIL|addres replac gmail #GMAIL|send addres refus #REFUSED|head rewritten|alia verifi|send wrong addres',
  'calendar-not-found':
    'event list group calendar statu found notfound status=404; #CALENDAR|calendar set privat found #CALENDAR|sync calendar found acces|calendar right consol account cannot find #CALENDAR|calendar delet unshar #GONE #CALENDAR|shar calendar account read #CALENDAR|chosen calendar long exist #STOPS #NOTHING #GONE #CALENDAR|calendar found #CALENDAR|shar servic account|calendar exist #CALENDAR|calendar remov #OLD #GONE #CALENDAR',
  'calendar-access-role-reader':
    'event read non written team calendar #CALENDAR|insert need writ acces calendar|event insert holidai calendar requiredaccesslevel #CALENDAR|event read creat calendar #CALENDAR|calendar subscript holidai cannot written #CALENDAR|mak chang event grant shar|own chang shar calendar #CALENDAR|event show non ad|read calendar #CALENDAR|writabl calendar #CALENDAR|cannot sav chosen calendar #CALENDAR|forbidden creat updat #REFUSED|accept invit refus calendar cannot written #REFUSED #CALENDAR|writ acces miss #LOST',
  'calendar-free-busy-only':
    'titl guest miss colleagu calendar #LOST #CALENDAR|event titl busi|shar calendar show detail #CALENDAR|event call busi titl|detail shar calendar hidden #CALENDAR|tim com subject|titl hidden|busi|detail',
  'calendar-sync-token-invalidated':
    'calendar import everyth anew #CALENDAR|sync token long valid full requir|event list statu gon fullsyncrequir status=410;|delet event stai swallow #GONE|calendar want full sync #CALENDAR|clear sync token repair #CALENDAR|incremental sync fail gon until everyth read #CHANGES #GONE|chang taken mor becaus token stal #OLD|gon #GONE|sync token long valid #STOPS #NOTHING #CALENDAR|full sync need|clear token repair',
  'calendar-sync-parameters-not-allowed':
    'event list sync token cannot used queri restrict #CALENDAR|event list invalid timemin synctoken #CALENDAR|sync token togeth timemin orderbi refus #REFUSED #CALENDAR|filt ad incremental sync brok #CHANGES|synctoken cannot combin timemin #CALENDAR|paramet chang',
  'calendar-service-off-for-account':
    'calendarlist user sign googl calendar #CALENDAR|event list notacalendarus|user googl calendar #CALENDAR|calendar switch user compani #CALENDAR|person sign googl calendar #CALENDAR|notacalendarus #CALENDAR|sign calendar #CALENDAR',
  'calendar-event-gone':
    'event delet resourc #CALENDAR|updat event statu gon delet status=410; #CALENDAR|sync delet event fail remov gon|delet event alreadi #GONE #CALENDAR|updat cancell appoint refus gon #REFUSED #GONE|resourc delet #GONE|event gon #GONE #CALENDAR',
  'calendar-event-already-exists':
    'event insert request identifi alreadi exist #CALENDAR|import event duplicat #CALENDAR|creat event second tim refus #TWICE #REFUSED #CALENDAR|event taken delet #GONE #CALENDAR|import fail duplicat #REPEATS|identifi alreadi exist|duplicat event #REPEATS #CALENDAR|insert',
  'calendar-event-changed-meanwhile':
    'updat match precondit fail conditionnotmet|caldav put old etag #OLD|sav event fail sinc somebodi els chang #CALENDAR|etag match edit conflict|precondit fail event #CALENDAR|',
  'calendar-event-time-not-accepted':
    'insert specifi tim rang empti|insert repeat event miss tim zon definit start #CALENDAR|insert invalid start tim|insert bad request timerangeempti|event without tim zon end start refus #REFUSED|day tim form mix|recur event need tim zon|tim rang empti|invalid start tim|miss end tim #LOST|bad tim rang|tim zon miss #LOST',
  'calendar-organizer-only':
    'updat shar propert chang organiz event|updat forbiddenfornonorganiz|guest tries chang tim meet|organiz chang cancel event #CALENDAR|meet somebodi els cannot chang|remind meet somebodi els call cannot clos|shar propert|guest chang refus #REFUSED|own event fin invit ones fail',
  'calendar-request-malformed':
    'insert own invalid resourc valu|insert invalid valu eventid|insert invalid recurrenc rul|patch without end requir|field event accept #CALENDAR|email guest valid #GMAIL|requir field miss creat event #LOST #CALENDAR|remind recurrenc wrong form|invalid valu|bad request event insert #CALENDAR|invalid attend email #GMAIL',
  'service-account-cannot-invite':
    'insert servic account cannot invit attend without domain wid deleg authoriti|insert forbiddenforserviceaccoun|event guest cannot creat servic account|without attend event creat refus #REFUSED #CALENDAR|meet link invit work servic account|attend servic account|forbiddenforserviceaccoun #REFUSED|meet link guest refus #REFUSED',
  'service-account-sees-no-shared-calendar':
    'servic account list zero calendar although invit #CALENDAR|calendarlist servic account empti #CALENDAR|event list primari empti servic account calendar shar #CALENDAR|servic account empti list calendar #CALENDAR|event error servic account #NOTHING|event creat nobodi sees calendar servic account #CALENDAR|shar calendar show list servic account #CALENDAR|blank result although calendar shar servic account #CALENDAR|calendar list empti servic account #CALENDAR|item empti|event land calendar nobodi sees #CALENDAR|shar insert calendar list #CALENDAR',
  'caldav-calendar-list-incomplete':
    'main calendar appear caldav client #CALENDAR|shar calendar miss until tick syncselect #LOST #CALENDAR|main calendar show caldav #CALENDAR|shar calendar miss phon until tick sync #LOST #CALENDAR|default calendar dav #CALENDAR|syncselect',
  'calendar-channel-expired':
    'event chang googl long appear sinc serv down fortnight #STOPS #NOTHING|channel ran first month nobodi open new #UNRENEWED #CALENDAR|calendar notific end week channel renew #WEEK #PUSH #UNRENEWED #CALENDAR|instant trig stop tim stor subscript gon #STOPS #GONE|webhook expir past #PUSH|calendar chang cam day week mor #WEEK #DAYS #STOPS #CALENDAR|two way sync becam month #MONTH|chang mad googl long show ap channel ran #STOPS #NOTHING #UNRENEWED #CALENDAR|webhook quiet reconnect calendar brings back #PUSH #RECONNECT #CALENDAR|channel open nev #NOTHING #UNRENEWED #CALENDAR|channel expir pass #CALENDAR|calendar updat sinc week #WEEK #CALENDAR|webhook stop until reconnect #STOPS #PUSH #RECONNECT|chang stop com tim #STOPS|watch call calendar ad #UNRENEWED #CALENDAR',
  'calendar-channel-missing':
    'calendar read signin channel ever open #CALENDAR|calendar connect event watch nev call #NOTHING #CALENDAR|channel ever open calendar #CALENDAR|calendar ad lat watch #CALENDAR|watch calendar #CALENDAR|nev notifi #NOTHING #PUSH',
  'calendar-channel-id-reused':
    'watch channel uniqu|restart ap channelidnotuniqu|renew channel refus #REFUSED #CALENDAR|fix used watch|channel uniqu #CALENDAR|renewal #UNRENEWED',
  'calendar-webhook-domain-not-verified':
    'watch unauthoriz webhook callback channel http ap exampl hook|watch push webhookurlunauthoriz|googl want host webhook verifi search consol #PUSH|domain callback list project|ngrok addres refus webhook callback #PUSH #REFUSED|unauthoriz webhook callback channel #PUSH #REFUSED #CALENDAR|domain verific',
  'calendar-webhook-not-https':
    'watch webhook callback http localhost hook|watch push webhookurlnothttp|webhook addres #PUSH|watch localhost addres refus #LOOPBACK #REFUSED|webhook callback http #PUSH',
  'calendar-push-not-supported':
    'watch holidai push notific support resourc|watch pushnotsupportedforrequ tedresourc|holidai birthdai import calendar cannot watch #CALENDAR|watch work main calendar subscrib #CALENDAR|push support resourc #PUSH|holidai calendar #CALENDAR',
  'orphaned-calendar-channel':
    'redeploi chang announc twic old new channel #REPEATS #OLD #TWICE #CALENDAR|notific channel know #PUSH #CALENDAR|several notific chang watch call start #PUSH|notific unknown channel keep com #PUSH #CALENDAR|mani notific chang event watch call several tim #PUSH #REPEATS #CALENDAR|notific disconnect #PUSH|chang arriv twic thr tim different channel ids #REPEATS #TWICE #CALENDAR|old deploi channel post #OLD #CALENDAR|stop call push continu #STOPS #PUSH|unknown channel head #CALENDAR|notifi stop #STOPS #PUSH|several notific chang #PUSH|duplicat redeploi #REPEATS',
  'channel-stop-id-or-project-mismatch':
    'channel stop found #STOPS #CALENDAR|stop webhook sourc switch #STOPS #PUSH|stop channel found project #STOPS|second stop channel notfound #STOPS #CALENDAR|stop channel say exist #STOPS #GONE #CALENDAR|channel mad client user cannot stop #STOPS #CALENDAR|resourceid stor|channel found project #CALENDAR|stop fail #STOPS',
  'calendar-notification-carries-no-event':
    'webhook bodi empti #PUSH|resourc stat exist noth say event #NOTHING #CALENDAR|trig look event bodi nev run #NOTHING #CALENDAR|notific bodi empti #PUSH|webhook fir event #NOTHING #PUSH #CALENDAR|event chang cannot told post #OLD #CALENDAR|trig nev run becaus look event bodi #NOTHING #CALENDAR|head arriv|read event bodi #CALENDAR',
  'calendar-channel-token-mismatch':
    'notific handl goog channel token match #PUSH|channel token head stor #CALENDAR|notific reject becaus token wrong #PUSH #REFUSED|goog channel token wrong #CALENDAR',
  'calendar-channel-request-malformed':
    'watch invalid valu resourc match|watch invalid channel typ|watch resourc addres requir|watch entiti resourc requir|channel long forbidden let #REFUSED #CALENDAR|typ web_hook|expir second instead millisecond|invalid channel typ #CALENDAR|long|expir wrong',
  'calendar-sync-message-not-arrived':
    'watch answer well sync notific nev cam #NOTHING #PUSH|first messag watch stat sync com #GMAIL|open calendar channel succeed webhook nev call #NOTHING #PUSH #CALENDAR|sync messag #GMAIL|first notific miss #PUSH #LOST',
  'gmail-per-user-rate':
    'import quota exceed metric quer limit per minut user servic gmail googleapi com|messag loop userratelimitexceed #REPEATS #GMAIL|first import larg mailbox refus thousand messag #REFUSED #GMAIL|work slow fail read fast|mailbox ask often per minut oth fin #GMAIL|minut wait goes #RECENT|quota exceed unit per minut user|refus burst mailbox #REFUSED #GMAIL|clean big mailbox hit limit #GMAIL|larg mailbox import refus minut #RECENT #REFUSED #GMAIL',
  'gmail-user-rate-lockout':
    'sync user rat limit exceed retri|googl nam tim until mailbox refus call #REFUSED #GMAIL|furth try push tim back #PUSH|mailbox lock hour heavi use #GMAIL|retri tim|lock until|user rat limit exceed',
  'gmail-concurrent-requests':
    'batch mani concurrent request user|promis messag statu mani concurrent request status=429; #GMAIL|part batch fail messag fetch #GMAIL|parallel download mailbox refus work #REFUSED #GMAIL|ten work read mailbox #GMAIL|fifti request sid lost #LOST|promis|mani read tim fail|batch part fail|mani thread mailbox #GMAIL|fail sequenc work',
  'gmail-bandwidth-limit':
    'imap account exceed command bandwidth limit failur|download mailbox bandwidth limit exceed #GMAIL|download attach gigabyt stop day #STOPS|backup mailbox stop two half gigabyt day #STOPS #GMAIL|account exceed command bandwidth limit imap|per day|bandwidth exceed|download stop #STOPS',
  'gmail-sending-limit':
    'smtp dai user send quota exceed|send user rat limit exceed mail|newslet reach limit send mail #ELSEWHERE|mor mail sent todai #STOPS #GMAIL|fiv hundr two thousand recipient send stop day #STOPS|newslet sent normal mailbox #ELSEWHERE #GMAIL||dai user send limit|cannot send mor todai',
  'calendar-per-user-rate':
    'insert loop calendar usag limit userratelimitexceed #REPEATS|calendar event batch rat limit exceed #CALENDAR|sync limit quer per minut user servic calendar json googleapi com|sync mani calendar loop refus now #REPEATS #REFUSED #CALENDAR|burst calendar call fail next minut work #CALENDAR|several event written quick fail|quer per minut user calendar #CALENDAR|loop calendar #REPEATS #CALENDAR|sync burst refus #REFUSED',
  'calendar-invitation-limit':
    'insert guest calendar usag limit exceed quotaexceed|invit long sent todai #STOPS #NOTHING|copi event guest stop numb #STOPS|invit block hour mani sent|without attend mani event want mad|calendar usag limit exceed #CALENDAR|external invit|attend block',
  'project-rate-limit':
    'users limit quer per minut servic gmail googleapi com consum|cloudresourcemanag rate_limit_exceed|mailbox togeth ask fast full hour #GMAIL|mani tenant sync minut part refus #REFUSED|quer per minut project|mor call project allow per minut|mani users togeth|slow work',
  'project-daily-quota':
    'dai limit exceed|own project limit quer per day|calendar dailylimitexceed #CALENDAR|day afternoon call refus until midnight pacific tim #REFUSED|dai limit project used|dai limit exceed|quer per day',
  'shared-oauth-client-quota':
    'limit hit though install mak ten call day default client tool #SHARED-CLIENT|tool built client quota exceed metric quer servic consum project_numb #SHARED-CLIENT|default client shar users tool ratelimitexceed #SHARED-CLIENT|client cam tool quota everybodi|nobodi uses much vendor project exhaust|own client cur rat limit|shar client #SHARED-CLIENT|built project exhaust|own client help',
  'pubsub-rate-limit':
    'publish resource_exhaust pubsub|creat subscript quota exceed metric administrator oper|creat chang mani subscript short tim refus #REFUSED|administrativ call pub sub limit per minut #PUSH|administrator oper per minut|pub sub quota #PUSH',
  'resource-limit-reached':
    'key creat maximum numb account reach|creat project reach maximum numb subscript|creat client limit oauth|mor key ad servic account ten exist #STOPS|project mani topic subscript client allow|mani servic account project|maximum numb reach|mani key topic subscript',
  'sign-in-rate-limit':
    'consent statu error rate_limit_exceed ap reach signin rat limit now status=403;|new users held back todai token grant rat|mani new users signin launch day turn awai #REFUSED|googl limit mani peopl new signin per day #RECENT|rate_limit_exceed signin|mani signin',
  'google-rate-limit':
    'googl statu mani request status=429;|batch resourc exhaust check quota|call resource_exhaust|googl ask slow down without say limit|mani request now|resourc exhaust',
  'google-unavailable':
    'messag list statu servic unavailabl backenderror status=503; #GMAIL|pub sub servic current unavailabl #PUSH|two hundr call next try succeed precondit check fail|publish unavailabl|calendar list internal error encounter #CALENDAR|googl answ recov|outag statu googl|fail second try work|backend error|internal error googl|sporadic failur',
  'connection-timed-out':
    'creat subscript deadlin exceed call target funct|publish offic network deadline_exceed|publish total timeout api googl pubsub exceed millisecond|token etimedout|oauth googleapi com curl error oper tim|call googl hang tim|firewall silent drop outgo connect googl|token endpoint answ within tim|etimedout|deadlin exceed',
  'network-unreachable':
    'token connect enetunreach|gmail googleapi com econnrefus #GMAIL|googl curl error fail connect|token socket hang econnreset|serv internet|connect refus rout googl #REFUSED|contain network #ELSEWHERE|ipv goes nowher|econnrefus enetunreach #REFUSED|offlin',
  'dns-blocked-in-container':
    'work host contain nam resolv #ELSEWHERE|token getaddrinfo eai_again oauth googleapi com|php resolv host oauth googleapi com|python temporari failur nam resolut|token nam servic known|nam oauth googleapi com cannot resolv contain #ELSEWHERE|dns lookup fail serv ping addres work|temporari failur nam resolut|enotfound|eai_again|resolv host|such host',
  'tls-intercepted-by-proxy':
    'compani laptop unabl issu certificat|behind compani vpn self sign certificat chain|java behind proxi pkix path build fail|behind firewall certificat sign unknown authoriti|python compani network certificate_verify_fail|compani proxi replac certificat ap trust|antiviru inspect http token request fail|self sign certificat chain call googl|work hom offic|certificat compani|zscal|self signin chain|certificat sign unknown authoriti behind compani proxi',
  'ca-certificates-missing':
    'php window curl error ssl certificat problem unabl issu|slim contain without certificat sign unknown authoriti #ELSEWHERE|php curl error set certificat verifi loc|slim contain imag certificat #ELSEWHERE|small board rout trust authoriti|install certificat cur error|fil trust certificat empti|alpin scratch imag|openwrt rout|certificat install|unknown authoriti slim contain small devic #ELSEWHERE',
  'tls-handshake-failed':
    'token ssl routin wrong vers numb|old java handshake_failur #OLD|token eproto|old system speak tls googl hang #OLD|secur connect reset dur start|wrong vers numb|handshak failur|eproto',
  'proxy-refuses':
    'token proxi authentic requir|token statu tunnel connect fail forbidden status=403;|gmail tunnel socket establish #GMAIL|outgo proxi answ #REFUSED|googleapi com allow list proxi|proxi set miss servic #LOST|proxi authentic|tunnel connect fail',
  'captive-portal':
    'token answ html signin network|token hotel invalid json respons bodi unexpect|signin hotel guest network answ instead googl|html network provid wher json expect|html instead json|signin network',
  'google-answer-unreadable':
    'token prematur clos|gmail unexpect end json input #GMAIL|download incompleteread|answ googl cut middl|unexpect end json input read googl|truncat answ',
  'callback-on-stale-tunnel-host':
    'googl send brows tunnel addres last week #WEEK|callback err_ngrok_|redirect tunnel found|consent work old trycloudflar nam open #OLD|tunnel new nam googl return old #OLD|ngrok restart callback host gon #GONE|consent brows land host exist mor #GONE|old ngrok host #OLD|tunnel nam chang|callback dead tunnel',
  'callback-unreachable':
    'consent end brows error localhost tool run serv #LOOPBACK|brows consent err_connection_refus|signin headles serv sit reach localhost refus connect #ELSEWHERE|allow brows show nev load #NOTHING|allow brows cannot reach connect refus #NOTHING #REFUSED|consent given localhost refus connect #LOOPBACK #REFUSED|program wait answ run machin #ELSEWHERE|callback load port open|signin ssh brows laptop tool serv #ELSEWHERE|err_connection_refus consent #REFUSED|phon cannot open localhost googl #LOOPBACK|noth listen port #NOTHING|sit reach allow|tool remot serv brows #ELSEWHERE|callback port block',
  'database-unavailable':
    'callback econnrefus|signin remain connect slot reserv|databas answ|mani connect databas #MANY',
  'workspace-api-controls-app-not-trusted':
    'signin statu error admin_policy_enforc status=400;|anmeldung fehl admin_policy_enforc|school account administrator set client trust api control work ap block|token refresh admin_policy_enforc applic current block|compani account told ask administrator privat connect #OLD|admin trust ap api control|acces account data restrict polic organiz|school block third parti ap|institut admin approv ap|administrator block ap|admin consol block unknown ap|nobodi domain use ap|install whol domain block|set ap trust|work privat gmail block #GMAIL|ap acces control',
  'workspace-app-needs-admin-review':
    'signin institut admin need review acm|signin pupil request acces administrator approv|user send request administrator|ap acces wait approval admin|pupil cannot use ap until configur|admin need review|child account cannot use ap|fami link|request acces sent administrator|account cannot',
  'workspace-google-cloud-session-control':
    'connect dies night about hour compani account #STOPS|signin repeat day users domain #REPEATS|refresh day invalid_rapt|gcloud rapt_requir|morn reauthentic need|sixteen hour signin refus workspac account #REFUSED|morn command lin tool signin #RECONNECT|connect last about day account compani|stor sign ins die sixteen hour|reauthentic demand day compani #RECONNECT|sess length googl cloud set admin|dai reauthentic #RECONNECT|reauth relat error #RECONNECT|token dies work day #STOPS|sess length cloud',
  'domain-wide-delegation-missing':
    'act user unauthorized_client client unauthoriz retriev acces token using method authoriz scop request|servic account subject unauthorized_client|servic account work itself fail act user|act user refus sinc admin consol entri client #REFUSED|scop work deleg|deleg tick cloud consol nev authoriz admin #NOTHING|set subject break servic account|fail soon user nam subject|client authoriz scop request|scop miss admin consol deleg list #LOST|work without subject',
  'domain-wide-delegation-not-propagated-or-scope-spelling':
    'deleg enter hour ago unauthorized_client #HOUR|scop list admin consol client unauthoriz retriev acces token|deleg enter hour ago work yet #HOUR|scop admin consol slash end request|users work yet right deleg set #RECENT|wait deleg day|slash end mail googl com|deleg enter just now',
  'impersonated-user-unknown':
    'servic account sub invalid email user|deleg invalid imperson sub field|deleg invalid imperson prn email addres|user act renam exist #OLD #GONE|subject alia group instead user|addres list fail deleg oth work|privat gmail com addres cannot act #GMAIL|invalid email user #GMAIL|subject domain|invalid_grant delegat user',
  'service-restricted-by-administrator':
    'driv access_not_configur restrict administrator|signin servic restrict administrator|admin set gmail calendar restrict ap #GMAIL #CALENDAR|sinc chang admin consol token refus servic #REFUSED|driv work gmail restrict third part #GMAIL|servic set restrict|admin chang acces gmail ap #GMAIL',
  'gmail-apps-disabled-by-administrator':
    'gmail domainpolici domain administrator disabl ap #GMAIL|gmail call domain polici disabl third parti ap #GMAIL|domain administrator switch gmail ap #GMAIL|ap read mail domain #GMAIL|domainpolici|gmail ap disabl #GMAIL',
  'account-suspended':
    'mailbox person left compani stop oth run #STOPS #GMAIL|refresh invalid_grant account suspend|mailbox own left account suspend #GMAIL|token user suspend|user suspend admin consol|account lock googl compani|mailbox form employ suspend #OLD #GMAIL|user suspend|account lock suspiciou activiti',
  'gmail-off-for-account':
    'depart gmail polici account connect #GMAIL|getprofil gmail turn user|admin turn gmail unit mail servic enabl #GMAIL|user gmail licenc #GMAIL|gmail switch organizational unit #GMAIL|account use driv mail #GMAIL|mail servic user #GMAIL|mail licenc #GMAIL|gmail turn unit #GMAIL',
  'external-sharing-restricted':
    'calendar acl cannot shar outsid domain #CALENDAR|acl insert domain polici forbid shar external users|calendar cannot shar somebodi outsid compani #CALENDAR|shar addres servic account refus compani #REFUSED|fre busi shar outsid|item cannot shar outsid compani|shar servic account addres refus #REFUSED|admin limit calendar shar #CALENDAR',
  'administrator-role-needed':
    'directori users list normal user authoriz acces resourc api|admin sdk statu forbidden rol status=403;|directori read administrator|normal user run command need admin right|authoriz acces resourc domain|admin|directori api refus normal users #REFUSED',
  'context-aware-access-denied':
    'gmail api call workspac account acces deni context awar #GMAIL|api call privat network service_not_availabl context awar acces polici|connect work offic hom|devic meet polici compani|ap kept rul network devic|compani devic|block context awar acces|rang rul',
  'iam-policy-changed-meanwhile':
    'setiampolici topic concurrent polici chang pleas retri whol read modifi writ exponential backof|topic setiampolici two set ups abort|two script chang rol tim fail|second several grant parallel abort|concurrent polici chang|concurrent chang polici|etag match|parallel grant',
  'subscription-topic-deleted':
    'subscript stand topic show delet #GONE|topic mad anew nam noth arriv #NOTHING|subscript show delet topic_ #GONE|topic delet recreat subscript noth #NOTHING #GONE|recreat topic nam messag arriv #NOTHING #GMAIL|delet topic #GONE|orphan subscript recreat topic',
  'subscription-has-dead-letter':
    'messag end dead let topic fiv tries #GMAIL|messag end dead let topic fiv tries #GMAIL|fail messag mov awai sent #OLD #GMAIL|mov dead let topic #OLD|fiv attempt',
  'calendar-notifications-missing':
    'updat show new tim last notific channel aliv #PUSH #CALENDAR|event chang webhook noth channel valid #NOTHING #PUSH #CALENDAR|chang notifi #PUSH|notific delai hour #PUSH|notific chang #NOTHING #PUSH|sometim noth #NOTHING',
  'subscription-without-authentication':
    'handl demand bear token subscript mad without authentic|push com without token sinc authentic enabl #PUSH #UNSIGNED|enabl authentic tick|oidc token configur|authentic enabl subscript',
  'project-outside-organization':
    'project show organiz abov|project creat privat account belong compani|organiz rol effect project sinc stand|project stand organiz|creat gmail com now compani cannot manag #GMAIL|mov project organiz first',
  'nest-account-not-migrated':
    'thermostat account old signin nest mov googl #OLD|camera product ask migrat account first #OLD',
  'billing-account-role-missing':
    'project mad link bill account refus #REFUSED|account sees bill use project|financ person attach bill project',
  'device-access-registration-mismatch':
    'devic acces project mad oauth client now use|devic acces consol belong account hom',
  'requested-scope-string-differs-from-granted':
    'librari complain scop chang between request answ|googl return scop ord extra ones librari stop #STOPS|email becam userinfo answ comparison fail #GMAIL|openid ad list googl|warn scop chang|oauthlib rais sinc scop dif|return scop ord|include_granted_scop brings mor scop ask',
  'scope-not-available-to-personal-account':
    'scop administrator chat ask gmail com account #PERSONAL #GMAIL|work workspac account privat becaus scop|featur exist workspac custom|request scop cannot shown|chat admin scop gmail com #GMAIL|scop workspac|keep cloud identiti scop refus privat account #REFUSED',
  'security-assessment-demanded':
    'googl ask casa assess verif ap|year let valid due restrict scop|verific gmail scop cost monei securiti review #GMAIL',
  'client-belongs-to-another-project':
    'numb start client project|client project belong togeth|client mad old project #OLD|project numb client dif|client mad agenci own project',
  'redirect-uri-missing-from-client-file':
    'upload client fil list callback addres|redirect_uri fil address|callback among redirect_uri upload fil|fil download addres ad',
  'stored-secret-missing':
    'restor databas secret cannot found|vault entri configur mor|set stor secret|vault lost secret #LOST|secret stor mov',
  'client-secret-shown-once':
    'secret client cannot seen mor consol|last four charact secret shown|clos window copi secret|ad secret button grei two|cannot find secret anymor consol|secret mask|download button gon #GONE|reach two secret cannot ad third',
  'sign-in-interrupted':
    'clos middl connect|serv restart person googl|noth cam back googl wizard wait #NOTHING|brows clos connect|proces restart dur consent',
  'stored-token-cut-off':
    'token column charact long refus #REFUSED|stor token short ones googl return|users long token cannot refresh databas cut|varchar|token truncat databas|data long column token',
  'disconnect-ended-all-grants':
    'disconnect mailbox kill calendar person #GMAIL #CALENDAR|revok token product end connect|remov integr oth account signin #RECONNECT|revok product log #RECONNECT|remov mail calendar #OLD #GONE #GMAIL #CALENDAR',
  'token-already-revoked':
    'revok answ token expir #UNRENEWED|disconnect fail revok becaus token dead alreadi|revok fail noth #NOTHING|log dead account giv error',
  'service-account-key-of-another-project':
    'key test project topic liv|servic account known project|key belong project topic|resourc project account without right',
  'dead-letter-grant-missing':
    'fail messag nev mov dead let topic #NOTHING #OLD #GMAIL|consol warn servic agent lack rol dead letter|dead let topic stai empti although deliver fail ever|grant publish subscrib pub sub agent #PUSH',
  'subscription-expires-when-idle':
    'subscript delet day without activiti #MONTH #GONE|expir set period instead nev #NOTHING|expir period set|ttl day #MONTH',
  'subscription-state-error': 'subscript error stat consol|googl cannot deliv show resourc error|resourc error stat',
  'subscription-delivery-not-as-needed':
    'ack deadlin ten second retr com|retent retri set weak want|ack deadlin short|retr without paus',
  'topic-given-instead-of-subscription':
    'product want nam subscript topic|integr reject enter nam sinc topic #REFUSED|integr ask subscript topic',
  'push-endpoint-resolves-to-private-address':
    'nam host point|split dns outsid nam lead in addres|dns giv privat addres',
  'push-endpoint-certificate-ends-soon': 'certificat end few day #DAYS|automatic renewal run #NOTHING #UNRENEWED',
  'own-address-not-checked': 'ap call own public addres test',
  'robots-txt-blocks-google':
    'robot txt disallow everyth calendar notific com #PUSH #CALENDAR|api host disallow robot|user agent api googl shut|disallow api googl|notific block robot rul #PUSH',
  'base-url-differs-from-request': 'addres brows configur bas|ap open host nam think|open host',
  'push-test-not-arrived':
    'test messag publish com yet #GMAIL|wait first push noth far #NOTHING #PUSH|wizard wait test tim|test publish nev reach webhook #NOTHING #PUSH|first push #PUSH',
  'subscription-field-immutable':
    'topic subscript cannot chang afterward|chang filt exist subscript refus #REFUSED|subscript cannot renam #OLD|cannot updat topic filt|recreat chang',
  'pubsub-delivers-again':
    'messag acknowledg com second tim #TWICE #GMAIL|messageid process twic now #REPEATS #TWICE #GMAIL|duplicat wrong ord although answ #REPEATS|acknowledg messag deliver #GMAIL|part messag com twic #REPEATS #TWICE #GMAIL|duplicat #REPEATS|least deliveri|exact enabl|messag half minut though acknowledg #REPEATS #RECENT #GMAIL|batch contain messag #GMAIL',
  'push-slowed-after-failures':
    'push trickl per minut error #PUSH #RECENT|backlog work slow although endpoint healthi|deliveri latenci grew mani refus push #PUSH #REFUSED|backof push #PUSH|push minut error #PUSH #RECENT',
  'gmail-push-awaited':
    'set just now real mail com yet #GMAIL|wait first mail #GMAIL|mail far #GMAIL|wait first notific #PUSH',
  'calendar-updated-min-too-old':
    'ask chang sinc last year refus #REFUSED|updatedmin lies far back|updatedmin long ago',
  'calendar-pages-not-followed':
    'larg calendar read certain dat new event miss #LOST #CALENDAR|first event com|part appoint nev show reconnect help #NOTHING #RECONNECT|nextsynctoken alwai empti becaus last reach #NOTHING #CALENDAR|singl event miss calendar mani entr #LOST #CALENDAR|maxresult #PAGES|nextpagetoken ignor #PAGES|event dat miss #LOST|nextsynctoken #CALENDAR|part calendar com #LOST #CALENDAR',
  'calendar-cancelled-events-ignored':
    'event delet googl stai ap #GONE|cancell meet block tim|mov remov appoint show ghost #OLD #GONE|delet sync new chang event|remov event stai #OLD #GONE|new chang com remov ones stai #OLD #GONE|delet googl calendar shown widget ap #GONE #CALENDAR|statu cancell|ghost appoint',
  'calendar-does-not-publish-to-pubsub':
    'pub sub topic mad calendar noth ever publish #NOTHING #PUSH #CALENDAR|calendar chang topic #CALENDAR|gmail push arriv pub sub calendar chang nev #NOTHING #PUSH #GMAIL #CALENDAR|pub sub calendar #PUSH #CALENDAR|topic calendar event #CALENDAR|messag calendar topic #NOTHING #GMAIL #CALENDAR',
  'google-answer-not-recognised': 'googl gav answ nobodi seen',
  'google-host-not-allowed': 'install configur call host',
  'request-malformed-on-the-way': 'proxi damag request googl understand|googl show robot client issu illegal request',
}
