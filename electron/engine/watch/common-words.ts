/**
 * Common English words of three to eight letters, so that no misspelling is offered that means something else: the
 * lower-case words of SCOWL's files `english-words.10`, `.20` and `.35` (version 2020.12.07), as they are. Their
 * licence is in `assets/licenses/scowl.md`.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
aardvark aback abacus abacuses abandon abandons abate abated abates abating abbey abbeys abbot abbots
abdicate abdomen abdomens abduct abducted abducts abet abets abetted abetting abhor abhorred abhors abide
abides abiding ability abject ablaze able abler ablest ably abnormal aboard abode abodes abolish abort
aborted aborting abortion abortive aborts abound abounded abounds about above abrasive abreast abridge
abridged abridges abroad abrupt abrupter abruptly abscess abscond absconds absence absences absent absented
absentee absents absolute absolve absolved absolves absorb absorbed absorbs abstain abstains abstract
abstruse absurd absurder absurdly abundant abuse abused abuser abusers abuses abusing abusive abysmal abyss
abysses academic academy accede acceded accedes acceding accent accented accents accept accepted accepts
access accessed accesses accident acclaim acclaims accolade accord accorded accords accost accosted accosts
account accounts accredit accrue accrued accrues accruing accuracy accurate accuse accused accuser accusers
accuses accusing accustom ace aced aces ache ached aches achieve achieved achieves aching acid acidity acids
acing acne acorn acorns acoustic acquaint acquire acquired acquires acquit acquits acre acreage acreages
acres acrid acrider acridest acrimony acrobat acrobats acronym acronyms across acrylic acrylics act acted
acting action actions activate active actively actives activist activity actor actors actress acts actual
actually actuary acumen acute acutely acuter acutes acutest adage adages adamant adapt adapted adapting
adaptive adapts add added addendum addict addicted addicts adding addition additive address adds adept
adepts adequate adhere adhered adherent adheres adhering adhesion adhesive adjacent adjoin adjoined adjoins
adjourn adjourns adjunct adjuncts adjust adjusted adjusts admiral admirals admire admired admirer admirers
admires admiring admit admits admitted admonish ado adobe adobes adopt adopted adopting adoption adopts
adorable adore adored adores adoring adorn adorned adorning adorns adrift adroit adroitly ads adult adultery
adults advance advanced advances advent adverb adverbs adverse adverser advert adverts advice advise advised
adviser advisers advises advising advisory advocate aerial aerials aerosol aerosols afar affable affably
affair affairs affect affected affects affinity affirm affirmed affirms affix affixed affixes affixing
afflict afflicts affluent afford afforded affords affront affronts afield aflame afloat afoot afraid afresh
after again against age aged agencies agency agenda agendas agent agents ages aghast agile agility agitate
agitated agitates agitator aglow agnostic ago agonies agony agree agreed agreeing agrees aground ahead ahoy
aid aide aided aides aiding aids ail ailed ailing ailment ailments ails aim aimed aiming aimless aims air
airborne aircraft aired airfield airier airiest airing airline airliner airlines airmail airmails airport
airports airs airstrip airtight airy aisle aisles ajar akin alarm alarmed alarming alarmist alarms alas
albeit albino albinos album albums alcohol alcohols alcove alcoves ale alert alerted alerting alerts ales
alga algae algebra alias aliased aliases aliasing alibi alibied alibiing alibis alien alienate aliened
aliening aliens alight alighted alights align aligned aligning aligns alike alimony alive alkali alkalies
alkaline all allay allayed allaying allays allege alleged alleges alleging allegory allergic allergy alley
alleys alliance allied allies allocate allot allots allotted allow allowed allowing allows alloy alloyed
alloying alloys allude alluded alludes alluding allure allured allures alluring allusion ally allying
almanac almanacs almighty almond almonds almost alms aloft alone along aloof aloud alpha alphabet already
also altar altars alter altered altering alters although altitude alto altos altruism always amass amassed
amasses amassing amateur amateurs amaze amazed amazes amazing amber ambient ambition amble ambled ambles
ambling ambush ambushed ambushes amen amenable amend amended amending amends amenity amethyst amiable
amiably amicable amicably amid amiss ammonia amnesia amnesty amoeba amoebas amok amoral amorous amount
amounted amounts amp ampere amperes ample ampler amplest amplify amply amps amputate amulet amulets amuse
amused amuses amusing anagram anal analogue analogy analyses analysis analyst analysts analytic anarchic
anarchy anathema anatomy ancestor ancestry anchor anchored anchors anchovy ancient ancients and android
androids anecdote anew angel angelic angels anger angered angering angers angle angled angler anglers angles
angling angrier angriest angrily angry angst anguish angular animal animals animate animated animates ankle
ankles annals annex annexed annexes annexing annotate announce annoy annoyed annoying annoys annual annually
annuals annuity annul annulled annuls anoint anointed anoints anomaly anon anorak anoraks another answer
answered answers ant anteater antelope antenna antennae antennas anthem anthems anthill anthills anthrax
antibody antic antics antidote antique antiqued antiques antler antlers antonym antonyms ants anus anuses
anvil anvils anxiety anxious any anybody anyhow anyone anyplace anything anyway anywhere aorta aortas apart
apathy ape aped aperture apes apex apexes aphorism apiece aping aplomb apology apostle apostles appalled
apparel apparels apparent appeal appealed appeals appear appeared appears appease appeased appeases append
appended appendix appends appetite applaud applauds applause apple apples applied applies apply applying
appoint appoints apposite appraise approach approval approve approved approves apricot apricots apron aprons
apt apter aptest aptitude aptly aquarium aquatic aquatics aqueduct arable arbiter arbiters arc arcade
arcades arcane arced arch archaic arched archer archers archery arches archest arching archive archived
archives archway archways arcing arcs ardent ardently arduous are area areas arena arenas ares arguable
arguably argue argued argues arguing argument aria arias arid arise arisen arises arising ark arks arm
armament armchair armed armies arming armpit armpits arms army aroma aromas aromatic arose around arouse
aroused arouses arousing arraign arraigns arrange arranged arranges array arrayed arraying arrays arrears
arrest arrested arrests arrival arrivals arrive arrived arrives arriving arrogant arrow arrows arsenal
arsenals arsenic arson art arterial arteries artery artful article articles artifice artisan artisans artist
artistic artistry artists arts artwork asbestos ascend ascended ascends ascent ascents ascetic ascetics
ascribe ascribed ascribes asexual ash ashamed ashcan ashed ashen ashes ashing ashore ashtray ashtrays aside
asides ask askance asked askew asking asks asleep aspect aspects aspen aspens asphalt asphalts aspirant
aspire aspired aspires aspirin aspiring aspirins ass assail assailed assails assassin assault assaults
assemble assembly assent assented assents assert asserted asserts asses assess assessed assesses assessor
asset assets assign assigned assigns assist assisted assists assort assorted assorts assume assumed assumes
assuming assure assured assureds assures assuring asterisk asteroid asthma astonish astound astounds astray
astride astute astutely astuter astutest asylum asylums ate atheism atheist atheists athlete athletes
athletic atlas atlases atom atomic atoms atone atoned atones atoning atrocity attach attached attack
attacked attacker attacks attain attained attains attempt attempts attend attended attends attest attested
attests attic attics attire attired attires attiring attitude attorney attract attracts auburn auction
auctions audacity audible audibles audibly audience audio audios audit audited auditing audition auditor
auditors auditory audits augment augments august auguster aunt aunts aura aural auras austere austerer
author authored authors auto autocrat automate autonomy autopsy autos autumn autumnal autumns avail availed
availing avails avarice avenge avenged avenges avenging avenue avenues average averaged averages averse
aversion avert averted averting averts aviation aviator aviators avid avocado avocados avoid avoided
avoiding avoids avow avowal avowals avowed avowing avows await awaited awaiting awaits awake awaken awakened
awakens awakes awaking award awarded awarding awards aware away awe awed awes awesome awful awfuller awfully
awhile awing awkward awning awnings awoke awoken awry axed axes axing axiom axioms axis axle axles aye ayes
azalea azaleas azure azures babble babbled babbles babbling babe babes babied babier babies babiest baboon
baboons baby babying babyish bachelor back backbone backed backer backers backfire backhand backing backings
backlash backlog backlogs backpack backs backside backward bacon bacteria bad badder baddest bade badge
badger badgered badgers badges badly badness baffle baffled baffles baffling bag bagel bagels baggage bagged
baggier baggiest bagging baggy bags bail bailed bailing bails bait baited baiting baits bake baked baker
bakeries bakers bakery bakes baking balance balanced balances balcony bald balded balder baldest balding
baldness balds bale baled bales baling ball ballad ballads ballast ballasts balled ballet ballets balling
balloon balloons ballot balloted ballots ballroom balls balm balmier balmiest balms balmy baloney bamboo
bamboos ban banal banana bananas band bandage bandaged bandages banded bandied bandier bandies bandiest
banding bandit bandits bands bandy bandying bang banged banging bangs bani banish banished banishes banister
banjo banjos bank banked banker bankers banking banknote bankrupt banks banned banner banners banning
banquet banquets bans banter bantered banters baptism baptisms bar barb barbaric barbecue barbed barber
barbered barbers barbing barbs bard bards bare bareback bared barefoot barely barer bares barest bargain
bargains barge barged barges barging baring baritone bark barked barking barks barley barman barn barnacle
barns barnyard baron barons baroque barrage barraged barrages barred barrel barrels barren barrener barrens
barrette barrier barriers barring barrings bars barter bartered barters base baseball based baseline
basement baser bases basest bash bashed bashes bashful bashing basic basics basil basin basing basins basis
bask basked basket baskets basking basks bass basses bassoon bassoons bastard bastards baste basted bastes
basting bat batch batched batches batching bath bathe bathed bathes bathing bathroom baths bathtub bathtubs
baton batons bats batsman batted batter battered batters battery batting battle battled battles battling
baud bawdier bawdiest bawdy bawl bawled bawling bawls bay bayed baying bayonet bayonets bayou bayous bays
bazaar bazaars beach beached beaches beaching beacon beacons bead beaded beadier beadiest beading beads
beady beagle beagles beak beaked beaker beakers beaks beam beamed beaming beams bean beaned beaning beans
bear bearable beard bearded bearding beards bearer bearers bearing bearings bears beast beasts beat beaten
beater beaters beating beats beauties beautify beauty beaver beavered beavers became because beckon beckoned
beckons become becomes becoming bed bedbug bedbugs bedded bedder bedding bedlam bedlams bedrock bedrocks
bedroom bedrooms beds bedside bedsides bedtime bedtimes bee beech beeches beef beefed beefier beefiest
beefing beefs beefy beehive beehives been beeper beer beers bees beeswax beet beetle beetled beetles
beetling beets beeves befall befallen befalls befell befit befits befitted before befriend beg began beggar
beggared beggars begged begging begin beginner begins begrudge begs beguile beguiled beguiles begun behalf
behalves behave behaved behaves behaving behead beheaded beheads beheld behind behinds behold beholder
beholds beige being beings belated belch belched belches belching belfries belfry belie belied belief
beliefs belies believe believed believer believes belittle bell bellboy bellboys belled bellhop bellhops
bellied bellies belling bellow bellowed bellows bells belly bellying belong belonged belongs beloved
beloveds below belt belted belting belts belying bemoan bemoaned bemoans bemuse bemused bemuses bemusing
bench benched benches benching bend bender bending bends beneath benefit benefits benign bent bents bequeath
bequest bequests bereave bereaved bereaves bereft beret berets berried berries berry berrying berserk berth
berthed berthing berths beseech beset besets beside besides besiege besieged besieges besought best bested
bestial besting bestow bestowed bestows bests bet beta betcha betray betrayal betrayed betrays bets better
bettered betters betting bettor bettors between beverage beware bewared bewares bewaring bewilder bewitch
beyond bias biased biases biasing bib bible biblical bibs bicker bickered bickers bicycle bicycled bicycles
bid bidden bidding bide bides biding bids biennial bifocals big bigamist bigamous bigamy bigger biggest
bigot bigoted bigotry bigots bike biked bikes biking bikini bikinis bile bill billed billfold billing
billion billions billow billowed billows bills bin binaries binary bind binder binders binding bindings
binds bingo binned binning binomial bins biology biped bipeds biplane biplanes birch birched birches
birching bird birdcage birded birding birds birth birthday birthed birthing births biscuit biscuits bisect
bisected bisects bisexual bishop bishops bison bit bitch bitched bitches bitching bite bites biting bitmap
bits bitten bitter bitterer bitterly bizarre blab blabbed blabbing blabs black blacked blacken blackens
blacker blackest blacking blackout blacks blacktop bladder bladders blade blades blame blamed blamer blames
blaming blanch blanched blanches bland blander blandest blank blanked blanker blankest blanket blankets
blanking blankly blanks blare blared blares blaring blast blasted blaster blasting blasts blatant blaze
blazed blazer blazers blazes blazing bleach bleached bleaches bleak bleaker bleakest blearier bleary bleat
bleated bleating bleats bled bleed bleeding bleeds blemish blend blended blending blends bless blessed
blesses blessing blew blight blighted blights blimp blimps blind blinded blinder blindest blinding blindly
blinds blink blinked blinker blinkers blinking blinks blip blips bliss blissful blister blisters blithe
blithely blither blithest blitz blitzed blitzes blitzing blizzard blob blobbed blobbing blobs bloc block
blockade blockage blocked blocking blocks blocs blog blogged blogger bloggers blogging blogs blond blonde
blonder blondes blondest blonds blood blooded bloodied bloodier bloodies blooding bloods bloody bloom
bloomed blooming blooms blossom blossoms blot blotch blotched blotches blots blotted blotter blotters
blotting blouse bloused blouses blousing blow blowing blown blowout blowouts blows blubber blubbers bludgeon
blue bluebell bluebird blued bluer blues bluest bluff bluffed bluffer bluffest bluffing bluffs bluing
blunder blunders blunt blunted blunter bluntest blunting bluntly blunts blur blurb blurred blurring blurs
blurt blurted blurting blurts blush blushed blushes blushing bluster blusters boa boar board boarded boarder
boarders boarding boards boars boas boast boasted boastful boasting boasts boat boated boating boats bob
bobbed bobbin bobbing bobbins bobcat bobcats bobs bobsled bobsleds bode boded bodes bodice bodices bodies
bodily boding body bodywork bog bogged bogging boggle boggled boggles boggling bogs bogus boil boiled boiler
boilers boiling boils bold bolder boldest boldly boldness bologna bolster bolsters bolt bolted bolting bolts
bomb bombard bombards bombed bomber bombers bombing bombings bombs bond bondage bonded bonding bonds bone
boned bones bonfire bonfires bonier boniest boning bonnet bonnets bonus bonuses bony boo booby booed booing
book bookcase booked bookend bookends booking bookings booklet booklets bookmark books bookshop bookworm
boom boomed booming booms boon boons boor boorish boors boos boost boosted booster boosters boosting boosts
boot booted bootee bootees booth booths booties booting bootleg bootlegs boots booty booze bop border
bordered borders bore bored boredom bores boring boringly born borne borough boroughs borrow borrowed
borrows bosom bosoms boss bossed bosses bossier bossiest bossing bossy botanist botany botch botched botches
botching both bother bothered bothers bottle bottled bottles bottling bottom bottomed bottoms bough boughs
bought boulder boulders bounce bounced bounces bouncing bound boundary bounded bounding bounds bounties
bounty bouquet bouquets bourbon bout boutique bouts bovine bovines bow bowed bowel bowels bowing bowl bowled
bowler bowling bowls bows box boxcar boxcars boxed boxer boxers boxes boxing boy boycott boycotts boyhood
boyhoods boyish boys bra brace braced bracelet braces bracing bracket brackets brackish brag braggart
bragged bragging brags braid braided braiding braids brain brained brainier braining brains brainy braise
braised braises braising brake braked brakes braking bran branch branched branches brand branded brandied
brandies branding brandish brands brandy bras brash brasher brashest brass brasses brassier brassy brat
brats bravado brave braved bravely braver bravery braves bravest braving bravo bravos brawl brawled brawling
brawls brawn brawnier brawny bray brayed braying brays brazen brazened brazens brazier braziers breach
breached breaches bread breaded breading breads breadth breadths break breaking breaks breast breasted
breasts breath breathe breathed breather breathes breaths bred breed breeder breeders breeding breeds breeze
breezed breezes breezier breezing breezy brethren brevity brew brewed brewery brewing brews bribe bribed
bribery bribes bribing brick bricked bricking bricks bridal bridals bride brides bridge bridged bridges
bridging bridle bridled bridles bridling brief briefed briefer briefest briefing briefly briefs brigade
brigades bright brighten brighter brightly brim brimmed brimming brims brine bring bringing brings brinier
briniest brink brinks briny brisk brisked brisker briskest brisking briskly brisks bristle bristled bristles
britches brittle brittler broach broached broaches broad broaden broadens broader broadest broadly broads
brocade brocaded brocades broccoli brochure broil broiled broiler broilers broiling broils broke broken
broker brokered brokers bronco broncos bronze bronzed bronzes bronzing brooch brooches brood brooded
brooding broods brook brooked brooking brooks broom brooms broth brother brothers broths brought brow
browbeat brown browned browner brownest brownie brownies browning browns brows browse browsed browses
browsing bruise bruised bruises bruising brunch brunched brunches brunette brunt brush brushed brushes
brushing brusque brusquer brutal brutally brute brutes brutish bubble bubbled bubbles bubblier bubbling
bubbly buck bucked bucket bucketed buckets bucking buckle buckled buckles buckling bucks bud budded buddies
budding buddy budge budged budges budget budgeted budgets budging buds buff buffalo buffed buffer buffered
buffers buffet buffeted buffets buffing buffoon buffoons buffs bug bugged bugger buggers buggier buggies
buggiest bugging buggy bugle bugled bugler buglers bugles bugling bugs build builder builders building
builds built bulb bulbous bulbs bulge bulged bulges bulging bulk bulked bulkier bulkiest bulking bulks bulky
bull bulldog bulldogs bulldoze bulled bullet bulletin bullets bullfrog bullied bullies bulling bullion bulls
bully bullying bum bummed bummer bummest bumming bump bumped bumper bumpers bumpier bumpiest bumping bumps
bumpy bums bun bunch bunched bunches bunching bundle bundled bundles bundling bung bungalow bungle bungled
bungler bunglers bungles bungling bunion bunions bunk bunked bunker bunkers bunking bunks bunnies bunny buns
buoy buoyancy buoyant buoyed buoying buoys burble burbled burbles burbling burden burdened burdens bureau
bureaus burger burgers burglar burglars burglary burgle burial burials buried buries burlap burlier burliest
burly burn burned burner burners burning burnish burns burnt burp burped burping burps burr burred burring
burro burros burrow burrowed burrows burrs bursar burst bursting bursts bury burying bus buses bush bushed
bushel bushels bushes bushier bushiest bushing bushy busied busier busies busiest busily business bust
busted busting bustle bustled bustles bustling busts busy busybody busying but butcher butchers butchery
butler butlers buts butt butte butted butter buttered butters buttery buttes butting buttock buttocks button
buttoned buttons buttress butts buxom buy buyer buyers buying buys buzz buzzard buzzards buzzed buzzer
buzzers buzzes buzzing bye byes bygone bygones bypass bypassed bypasses byte bytes byway byways cab cabaret
cabarets cabbage cabbages cabbed cabbing cabin cabinet cabinets cabins cable cabled cables cabling caboose
cabooses cabs cacao cacaos cache cached caches caching cackle cackled cackles cackling cacti cactus cad
caddie caddied caddies caddying cadence cadences cadet cadets caffeine cage caged cages cagey cagier cagiest
caging cajole cajoled cajoles cajoling cake caked cakes caking calamity calcium calculi calculus calendar
calf calico calicoes call callable called caller callers calling callings callous callow calls callus
callused calluses calm calmed calmer calmest calming calmly calmness calms calorie calories calve calves cam
came camel camels cameo cameos camera cameras camp campaign camped camper campers camping camps campus
campuses can canal canals canaries canary cancel cancels cancer cancers candid candidly candied candies
candle candled candles candling candy candying cane caned canes canine canines caning canister canker
cankered cankers canned cannery cannibal cannier canniest canning cannon cannoned cannons cannot canny canoe
canoed canoeing canoes canon canons canopied canopies canopy cans cant canteen canteens canter cantered
canters canvas canvased canvases canvass canyon canyons cap capable capably capacity cape caped caper
capered capering capers capes capital capitals capped capping caprice caprices caps capsize capsized
capsizes capsule capsuled capsules captain captains caption captions captive captives captor captors capture
captured captures car caramel caramels carat carats caravan caravans carbon carbons carcass card carded
cardiac cardigan cardinal carding cards care cared career careered careers carefree careful careless cares
caress caressed caresses cargo cargoes caribou caribous caring carnage carnal carnival carol carols carouse
caroused carouses carp carped carpet carpeted carpets carping carps carriage carried carrier carriers
carries carrion carrot carrots carry carrying cars cart carted cartel cartels carting carton cartons cartoon
cartoons carts carve carved carves carving cascade cascaded cascades case cased cases cash cashed cashes
cashew cashews cashier cashiers cashing cashmere casing casings casino casinos cask casket caskets casks
cassette cast castaway caste caster casters castes casting castings castle castled castles castling castoff
castoffs castrate casts casual casually casuals casualty cat catapult cataract catcall catcalls catch
catches catchier catching catchy category cater catered caterer caterers catering caters catfish catholic
catnap catnaps catnip cats cattle catwalk catwalks caucus caucused caucuses caught caulk caulked caulking
caulks causal cause caused causes causeway causing caustic caustics caution cautions cautious cavalier
cavalry cave caveat caveats caved cavern caverns caves caviar caving cavities cavity cavort cavorted cavorts
caw cawed cawing caws cease ceased ceases ceasing cedar cedars cede ceded cedes ceding ceiling ceilings
celery celibacy celibate cell cellar cellars cellist cellists cello cellos cells cellular cement cemented
cements cemetery censor censored censors censure censured censures census censused censuses cent central
centrals cents century ceramic cereal cereals cerebral ceremony certain certify cervical chafe chafed chafes
chaff chaffed chaffing chaffs chafing chagrin chagrins chain chained chaining chains chainsaw chair chaired
chairing chairman chairmen chairs chalet chalets chalice chalices chalk chalked chalkier chalking chalks
chalky chamber chambers champ champed champing champion champs chance chanced chances chancing change
changed changes changing channel channels chant chanted chanting chants chaos chaotic chap chapel chapels
chaplain chapped chapping chaps chapter chapters char charcoal charge charged charger charges charging
chariot chariots charisma charity charm charmed charming charms charred charring chars chart charted charter
charters charting charts chase chased chases chasing chasm chasms chassis chaste chasten chastens chaster
chastest chastise chastity chat chats chatted chatter chatters chattier chatting chatty cheap cheapen
cheapens cheaper cheapest cheaply cheat cheated cheating cheats check checked checker checkers checking
checkout checks checkup checkups cheek cheeked cheeking cheeks cheep cheeped cheeping cheeps cheer cheered
cheerful cheerier cheering cheers cheery cheese cheesed cheeses cheesing cheetah cheetahs chef chefs
chemical chemist chemists cherish cherries cherry cherub cherubim cherubs chess chest chestnut chests chew
chewed chewier chewiest chewing chews chewy chi chic chicer chicest chick chicken chickens chicks chide
chided chides chiding chief chiefer chiefest chiefly chiefs child childish children chill chilled chiller
chillest chillier chilling chills chilly chime chimed chimes chiming chimney chimneys chimp chimps chin
china chink chinked chinking chinks chinned chinning chins chintz chip chipmunk chipped chipper chippers
chipping chips chirp chirped chirping chirps chisel chisels chivalry chlorine choice choicer choices
choicest choir choirs choke choked chokes choking cholera choose chooses choosier choosing choosy chop
chopped chopper choppers choppier chopping choppy chops choral chorals chord chords chore chores chortle
chortled chortles chorus chorused choruses chose chosen chow chowder chowders chowed chowing chows christen
chrome chromed chromes chroming chromium chronic chubbier chubby chuck chucked chucking chuckle chuckled
chuckles chucks chug chugged chugging chugs chum chummed chummier chumming chummy chums chunk chunkier
chunks chunky church churches churn churned churning churns chute chutes cider ciders cigar cigars cinch
cinched cinches cinching cinder cindered cinders cinema cinemas cinnamon cipher ciphered ciphers circa
circle circled circles circling circuit circuits circular circus circuses cistern cisterns citation cite
cited cites cities citing citizen citizens citric citrus citruses city civic civics civil civilian civility
clack clacked clacking clacks clad claim claimed claiming claims clam clamber clambers clammed clammier
clamming clammy clamp clamped clamping clamps clams clan clang clanged clanging clangs clank clanked
clanking clanks clans clap clapped clapper clappers clapping claps claptrap claret clarify clarinet clarity
clash clashed clashes clashing clasp clasped clasping clasps class classed classes classic classics classify
classing classy clatter clatters clause clauses claw clawed clawing claws clay clean cleaned cleaner
cleaners cleanest cleaning cleanly cleans cleanse cleansed cleanser cleanses clear cleared clearer clearest
clearing clearly clears cleat cleats cleavage cleave cleaved cleaver cleavers cleaves cleaving clef clefs
cleft clefts clemency clench clenched clenches clergies clergy cleric clerical clerics clerk clerked
clerking clerks clever cleverer cleverly click clicked clicking clicks client clients cliff cliffs climate
climates climax climaxed climaxes climb climbed climber climbers climbing climbs clime climes clinch
clinched clinches cling clinging clings clinic clinical clinics clink clinked clinking clinks clip clipped
clipping clips clique cliques clitoris cloak cloaked cloaking cloaks clock clocked clocking clocks clod
clods clog clogged clogging clogs cloister clone clones close closed closely closer closes closest closet
closeted closets closing closure closures clot cloth clothe clothed clothes clothing cloths clots clotted
clotting cloud clouded cloudier clouding clouds cloudy clout clouted clouting clouts clove cloven clover
clovers cloves clown clowned clowning clowns club clubbed clubbing clubs cluck clucked clucking clucks clue
clued clueless clues cluing clump clumped clumping clumps clumsier clumsily clumsy clung cluster clusters
clutch clutched clutches clutter clutters coach coached coaches coaching coal coaled coalesce coaling coals
coarse coarsely coarsen coarsens coarser coarsest coast coastal coasted coaster coasters coasting coasts
coat coated coating coats coax coaxed coaxes coaxing cob cobalt cobble cobbler cobblers cobra cobras cobs
cobweb cobwebs cocaine cock cocked cockeyed cockier cockiest cocking cockpit cockpits cocks cocktail cocky
cocoa cocoas coconut coconuts cocoon cocooned cocoons cod codded codding code coded codes coding cods coerce
coerced coerces coercing coercion coexist coexists coffee coffees coffer coffers coffin coffined coffins cog
cogency cogent cognac cognacs cogs coherent coil coiled coiling coils coin coinage coinages coincide coined
coining coins coke coked cokes coking colander cold colder coldest coldly coldness colds colic collage
collages collapse collar collared collars collate collated collates collect collects college colleges
collide collided collides collie collies colon colonel colonels colones colonial colonies colons colony
colossal colt colts column columns coma comas comb combat combated combats combed combine combined combines
combing combs come comeback comedian comedies comedy comelier comely comes comet comets comfort comforts
comic comical comics coming comings comma command commando commands commas commence commend commends comment
comments commerce commit commits common commoner commonly commons communal commune communed communes commute
commuted commuter commutes compact compacts company compare compared compares compass compel compels compete
competed competes compile compiled compiler compiles complain complete complex complied complies comply
compose composed composer composes compost composts compound compress comprise compute computed computer
computes comrade comrades con concave conceal conceals concede conceded concedes conceit conceits conceive
concept concepts concern concerns concert concerto concerts concise conciser conclude concoct concocts
concord concrete concur concurs condemn condemns condense condom condoms condone condoned condones condor
condors conduct conducts cone cones confer confers confess confetti confide confided confides confine
confined confines confirm confirms conflict conform conforms confound confront confuse confused confuses
congeal congeals congest congests congress conical conifer conifers conjugal conjure conjured conjures
connect connects conned conning connote connoted connotes conquer conquers conquest cons consent consents
conserve consider consign consigns consist consists console consoled consoles consort consorts conspire
constant construe consul consular consuls consult consults consume consumed consumer consumes contact
contacts contain contains contempt contend contends content contents contest contests context contexts
continue contort contorts contour contours contract contrary contrast contrite contrive control controls
convene convened convenes convent convents converge converse convert converts convex convey conveyed conveys
convict convicts convince convoy convoyed convoys convulse coo cooed cooing cook cookbook cooked cooker
cookie cookies cooking cooks cool cooled cooler coolers coolest cooling coolly cools coop cooped cooper
cooping coops coos cop cope coped copes copied copier copiers copies coping copious copped copper coppers
copping cops copulate copy copying coral corals cord corded cordial cordials cording cordless cordon
cordoned cordons cords corduroy core cored cores coring cork corked corking corks corn cornea corneas corned
corner cornered corners cornet cornets cornier corniest corning cornmeal corns corny coronary coroner
coroners corporal corps corpse corpses corpus corral corrals correct corrects corridor corrode corroded
corrodes corrupt corrupts corsage corsages corset corseted corsets cortex cosmetic cosmic cosmos cosmoses
cost costed costing costings costlier costly costs costume costumed costumes cot cots cottage cottages
cotton cottoned cottons couch couched couches couching cougar cougars cough coughed coughing coughs could
council councils counsel counsels count counted counter counters countess counties counting country counts
county coup couple coupled couples coupling coupon coupons coups courage courier couriers course coursed
courser courses coursing court courted courtesy courting courts cousin cousins cove covenant cover coverage
covered covering covers covert covertly coverts coves covet coveted coveting covetous covets cow coward
cowardly cowards cowboy cowboys cowed cower cowered cowering cowers cowgirl cowgirls cowhide cowhides cowing
cows cox coy coyer coyest coyote coyotes crab crabbed crabbier crabbing crabby crabs crack cracked cracker
crackers cracking crackle crackled crackles crackpot cracks cradle cradled cradles cradling craft crafted
craftier craftily crafting crafts crafty crag craggier craggy crags cram crammed cramming cramp cramped
cramping cramps crams crane craned cranes craning cranium craniums crank cranked crankier cranking cranks
cranky crap crash crashed crashes crashing crass crasser crassest crate crated crater cratered craters
crates crating crave craved craves craving cravings crawl crawled crawling crawls crayfish crayon crayoned
crayons craze crazed crazes crazier crazies craziest crazily crazing crazy creak creaked creakier creaking
creaks creaky cream creamed creamier creaming creams creamy crease creased creases creasing create created
creates creating creation creative creator creators creature credence credible credit credited creditor
credits creed creeds creek creeks creep creepier creeping creeps creepy cremate cremated cremates crepe
crepes crept crescent crest crested cresting crests cretin cretins crevasse crevice crevices crew crewed
crewing crews crib cribbed cribbing cribs cricket crickets cried cries crime crimes criminal crimson
crimsons cringe cringed cringes cringing crinkle crinkled crinkles cripple crippled cripples crises crisis
crisp crisped crisper crispest crisping crisply crisps crispy criteria critic critical critics critique
croak croaked croaking croaks crochet crochets crock crockery crocks crocus crocuses crofts cronies crony
crook crooked crooking crooks croon crooned crooning croons crop cropped cropping crops croquet cross
crossbow crossed crosser crosses crossest crossing crotch crotches crouch crouched crouches crow crowbar
crowbars crowd crowded crowding crowds crowed crowing crown crowned crowning crowns crows crucial crucifix
crucify crude crudely cruder crudest crudity cruel cruelly cruelty cruise cruised cruiser cruisers cruises
cruising crumb crumbed crumbing crumble crumbled crumbles crumbly crumbs crummier crummy crumple crumpled
crumples crunch crunched crunches crunchy crusade crusaded crusader crusades crush crushed crushes crushing
crust crusted crustier crusting crusts crusty crutch crutches crux cruxes cry crybaby crying crypt cryptic
crypts crystal crystals cub cube cubed cubes cubic cubicle cubicles cubing cubs cuckoo cuckoos cucumber
cuddle cuddled cuddles cuddling cuddly cue cued cues cuff cuffed cuffing cuffs cuing cuisine cuisines
culinary cull culled culling culls culpable culprit culprits cult cults cultural culture cultured cultures
cumming cums cunning cup cupboard cupful cupfuls cupped cupping cups cur curable curator curators curb
curbed curbing curbs curd curdle curdled curdles curdling curds cure cured cures curfew curfews curing curio
curios curious curl curled curling curls curly currant currants currency current currents curried curries
curry currying curse cursed curses cursing cursor cursory curt curtail curtails curtain curtains curter
curtest curtsied curtsies curtsy curve curved curves curving cushion cushions custard custards custody
custom customer customs cut cutback cutbacks cute cuter cutest cuticle cuticles cutlery cutlet cutlets cuts
cutter cutters cutting cuttings cyanide cycle cycled cycles cyclic cycling cyclist cyclists cyclone cyclones
cylinder cymbal cymbals cynic cynical cynicism cynics cypress cyst cysts dab dabbed dabbing dabble dabbled
dabbles dabbling dabs dad daddies daddy dads daemon daffodil daft dagger daggers dailies daily daintier
dainties daintily dainty dairies dairy dais daises daisies daisy dallied dallies dally dallying dam damage
damaged damages damaging dame dames dammed damming damn damned damning damns damp damped dampen dampened
dampens damper dampest damping dampness damps dams damsel damsels dance danced dancer dancers dances dancing
dandier dandies dandiest dandruff dandy danger dangers dangle dangled dangles dangling dank danker dankest
dapper dapperer dare dared dares daring dark darken darkened darkens darker darkest darkly darkness darling
darlings darn darned darning darns dart darted darting darts dash dashed dashes dashing data database date
dated dates dating datum daub daubed daubing daubs daughter daunt daunted daunting daunts dawdle dawdled
dawdles dawdling dawn dawned dawning dawns day daybreak daydream daylight days daytime daze dazed dazes
dazing dazzle dazzled dazzles dazzling deacon deacons dead deaden deadened deadens deader deadest deadlier
deadline deadlock deadly deaf deafer deafest deafness deal dealer dealers dealing dealings deals dealt dean
deans dear dearer dearest dearly dears dearth dearths death deathbed deaths deaves debase debased debases
debasing debate debated debates debating debility debit debited debiting debits debonair debrief debriefs
debris debt debtor debtors debts debug debugged debugger debugs debunk debunked debunks debut debuted
debuting debuts decade decadent decades decanter decay decayed decaying decays decease deceased deceases
deceit deceits deceive deceived deceives decency decent decently decibel decibels decide decided decides
deciding decimal decimals decimate decipher decision decisive deck decked decking decks declare declared
declares decline declined declines decode decoded decoder decodes decoding decorate decorous decorum decoy
decoyed decoying decoys decrease decree decreed decrees decrepit decried decries decry decrying dedicate
deduce deduced deduces deducing deduct deducted deducts deed deeded deeding deeds deem deemed deeming deems
deep deepen deepened deepens deeper deepest deeply deeps deer deface defaced defaces defacing defame defamed
defames defaming default defaults defeat defeated defeats defecate defect defected defects defend defended
defender defends defer deferred defers defiance defiant deficit deficits defied defies defile defiled
defiles defiling define defined defines defining definite deflate deflated deflates deflect deflects deform
deformed deforms defraud defrauds defrost defrosts deft defter deftest deftly defunct defy defying degrade
degraded degrades degree degrees deified deifies deify deifying deign deigned deigning deigns deities deity
deject dejected dejects delay delayed delaying delays delegate delete deleted deletes deleting deletion deli
delicacy delicate delight delights delimit delimits delirium delis deliver delivers delivery delta deltas
delude deluded deludes deluding deluge deluged deluges deluging delusion deluxe delve delved delves delving
demand demanded demands demean demeaned demeans demented dementia demerit demerits demise demised demises
demising democrat demolish demon demons demote demoted demotes demoting demotion demount demure demurely
demurer demurest den denial denials denied denies denim denims denote denoted denotes denoting denounce dens
dense densely denser densest density dent dental dented denting dentist dentists dents deny denying depart
departed departs depend depended depends depict depicted depicts deplete depleted depletes deplore deplored
deplores deport deported deports depose deposed deposes deposing deposit deposits depot depots deprave
depraved depraves depress deprive deprived deprives depth depths deputies deputy derail derailed derails
derange deranged deranges derelict deride derided derides deriding derision derive derived derives deriving
derrick derricks descend descends descent descents describe desert deserted deserter deserts deserve
deserved deserves design designed designer designs desire desired desires desiring desirous desist desisted
desists desk desks desktop desolate despair despairs despise despised despises despite despot despotic
despots dessert desserts destine destined destines destiny destroy destroys detach detached detaches detail
detailed details detain detained detains detect detected detector detects deter deterred deters detest
detested detests dethrone detonate detour detoured detours detract detracts devalue develop develops deviant
deviate deviated deviates device devices devil devils devious devise devised devises devising devoid devolve
devolved devolves devote devoted devotee devotees devotes devoting devotion devour devoured devours devout
devouter devoutly dew diabetes diabetic diagnose diagonal diagram diagrams dial dialect dialects dialogue
dials diameter diamond diamonds diaper diapered diapers diaries diary diatribe dice diced dices dicing
dictate dictated dictates dictator diction did die died dies diesel dieseled diesels diet dietary dieted
dieting diets differ differed differs diffuse diffused diffuses dig digest digested digests digging digit
digital digits dignify dignity digress digs dilate dilated dilates dilating dilation dilemma dilemmas
diligent dill dills dilute diluted dilutes diluting dilution dim dime dimer dimes diminish dimly dimmed
dimmer dimmest dimming dimple dimpled dimples dimpling dims din dine dined diner diners dines dinghies
dinghy dingier dingiest dingy dining dinned dinner dinnered dinners dinning dinosaur dins diocese dioceses
dioxide dip diploma diplomas diplomat dipped dipping dips dire direct directed directer directly director
directs direr direst dirge dirges dirt dirtied dirtier dirties dirtiest dirty dirtying disable disabled
disables disagree disallow disarm disarmed disarms disarray disaster disavow disavows disband disbands
disburse disc discard discards discern discerns disciple disclaim disclose disco discord discords discos
discount discover discreet discrete discs discus discuses discuss disdain disdains disease diseased diseases
disgrace disguise disgust disgusts dish dished dishes dishing disjoint disk disks dislike disliked dislikes
dislodge disloyal dismal dismally dismay dismayed dismays dismiss dismount disobey disobeys disorder disown
disowned disowns dispatch dispel dispels dispense disperse displace display displays disposal dispose
disposed disposes disprove dispute disputed disputes disquiet disrupt disrupts dissect dissects dissent
dissents dissolve dissuade distance distant distaste distend distends distinct distort distorts distract
distress district distrust disturb disturbs disuse disused disuses disusing ditch ditched ditches ditching
dither dithered dithers ditties ditto dittoed dittoing dittos ditty dive dived diver diverge diverged
diverges divers diverse divert diverted diverts dives divest divested divests divide divided dividend
divides dividing divine divined diviner divines divinest diving divining divinity division divisive divisor
divisors divorce divorced divorces divulge divulged divulges dizzied dizzier dizzies dizziest dizzy dizzying
docile dock docked docking docks doctor doctored doctors doctrine document dodge dodged dodges dodging dodo
doe doer doers does dog dogged doggedly doggerel dogging doghouse dogma dogmas dogmatic dogs dogwood
dogwoods doilies doily doing doldrums dole doled doleful doles doling doll dollar dollars dolled dollies
dolling dolls dolly dolphin dolphins domain domains dome domed domes domestic domicile dominant dominate
doming dominion domino dominoes don donate donated donates donating donation done donkey donkeys donor
donors dons doodle doodled doodles doodling doom doomed dooming dooms door doorman doormen doors doorstep
doorway doorways dope doped dopes dopey dopier dopiest doping dormant dorsal dos dose dosed doses dosing dot
dote doted dotes doting dots dotted dotting double doubled doubles doubling doubly doubt doubted doubtful
doubting doubts dough doughnut dour dourer dourest douse doused douses dousing dove doves dowdier dowdies
dowdiest dowdy down downcast downed downfall downhill downier downiest downing downpour downs downtown
downward downy dowries dowry doze dozed dozen dozens dozes dozing drab drabber drabbest drabs draft drafted
drafting drafts drag dragged dragging dragon dragons drags drain drainage drained draining drains drama
dramas dramatic drank drape draped drapery drapes draping drastic draw drawback drawer drawers drawing
drawings drawl drawled drawling drawls drawn draws dread dreaded dreadful dreading dreads dream dreamer
dreamers dreamier dreaming dreams dreamy drearier dreary dredge dredged dredges dredging dregs drench
drenched drenches dress dressed dresser dressers dresses dressier dressing dressy drew dribble dribbled
dribbles dried drier driers dries driest drift drifted drifting drifts drill drilled drilling drills drink
drinker drinkers drinking drinks drip dripped dripping drips drive drivel drivels driven driver drivers
drives driveway driving drizzle drizzled drizzles droll droller drollest drone droned drones droning drool
drooled drooling drools droop drooped drooping droops drop dropout dropouts dropped dropping drops dross
drought droughts drove droves drown drowned drowning drowns drowse drowsed drowses drowsier drowsing drowsy
drudge drudged drudgery drudges drudging drug drugged drugging druggist drugs drum drummed drummer drummers
drumming drums drunk drunkard drunken drunker drunkest drunks dry dryer dryers drying dryness drys dual
dualism dub dubbed dubbing dubious dubs duchess duck ducked ducking duckling ducks duct ducts dud dude duded
dudes duding duds due duel duels dues duet duets duff dug dugout dugouts duke dukes dull dulled duller
dullest dulling dullness dulls dully duly dumb dumbbell dumber dumbest dummies dummy dump dumped dumpier
dumpiest dumping dumpling dumps dumpster dumpy dunce dunces dune dunes dung dunged dungeon dungeons dunging
dungs dunk dunked dunking dunks dunno duo dupe duped dupes duping duplex duplexes durable duration duress
during dusk duskier duskiest dusky dust dustbin dusted dustier dustiest dusting dustmen dustpan dustpans
dusts dusty duties dutiful duty duvet dwarf dwarfed dwarfing dwarfs dwell dweller dwellers dwelling dwells
dwelt dwindle dwindled dwindles dye dyed dyeing dyes dying dynamic dynamics dynamite dynamo dynamos dynasty
dyslexia each eager eagerer eagerest eagerly eagle eagles ear earache earaches eardrum eardrums earl earlier
earliest earls early earmark earmarks earn earned earner earners earnest earnests earning earnings earns
earring earrings ears earshot earth earthed earthier earthing earthly earths earthy ease eased easel easels
eases easier easiest easily easing east easterly eastern eastward easy eat eaten eater eating eats eave
eaves ebb ebbed ebbing ebbs ebonies ebony echo echoed echoes echoing eclectic eclipse eclipsed eclipses
ecology economic economy ecstasy ecstatic eczema eddied eddies eddy eddying edge edged edger edges edgewise
edgier edgiest edging edgy edible edibles edict edicts edifice edifices edit edited editing edition editions
editor editors edits educate educated educates educator eel eels eerie eerier eeriest effect effected
effects effigies effigy effort efforts effusive egg egged egging eggplant eggs ego egoism egos egotism
egotist egotists eight eighteen eighth eighths eighties eights eighty either eject ejected ejecting ejection
ejects eke eked ekes eking elapse elapsed elapses elapsing elastic elastics elation elbow elbowed elbowing
elbows elder elderly elders eldest elect elected electing election elective elector electors electric
electron elects elegance elegant elegies elegy element elements elephant elevate elevated elevates elevator
eleven elevens eleventh elf elicit elicited elicits eligible elite elites elitism elitist elk elks ellipse
ellipses ellipsis elliptic elm elms elongate elope eloped elopes eloping eloquent else elude eluded eludes
eluding elusive elves email emailed emailing emails emanate emanated emanates embalm embalmed embalms
embargo embark embarked embarks embassy embed embedded embeds ember embers embezzle embitter emblem emblems
embodied embodies embody emboss embossed embosses embrace embraced embraces embryo embryos emerald emeralds
emerge emerged emergent emerges emerging emigrant emigrate eminence eminent emir emirs emissary emission
emit emits emitted emitting emotion emotions emotive empathy emperor emperors emphases emphasis emphatic
empire empires employ employed employee employer employs emporium empower empowers empress emptied emptier
empties emptiest empty emptying emulate emulated emulates emulator emulsion enable enabled enables enabling
enact enacted enacting enacts enamel enamels encase encased encases encasing enchant enchants encircle
enclose enclosed encloses encode encoded encodes encoding encore encored encores encoring encroach encumber
end endanger endear endeared endears ended endemic endemics ending endings endive endives endless endorse
endorsed endorses endow endowed endowing endows ends endure endured endures enduring endways enema enemas
enemies enemy energies energy enforce enforced enforces engage engaged engages engaging engender engine
engineer engines engrave engraved engraver engraves engross engulf engulfed engulfs enhance enhanced
enhances enigma enigmas enjoy enjoyed enjoying enjoys enlarge enlarged enlarges enlist enlisted enlists
enliven enlivens enmities enmity enormity enormous enough enrage enraged enrages enraging enrich enriched
enriches enrolled ensemble enshrine ensign ensigns enslave enslaved enslaves ensue ensued ensues ensuing
ensure ensured ensures ensuring entail entailed entails entangle enter entered entering enters entice
enticed entices enticing entire entirely entirety entities entitle entitled entitles entity entrails
entrance entrant entrants entrap entraps entreat entreats entreaty entrench entries entropy entrust entrusts
entry entwine entwined entwines envelop envelope envelops enviable envied envies envious environs envisage
envoy envoys envy envying enzyme enzymes epic epics epidemic epilepsy epilogue episode episodes epitaph
epitaphs epithet epithets epitome epitomes epoch epochs epsilon equal equality equally equals equate equated
equates equating equation equator equators equine equines equinox equip equipped equips equities equity era
eras erase erased eraser erasers erases erasing erasure erect erected erecting erection erects ergo erode
eroded erodes eroding erosion erotic err errand errands errant erratic erred erring error errors errs
erudite erupt erupted erupting eruption erupts escalate escapade escape escaped escapes escaping escapism
escort escorted escorts esoteric especial essay essayed essaying essays essence essences estate estates
esteem esteemed esteems estimate etch etched etches etching etchings eternal eternity ether ethereal ethic
ethical ethics ethnic ethnics ethos eulogies eulogy eureka evacuate evade evaded evades evading evaluate
evasion evasions evasive eve even evened evener evenest evening evenings evenly evenness evens event
eventful events eventual ever evermore every everyday everyone eves evict evicted evicting eviction evicts
evidence evident evil evils evoke evoked evokes evoking evolve evolved evolves evolving ewe ewes exact
exacted exacter exactest exacting exactly exacts exalt exalted exalting exalts exam examine examined
examiner examines example exampled examples exams excavate exceed exceeded exceeds excel excelled excels
except excepted excepts excerpt excerpts excess excesses exchange excise excised excises excising excite
excited excites exciting exclaim exclaims exclude excluded excludes excrete excreted excretes excuse excused
excuses excusing execute executed executes executor exempt exempted exempts exercise exert exerted exerting
exertion exerts exhale exhaled exhales exhaling exhaust exhausts exhibit exhibits exhort exhorted exhorts
exhume exhumed exhumes exhuming exile exiled exiles exiling exist existed existent existing exists exit
exited exiting exits exodus exoduses exotic exotics expand expanded expands expanse expanses expect expected
expects expedite expel expelled expels expend expended expends expense expenses expert expertly experts
expire expired expires expiring expiry explain explains explicit explode exploded explodes exploit exploits
explore explored explorer explores exponent export exported exporter exports expose exposed exposes exposing
exposure expound expounds express extant extend extended extends extent extents exterior external extinct
extincts extol extolled extols extort extorted extorts extra extract extracts extras extreme extremer
extremes exude exuded exudes exuding exult exultant exulted exulting exults eye eyeball eyeballs eyebrow
eyebrows eyed eyeing eyelash eyelid eyelids eyes eyesight eyesore eyesores fable fables fabric fabrics
fabulous facade facades face faced faceless faces facet faceted faceting facets facial facials facile
facility facing fact faction factions factor factored factors factory facts factual faculty fad fade faded
fades fading fads faggot faggots fail failed failing failings fails failure failures faint fainted fainter
faintest fainting faintly faints fair fairer fairest fairies fairly fairness fairs fairy faith faithful
faiths fake faked fakes faking falcon falcons fall fallacy fallen fallible falling fallout falls false
falsely falser falsest falsetto falsify falsity falter faltered falters fame famed familiar families family
famine famines famous fan fanatic fanatics fancied fancier fancies fanciest fanciful fancy fancying fanfare
fanfares fang fangs fanned fanning fans fantasy far faraway farce farces fare fared fares farewell faring
farm farmed farmer farmers farming farmland farms farther farthest fascism fascist fascists fashion fashions
fast fasted fasten fastened fastener fastens faster fastest fasting fasts fat fatal fatality fatally fate
fated fateful fates father fathered fatherly fathers fathom fathomed fathoms fatigue fatigued fatigues
fating fats fatten fattened fattens fatter fattest fattier fatties fattiest fatty fatuous faucet faucets
fault faulted faultier faulting faults faulty fauna faunas fawn fawned fawning fawns faze fazed fazes fazing
fear feared fearful fearing fearless fears fearsome feasible feast feasted feasting feasts feat feather
feathers feathery feats feature featured features fed federal federals feds fee feeble feebler feeblest feed
feedback feeder feeders feeding feeds feel feeler feelers feeling feelings feels fees feet feign feigned
feigning feigns feint feinted feinting feints feline felines fell felled feller fellest felling fellow
fellows fells felon felonies felons felony felt felted felting felts female females feminine feminism
feminist fen fence fenced fences fencing fend fended fender fenders fending fends ferment ferments fern
ferns ferocity ferret ferreted ferrets ferried ferries ferry ferrying fertile fervent fester festered
festers festival festive festoon festoons fetch fetched fetches fetching feted fetid feting fetish fetishes
fetter fettered fetters fetus fetuses feud feudal feuded feuding feuds fever feverish fevers few fewer
fewest fez fezzes fiasco fiascoes fib fibbed fibber fibbers fibbing fibs fiche fickle fickler ficklest
fiction fictions fiddle fiddled fiddler fiddlers fiddles fiddling fiddly fidelity fidget fidgeted fidgets
fidgety field fielded fielding fields fiend fiendish fiends fierce fiercely fiercer fiercest fierier
fieriest fiery fiesta fiestas fifteen fifteens fifth fifths fifties fiftieth fifty fig fight fighter
fighters fighting fights figment figments figs figure figured figures figuring filament filch filched
filches filching file filed files filet filing fill filled filler fillet filleted fillets fillies filling
fills filly film filmed filmier filmiest filming films filmy filter filtered filters filth filthier filthy
fin final finale finales finalist finality finally finals finance financed finances finch finches find
finding findings finds fine fined finely finer fines finesse finessed finesses finest finger fingered
fingers finicky fining finish finished finishes finite fins fir fire firearm firearms fired firefly fireman
firemen fires fireside firewood firework firing firm firmed firmer firmest firming firmly firmness firms
firmware firs first firstly firsts fiscal fiscals fish fished fisher fishery fishes fishier fishiest fishing
fishy fission fissure fissures fist fists fit fitful fitness fits fitted fitter fittest fitting fittings
five fiver fives fix fixable fixation fixed fixes fixing fixture fixtures fizz fizzed fizzes fizzing fizzle
fizzled fizzles fizzling fizzy flabbier flabby flag flagged flagging flagpole flagrant flags flagship flail
flailed flailing flails flair flairs flak flake flaked flakes flakier flakiest flaking flaky flame flamed
flames flaming flamingo flank flanked flanking flanks flannel flannels flap flapjack flapped flapping flaps
flare flared flares flaring flash flashed flasher flashes flashest flashier flashing flashy flask flasks
flat flatly flatness flats flatted flatten flattens flatter flatters flattery flattest flatting flaunt
flaunted flaunts flaw flawed flawing flawless flaws flea fleas fleck flecked flecking flecks fled fledged
flee fleece fleeced fleeces fleecier fleecing fleecy fleeing flees fleet fleeted fleeter fleetest fleeting
fleets flesh fleshed fleshes fleshier fleshing fleshy flew flex flexed flexes flexible flexibly flexing
flick flicked flicker flickers flicking flicks flied flies fliest flight flights flighty flimsier flimsy
flinch flinched flinches fling flinging flings flint flints flip flippant flipped flipper flippers flippest
flipping flips flirt flirted flirting flirts flit flits flitted flitting float floated floating floats flock
flocked flocking flocks flog flogged flogging flogs flood flooded flooder flooding floods floor floored
flooring floors flop flopped floppier floppies flopping floppy flops flora floral floras florid florist
florists floss flossed flosses flossing flotilla flounce flounced flounces flounder flour floured flouring
flourish flours flout flouted flouting flouts flow flowed flower flowered flowers flowery flowing flown
flows flu flue fluency fluent fluently flues fluff fluffed fluffier fluffing fluffs fluffy fluid fluids
fluke flukes flung flunk flunked flunkies flunking flunks flunky flurried flurries flurry flush flushed
flusher flushes flushest flushing fluster flusters flute fluted flutes fluting flutter flutters flux fluxed
fluxes fluxing fly flying flyover flyovers foal foaled foaling foals foam foamed foamier foamiest foaming
foams foamy focal focus focused focuses focusing fodder fodders foe foes fog fogged foggier foggiest fogging
foggy foghorn foghorns fogs foible foibles foil foiled foiling foils foist foisted foisting foists fold
folded folder folders folding folds foliage folk folklore folks folksier folksy follies follow followed
follower follows folly foment fomented foments fond fonder fondest fondle fondled fondles fondling fondly
fondness font fonts food foods fool fooled fooling foolish fools foot footage football footed foothill
foothold footing footings footnote footpath foots footstep footwear footwork for forage foraged forages
foraging foray forayed foraying forays forbade forbear forbears forbid forbids forbore forborne force forced
forceful forceps forces forcible forcibly forcing ford forded fording fords fore forearm forearms forebode
forecast forego foregoes foregone forehead foreign foreleg forelegs foreman foremen foremost forensic
foreplay fores foresaw foresee foreseen foresees foreskin forest forested forestry forests foretell foretold
forever forewarn forewent foreword forfeit forfeits forgave forge forged forger forgers forgery forges
forget forgets forging forgive forgiven forgives forgo forgoes forgoing forgone forgot fork forked forking
forks forlorn form formal formally formals format formats formed former formerly forming formless forms
formula formulas forsake forsaken forsakes forsook forswear forswore forsworn fort forte fortes forth
forties fortieth fortify fortress forts fortune fortunes forty forum forums forward forwards forwent fossil
fossils foster fostered fosters fought foul fouled fouler foulest fouling fouls found founded founder
founders founding foundry founds fount fountain founts four fours fourteen fourth fourths fowl fowled
fowling fowls fox foxed foxes foxier foxiest foxing foxy foyer foyers fracas fracases fractal fraction
fracture fragile fragment fragrant frail frailer frailest frailty frame framed frames framing franc francs
frank franked franker frankest franking frankly franks frantic fraud frauds fraught fray frayed fraying
frays freak freaked freaking freaks freckle freckled freckles free freed freedom freedoms freehand freeing
freely freer frees freest freeway freeways freeze freezer freezers freezes freezing freight freights french
frenzied frenzies frenzy frequent fresh freshen freshens fresher freshest freshly freshman freshmen fret
fretful frets fretted fretting friar friars friction fried friend friended friendly friends fries frieze
friezes frigate frigates fright frighted frighten frights frigid frill frillier frills frilly fringe fringed
fringes fringing frisk frisked friskier frisking frisks frisky fritter fritters frizzier frizzy fro frock
frocks frog frogs frolic frolics from frond fronds front frontage frontal fronted frontier fronting fronts
frost frostbit frosted frostier frosting frosts frosty froth frothed frothier frothing froths frothy frown
frowned frowning frowns froze frozen frugal frugally fruit fruited fruitful fruitier fruiting fruition
fruits fruity fry frying fudge fudged fudges fudging fuel fuels fugitive fulcrum fulcrums full fulled fuller
fullest fulling fullness fulls fully fumble fumbled fumbles fumbling fume fumed fumes fumigate fuming fun
function fund funded funding funds funeral funerals fungi fungus funnel funnels funner funnest funnier
funnies funniest funnily funny fur furies furious furl furled furling furlong furlongs furlough furls
furnace furnaces furnish furred furrier furriest furring furrow furrowed furrows furry furs further furthers
furthest furtive fury fuse fused fuselage fuses fusing fusion fuss fussed fusses fussier fussiest fussing
fussy futile futility future futures fuzz fuzzed fuzzes fuzzier fuzziest fuzzing fuzzy gab gabbed gabbing
gable gables gabs gadget gadgets gag gagged gagging gags gaiety gaily gain gained gainful gaining gains gait
gaits gal gala galactic galas galaxies galaxy gale gales gall gallant gallants galled gallery galley galleys
galling gallon gallons gallop galloped gallops gallows galls galore gals gambit gambits gamble gambled
gambler gamblers gambles gambling game gamed gamer games gamest gaming gamma gamut gamuts gander ganders
gang ganged ganging gangling gangrene gangs gangster gangway gangways gap gape gaped gapes gaping gaps
garage garaged garages garaging garb garbage garbed garbing garble garbled garbles garbling garbs garden
gardened gardener gardenia gardens gargle gargled gargles gargling gargoyle garish garland garlands garlic
garment garments garnet garnets garnish garret garrets garrison garter garters gas gaseous gases gash gashed
gashes gashing gasket gaskets gasoline gasp gasped gasping gasps gassed gassing gastric gate gated gates
gateway gateways gather gathered gathers gating gaudier gaudiest gaudy gauge gauged gauges gauging gaunt
gaunter gauntest gauntlet gauze gave gavel gavels gawk gawked gawkier gawkiest gawking gawks gawky gay gayer
gayest gays gaze gazed gazelle gazelles gazes gazette gazetted gazettes gazing gear geared gearing gears gee
geed geeing gees geese gel gelatin geld gelded gelding geldings gelds gem gems gender genders gene genera
general generals generate generic generics generous genes geneses genesis genetic genetics genial genially
genie genies genii genital genitals genius geniuses genocide genre genres gent gentile gentiles gentle
gentled gentler gentles gentlest gentling gently gentries gentry gents genuine genus geology geometry
geranium gerbil gerbils germ germs gesture gestured gestures get getaway getaways gets getting geyser
geysers ghastly ghetto ghettos ghost ghosted ghosting ghostly ghosts ghoul ghouls giant giants gibber
gibbered gibbers giddier giddiest giddy gift gifted gifting gifts gig gigantic gigged gigging giggle giggled
giggles giggling gigs gild gilded gilding gilds gill gills gilt gilts gimme gimmick gimmicks gin ginger
gingerly gingham ginned ginning gins giraffe giraffes girder girders girdle girdled girdles girdling girl
girlhood girlish girls girth girths gist give given givens gives giving gizzard gizzards glacial glacier
glaciers glad gladden gladdens gladder gladdest glade glades gladly glads glamour glamours glance glanced
glances glancing gland glands glare glared glares glaring glass glassed glasses glassier glassing glassy
glaze glazed glazes glazing gleam gleamed gleaming gleams glean gleaned gleaning gleans glee glen glens glib
glibber glibbest glibly glide glided glider gliders glides gliding glimmer glimmers glimpse glimpsed
glimpses glint glinted glinting glints glisten glistens glitter glitters gloat gloated gloating gloats
global globally globe globes globular globule globules gloom gloomier gloomy gloried glories glorify
glorious glory glorying gloss glossary glossed glosses glossier glossies glossing glossy glove gloved gloves
gloving glow glowed glower glowered glowers glowing glows glucose glue glued glues gluing glum glummer
glummest glut gluts glutted glutting glutton gluttons gluttony gnarl gnarled gnarling gnarls gnash gnashed
gnashes gnashing gnat gnats gnaw gnawed gnawing gnaws gnome gnomes gnu gnus goad goaded goading goads goal
goalie goalies goals goat goatee goatees goats gob gobbed gobbing gobble gobbled gobbles gobbling goblet
goblets goblin goblins gobs god godchild goddess godless godlier godliest godlike godly gods godsend
godsends goes goggle goggles going gold golden goldener goldfish golds golf golfed golfer golfers golfing
golfs gondola gondolas gone goner goners gong gonged gonging gongs gonna goo good goodbye goodies goodness
goods goodwill goody gooey goof goofed goofier goofiest goofing goofs goofy gooier gooiest goon goons goose
goosed gooses goosing gopher gophers gore gored gores gorge gorged gorgeous gorges gorging gorier goriest
gorilla gorillas goring gory gosh gosling goslings gospel gospels gossamer gossip gossiped gossips got
gotten gouge gouged gouges gouging goulash gourd gourds gourmet gourmets gout govern governed governor
governs gown gowned gowning gowns grab grabbed grabber grabbing grabs grace graced graceful graces gracing
gracious grade graded grader grades gradient grading gradual graduate graffiti graffito graft grafted
grafting grafts grain grains gram grammar grammars grams grand grander grandest grandeur grandly grands
grandson granite grannies granny granola grant granted granting grants granular granule granules grape
grapes graph graphed graphic graphics graphing graphite graphs grapple grappled grapples grasp grasped
grasping grasps grass grassed grasses grassier grassing grassy grate grated grateful grater graters grates
gratify grating gratings gratuity grave graved gravel gravels gravely graven graver graves gravest gravies
graving gravity gravy graze grazed grazes grazing grease greased greases greasier greasing greasy great
greater greatest greatly greats greed greedier greedily greedy green greened greener greenery greenest
greening greens greet greeted greeting greets gremlin gremlins grenade grenades grew grid griddle griddles
gridiron grids grief griefs grieve grieved grieves grieving grievous grill grille grilled grilles grilling
grills grim grimace grimaced grimaces grime grimed grimes grimier grimiest griming grimly grimmer grimmest
grimy grin grind grinder grinders grinding grinds grinned grinning grins grip gripe griped gripes griping
gripped gripping grips grislier grisly gristle grit grits gritted grittier gritting gritty grizzled grizzly
groan groaned groaning groans grocer grocers grocery groggier groggy groin groins groom groomed grooming
grooms groove grooved grooves groovier grooving groovy grope groped gropes groping gross grossed grosser
grosses grossest grossing grossly grotto grottoes grouch grouched grouches grouchy ground grounded grounds
group grouped grouper groupers grouping groups grouse groused grouses grousing grove grovel grovels groves
grow grower growers growing growl growled growling growls grown grows growth growths grub grubbed grubbier
grubbing grubby grubs grudge grudged grudges grudging gruel gruesome gruff gruffer gruffest gruffly grumble
grumbled grumbles grumpier grumpy grunt grunted grunting grunts guard guarded guardian guarding guards guess
guessed guesses guessing guest guested guesting guests guffaw guffawed guffaws guidance guide guided guides
guiding guild guilds guile guilt guiltier guiltily guilty guinea guise guises guitar guitars gulch gulches
gulf gulfs gull gulled gullet gullets gullible gullies gulling gulls gully gulp gulped gulping gulps gum
gumdrop gumdrops gummed gummier gummiest gumming gummy gumption gums gun gunfire gunman gunmen gunned gunner
gunners gunning guns gunshot gunshots guppies guppy gurgle gurgled gurgles gurgling guru gurus gush gushed
gusher gushers gushes gushing gust gusted gustier gustiest gusting gusts gusty gut guts gutted gutter
guttered gutters gutting guy guyed guying guys guzzle guzzled guzzles guzzling gym gymnast gymnasts gyms
gyrate gyrated gyrates gyrating gyration habit habitat habitats habits habitual hack hacked hacker hackers
hacking hackney hackneys hacks hacksaw hacksaws had haddock haddocks hag haggard haggle haggled haggles
haggling hags hail hailed hailing hails hair haircut haircuts hairdo hairdos haired hairier hairiest
hairline hairs hairy hale haled haler hales halest half halfway halibut halibuts haling hall hallmark halls
hallway hallways halo haloed haloing halon halos halt halted halter haltered halters halting halts halve
halved halves halving ham hamlet hamlets hammed hammer hammered hammers hamming hammock hammocks hamper
hampered hampers hams hamster hamsters hand handbag handbags handbook handcuff handed handful handfuls
handicap handier handiest handing handle handled handler handlers handles handling handmade handout handouts
handrail hands handsome handy hang hangar hangars hanged hanger hangers hanging hangings hangout hangouts
hangover hangs hanker hankered hankers hapless happen happened happens happier happiest happily happy
harangue harass harassed harasses hard hardback harden hardened hardens harder hardest hardier hardiest
hardly hardship hardware hardwood hardy hare hared harem harems hares haring hark harked harking harks
harlot harlots harm harmed harmful harming harmless harmonic harmony harms harness harp harped harping
harpist harpists harpoon harpoons harps harried harries harrow harrowed harrows harry harrying harsh harsher
harshest harshly hart harts harvest harvests has hash hashed hashes hashing hassle hassled hassles hassling
haste hasted hasten hastened hastens hastes hastier hastiest hastily hasting hasty hat hatch hatched hatches
hatchet hatchets hatching hate hated hateful hates hating hatred hatreds hats hatted hatting haughty haul
hauled hauling hauls haunt haunted haunting haunts have haven havens haves having havoc hawk hawked hawking
hawks hay hayed haying hays haystack haywire hazard hazarded hazards haze hazed hazel hazels hazes hazier
haziest hazing hazy head headache headed header headers headier headiest heading headings headland headline
headlong headrest headroom heads headway heady heal healed healer healers healing heals health healthy heap
heaped heaping heaps hear heard hearing hearings hears hearsay hearse hearses heart hearten heartens hearth
hearths heartier hearties heartily hearts hearty heat heated heatedly heater heaters heath heathen heathens
heather heating heats heave heaved heaven heavenly heavens heaves heavier heavies heaviest heavily heaving
heavy heckle heckled heckler hecklers heckles heckling hectic hedge hedged hedgehog hedges hedging heed
heeded heeding heedless heeds heel heeled heeling heels heftier heftiest hefty heifer heifers height
heighten heights heinous heir heirloom heirs held heliport helium hell hellish hello hellos helm helmet
helmets helms help helped helper helpers helpful helping helpings helpless helps hem hemlock hemlocks hemmed
hemming hemp hems hen hence henchman henchmen hens her herald heralded heralds herb herbs herd herded
herding herds here hereby heredity herein heresies heresy heretic heretics herewith heritage hermit hermits
hernia hernias hero heroes heroic heroin heroine heroins heroism heron herons herpes herring herrings hers
herself hes hesitant hesitate hew hewed hewing hews hexagon hexagons hey heyday heydays hiatus hiatuses
hiccup hiccuped hiccups hick hickory hicks hid hidden hide hideaway hided hideous hides hiding high highbrow
higher highest highland highly highs highway highways hijack hijacked hijacks hike hiked hiker hikers hikes
hiking hilarity hill hillier hilliest hills hillside hilly hilt hilts him hims himself hind hinder hindered
hinders hinds hinge hinged hinges hinging hint hinted hinting hints hip hipped hipper hippest hippies
hipping hippy hips hire hired hires hiring his hiss hissed hisses hissing historic history hit hitch hitched
hitches hitching hither hitherto hits hitting hive hived hives hiving hoard hoarded hoarder hoarders
hoarding hoards hoarse hoarser hoarsest hoax hoaxed hoaxes hoaxing hobbies hobbit hobble hobbled hobbles
hobbling hobby hobnob hobnobs hobo hobos hock hocked hockey hocking hocks hoe hoed hoeing hoes hog hogged
hogging hogs hoist hoisted hoisting hoists hold holder holders holding holds holdup holdups hole holed holes
holiday holidays holier holiest holiness holing holler hollered hollers hollies hollow hollowed hollower
hollows holly holster holsters holy homage homages home homed homeland homeless homelier homely homemade
homes homesick homespun homeward homework homey homeys homicide homier homiest homing homonym homonyms hone
honed hones honest honester honestly honesty honey honeyed honeying honeys honing honk honked honking honks
honorary hood hooded hooding hoodlum hoodlums hoods hoodwink hoof hoofed hoofing hoofs hook hooked hooking
hooks hoop hooped hooping hoops hooray hoot hooted hooter hooting hoots hooves hop hope hoped hopeful
hopefuls hopeless hopes hoping hopped hopper hopping hops horde horded hordes hording horizon horizons
hormone hormones horn horned hornet hornets hornier horniest horns horny horrible horribly horrid horrific
horrify horror horrors horse horsed horseman horses horsing hose hosed hoses hosiery hosing hospital host
hostage hostages hosted hostel hosteled hostels hostess hostile hostiles hosting hosts hot hotbed hotbeds
hotel hotels hothead hotheads hotly hotter hottest hound hounded hounding hounds hour hourly hours house
housed houses housing housings hove hovel hovels hover hovered hovering hovers how however howl howled
howling howls hows hub hubbub hubbubs hubs huddle huddled huddles huddling hue hued hues huff huffed huffier
huffiest huffing huffs huffy hug huge hugely huger hugest hugged hugging hugs huh hulk hulking hulks hull
hulled hulling hulls hum human humane humanely humaner humanest humanism humanist humanity humanly humans
humble humbled humbler humbles humblest humbling humbly humbug humdrum humid humidify humidity humility
hummed humming humorist humorous hump humped humping humps hums hunch hunched hunches hunching hundred
hundreds hung hunger hungered hungers hungrier hungrily hungry hunk hunks hunt hunted hunter hunters hunting
hunts hurdle hurdled hurdles hurdling hurl hurled hurling hurls hurrah hurrahed hurrahs hurried hurries
hurry hurrying hurt hurtful hurting hurtle hurtled hurtles hurtling hurts husband husbands hush hushed
hushes hushing husk husked huskier huskies huskiest huskily husking husks husky hustle hustled hustler
hustlers hustles hustling hut hutch hutches huts hyacinth hybrid hybrids hydrant hydrants hydrogen hyena
hyenas hygiene hygienic hymn hymnal hymnals hymned hymning hymns hyphen hyphened hyphens hypnosis hypnotic
hysteria hysteric ice iceberg icebergs iced ices icicle icicles icier iciest icing icings icon icons icy
idea ideal idealist ideally ideals ideas identify identity ideology idiocies idiocy idiom idioms idiot
idiotic idiots idle idled idler idles idlest idling idly idol idols idyllic ifs igloo igloos ignite ignited
ignites igniting ignition ignorant ignore ignored ignores ignoring iguana iguanas ilk ill illegal illegals
illicit illness ills illusion illusory image imaged imagery images imagine imagined imagines imaging
imbecile imitate imitated imitates imitator immature immense immerse immersed immerses imminent immobile
immoral immortal immune immunity imp impact impacted impacts impair impaired impairs impale impaled impales
impaling impart imparted imparts impasse impasses impeach impede impeded impedes impeding impel impelled
impels impend impended impends imperial imperil imperils impetus impinge impinged impinges impish implant
implants implicit implied implies implore implored implores imply implying impolite import imported imports
impose imposed imposes imposing impotent impound impounds impress imprint imprints imprison improper improve
improved improves imps impudent impulse impulsed impulses impunity impure impurer impurest impurity inaction
inactive inane inaner inanest inasmuch inborn inbred inbreed inbreeds inbuilt incense incensed incenses
incest inch inched inches inching incident incision incisive incisor incisors incite incited incites
inciting incline inclined inclines include included includes income incomes incoming increase incubate incur
incurred incurs indebted indecent indeed indent indented indents index indexed indexes indexing indicate
indices indict indicted indicts indigo indirect indolent indoor indoors induce induced induces inducing
induct inducted inducts indulge indulged indulges industry inedible inept inert inertia inertial inexact
infamies infamous infamy infancy infant infantry infants infect infected infects infer inferior inferno
infernos inferred infers infest infested infests infidel infidels infield infields infinite infinity infirm
infix inflame inflamed inflames inflate inflated inflates inflict inflicts influx influxes info inform
informal informed informer informs infrared infringe infuse infused infuses infusing infusion ingest
ingested ingests ingrain ingrains inhabit inhabits inhale inhaled inhaler inhalers inhales inhaling inherent
inherit inherits inhibit inhibits inhuman inhumane initial initials initiate inject injected injects injure
injured injures injuries injuring injury ink inked inkier inkiest inking inkling inklings inks inky inlaid
inland inlay inlaying inlays inlet inlets inmate inmates inn innards innate inner inning innings innocent
inns innuendo input inputs inputted inquest inquests ins insane insanely insaner insanest insanity inscribe
insect insects insecure insert inserted inserts inside insider insiders insides insight insights insignia
insipid insist insisted insists insofar insolent insomnia inspect inspects inspire inspired inspires install
installs instance instant instants instead instep insteps instinct instruct insular insulate insulin insult
insulted insults insure insured insurer insurers insures insuring intact intake intakes integer integers
integral intend intended intends intense intenser intent intents inter interact intercom interest interim
interior intern internal interned internet interns interred inters interval intimacy intimate into intrepid
intrigue intrude intruded intruder intrudes inundate invade invaded invader invaders invades invading
invalid invalids invasion invent invented inventor invents inverse inverses invert inverted inverts invest
invested investor invests invite invited invites inviting invoice invoiced invoices invoke invoked invokes
invoking involve involved involves inward inwardly inwards iodine ion ions iota iotas irate ire iris irises
irk irked irking irks iron ironed ironic ironies ironing irons irony irrigate irritant irritate island
islander islands isle isles isolate isolated isolates issue issued issues issuing isthmus italic italics
itch itched itches itchier itchiest itching itchy item items iterate its itself ivies ivories ivory ivy jab
jabbed jabber jabbered jabbers jabbing jabs jack jackal jackals jackass jackdaw jacked jacket jackets
jacking jackpot jackpots jacks jade jaded jades jading jagged jaggeder jaguar jaguars jail jailed jailer
jailers jailing jails jalopies jalopy jam jamb jamboree jambs jammed jamming jams jangle jangled jangles
jangling janitor janitors jar jargon jarred jarring jars jaundice jaunt jaunted jauntier jauntily jaunting
jaunts jaunty javelin javelins jaw jawbone jawboned jawbones jawed jawing jaws jay jays jaywalk jaywalks
jazz jazzed jazzes jazzing jealous jealousy jeans jeer jeered jeering jeers jell jelled jellied jellies
jelling jells jelly jellying jeopardy jerk jerked jerkier jerkiest jerking jerks jerky jersey jerseys jest
jested jester jesters jesting jests jet jets jetted jetties jetting jettison jetty jewel jewels jibe jibed
jibes jibing jiffies jiffy jig jigged jigging jiggle jiggled jiggles jiggling jigs jigsaw jigsawed jigsaws
jilt jilted jilting jilts jingle jingled jingles jingling jinx jinxed jinxes jinxing jitters jittery job
jobbed jobbing jobs jockey jockeyed jockeys jocular jog jogged jogger joggers jogging jogs join joined
joining joins joint jointed jointing jointly joints joke joked joker jokers jokes joking jollied jollier
jollies jolliest jolly jollying jolt jolted jolting jolts jostle jostled jostles jostling jot jots jotted
jotting journal journals journey journeys jovial jovially joy joyed joyful joyfully joying joyous joyously
joys joystick jubilant jubilee jubilees judge judged judges judging judicial judo jug jugged jugging juggle
juggled juggler jugglers juggles juggling jugs jugular jugulars juice juiced juices juicier juiciest juicing
juicy jumble jumbled jumbles jumbling jumbo jumbos jump jumped jumper jumpers jumpier jumpiest jumping jumps
jumpy junction juncture jungle jungles junior juniors juniper junipers junk junked junket junketed junkets
junkie junkies junking junks junta juntas juries juror jurors jury just juster justest justice justices
justify justly jut jute juts jutted jutting juvenile kangaroo karat karate karats kayak kayaked kayaking
kayaks keel keeled keeling keels keen keened keener keenest keening keenly keens keep keeper keepers keeping
keeps keepsake keg kegs kelp ken kennel kennels kept kerchief kernel kernels kerosene ketchup kettle kettles
key keyboard keyed keyhole keyholes keying keynote keynoted keynotes keys keystone keyword keywords khaki
khakis kick kickback kicked kicking kickoff kickoffs kicks kid kidded kidding kidnap kidnaps kidney kidneys
kids kill killed killer killers killing killings kills kiln kilned kilning kilns kilo kilobyte kilogram
kilos kilowatt kilt kilts kimono kimonos kin kind kinda kinder kindest kindle kindled kindles kindlier
kindling kindly kindness kindred kinds kinfolk king kingdom kingdoms kings kink kinked kinkier kinkiest
kinking kinks kinky kinship kiosk kiosks kipper kiss kissed kisses kissing kit kitchen kitchens kite kited
kites kiting kits kitten kittens kitties kitty kiwi kiwis knack knacker knacks knapsack knead kneaded
kneading kneads knee kneecap kneecaps kneed kneeing kneel kneeling kneels knees knelt knew knickers knife
knifed knifes knifing knight knighted knights knit knits knitted knitting knives knob knobs knock knocked
knocker knockers knocking knockout knocks knoll knolls knot knots knotted knottier knotting knotty know
knowing knowings known knows knuckle knuckled knuckles koala koalas kosher koshered koshers kowtow kowtowed
kowtows kudos lab label labels labs lace laced lacerate laces lacier laciest lacing lack lacked lacking
lacks lacquer lacquers lacrosse lacy lad ladder laddered ladders lade laded laden lades ladies lading ladle
ladled ladles ladling lads lady ladybug ladybugs ladylike lag lager laggard laggards lagged lagging lagoon
lagoons lags laid lain lair lairs lake lakes lamb lambda lambed lambing lambs lame lamed lament lamented
laments lamer lames lamest laming lamp lampoon lampoons lamps lance lanced lances lancing land landed lander
landing landings landlady landlord landmark lands landslid lane lanes language languid languish languor
languors lankier lankiest lanky lantern lanterns lap lapel lapels lapped lapping laps lapse lapsed lapses
lapsing larceny lard larded larding lards large largely larger larges largest lark larked larking larks
larva larvae larynges larynx laser lasers lash lashed lashes lashing lass lasses last lasted lasting lastly
lasts latch latched latches latching late lately latent later lateral laterals latest latex lath lathe
lathed lather lathered lathers lathes lathing laths latitude latrine latrines latter lattice lattices laud
laudable lauded lauding lauds laugh laughed laughing laughs laughter launch launched launcher launches
launder launders laundry laureate laurel laurels lava lavatory lavender lavish lavished lavisher lavishes
law lawful lawless lawmaker lawn lawns laws lawsuit lawsuits lawyer lawyers lax laxative laxer laxest laxity
lay layer layered layering layers laying layman laymen layout layouts lays lazied lazier lazies laziest
laziness lazy lazying leach lead leaded leaden leader leaders leading leads leaf leafed leafier leafiest
leafing leaflet leaflets leafs leafy league leagued leagues leaguing leak leakage leakages leaked leaking
leaks leaky lean leaned leaner leanest leaning leans leap leapfrog leaping leaps learn learning learns lease
leased leases leash leashed leashes leashing leasing least leather leathery leave leaved leaves leaving
lectern lecterns lecture lectured lecturer lectures led ledge ledger ledgers ledges lee leech leeched
leeches leeching leek leeks leer leered leerier leeriest leering leers leery leeway left lefter leftest
leftmost lefts leg legacies legacy legal legality legally legals legend legends legged legging leggings
legible legibly legion legions legs legume legumes leisure lemme lemon lemonade lemons lend lending lends
length lengthen lengths lengthy leniency lenient lens lenses lent lentil lentils leopard leopards leotard
leotards leper lepers leprosy lesbian lesbians lesion lesions less lessen lessened lessens lesser lesson
lessons lest let letdown letdowns lethal lethargy lets letter lettered letters letting lettuce lettuces
letup letups levee levees level levels lever leverage levered levering levers levied levies levity levy
levying lewd lewder lewdest lexical lexicon lexicons liable liaison liaisons liar liars libel libels liberal
liberals liberate liberty library libretto lice license licensed licenses lichen lichens lick licked licking
licks lid lids lie lied lies lieu life lifeboat lifeless lifelike lifeline lifelong lifespan lifetime lift
lifted lifting lifts ligament ligature light lighted lighten lightens lighter lighters lightest lighting
lightly lights like liked likelier likely liken likened likeness likening likens liker likes likest likewise
liking lilac lilacs lilies lilt lilted lilting lilts lily limb limber limbered limbers limbo limbs lime
limed limerick limes liming limit limited limiting limits limp limped limper limpest limping limps linchpin
line lineage lineages linear linearly lined linefeed linen liner liners lines linger lingered lingerie
lingers lingo lingoes linguist liniment lining linings link linkage linked linker linking links linoleum
lint lion lioness lions lip lips lipstick liquefy liqueur liqueurs liquid liquids liquor liquored liquors
lisp lisped lisping lisps list listed listen listened listener listens listing listings listless lists lit
litanies litany literacy literal literals literary literate lithe lither lithest lithium litter littered
litters little littler littlest liturgy live lived livelier lively liven livened livening livens liver
livers lives livest livid living livings lizard lizards llama llamas load loadable loaded loader loading
loads loaf loafed loafer loafers loafing loafs loam loan loaned loaning loans loath loathe loathed loathes
loathing loaves lob lobbed lobbied lobbies lobbing lobby lobbying lobbyist lobe lobes lobotomy lobs lobster
lobsters local locale locales locality locally locals locate located locates locating location lock locked
locker lockers locket lockets locking locks locust locusts lodge lodged lodger lodgers lodges lodging
lodgings loft lofted loftier loftiest lofting lofts lofty log logged logger logging logic logical logician
logo logs loin loins loiter loitered loiterer loiters loll lolled lolling lollipop lolls lone lonelier
lonely lonesome long longed longer longest longhand longing longings longish longs look looked looking
lookout lookouts looks loom loomed looming looms loon loonie loonier loonies looniest loons loony loop
looped loophole looping loops loose loosed loosely loosen loosened loosens looser looses loosest loosing
loot looted looting loots lop lope loped lopes loping lopped lopping lops lopsided lord lorded lording lords
lore lorries lorry lose loser losers loses losing loss losses lost lot lotion lotions lots lottery lotus
lotuses loud louder loudest loudly loudness lounge lounged lounges lounging louse louses lousier lousiest
lousy lovable love loved lovelier lovelies lovely lover lovers loves loving lovingly low lowdown lowed lower
lowered lowering lowers lowest lowing lowlier lowliest lowly lows loyal loyaler loyalest loyalty lozenge
lozenges lucid luck lucked luckier luckiest luckily lucking lucks lucky lug luggage lugged lugging lugs
lukewarm lull lullaby lulled lulling lulls lumber lumbered lumbers luminary luminous lump lumped lumpier
lumpiest lumping lumps lumpy lunacies lunacy lunar lunatic lunatics lunch lunched luncheon lunches lunching
lung lunge lunged lunges lunging lungs lupine lurch lurched lurches lurching lure lured lures lurid luring
lurk lurked lurking lurks luscious lush lusher lushes lushest lust lusted lustier lustiest lusting lustrous
lusts lusty lute lutes luxuries luxury lye lying lymph lynch lynched lynches lynching lyre lyres lyric
lyrical lyrics macabre macaroni mace maced maces machete machetes machine machined machines macho macing
mackerel mad madam madame madams madcap madcaps madden maddened maddens madder maddest made madhouse madly
madman madmen madness mads magazine magenta maggot maggots magic magical magician magnate magnates magnet
magnetic magnets magnify magnolia magnum magpie magpies mahogany maid maiden maidens maids mail mailbox
mailed mailing mailman mailmen mails maim maimed maiming maims main mainland mainline mainly mains mainstay
maintain maize maizes majestic majesty major majored majoring majority majors make maker makers makes makeup
makeups making maladies malady malaria male males malice malign maligned maligns mall mallard mallards
mallet mallets malls malt malted malting maltreat malts mama mamas mamma mammal mammals mammoth mammoths man
manacle manacled manacles manage managed manager managers manages managing mandate mandated mandates
mandible mandolin mane manes mange manger mangers mangier mangiest mangle mangled mangles mangling mango
mangoes mangrove mangy manhole manholes manhood mania maniac maniacal maniacs manias manic manicure manifest
manifold mankind manlier manliest manly manned manner manners manning mannish manor manors manpower mans
mansion mansions mantel mantels mantle mantled mantles mantling manual manually manuals manure manured
manures manuring many map maple maples mapped mapper mapping mappings maps mar marathon marble marbled
marbles marbling march marched marcher marches marching mare mares margin marginal margins maria marigold
marina marinas marinate marine mariner mariners marines marital maritime mark marked markedly marker markers
market marketed markets marking markings marks marksman marksmen maroon marooned maroons marquee marquees
marred marriage married marries marring marrow marrows marry marrying mars marsh marshal marshals marshes
marshier marshy mart martial martin marts martyr martyred martyrs marvel marvels mas mascara mascaras mascot
mascots mash mashed mashes mashing mask masked masking masks mason masonry masons mass massacre massage
massaged massages massed masses massing massive mast master mastered masterly masters mastery masts mat
matador matadors match matched matches matching mate mated material maternal mates mating matrices matrix
matron matronly matrons mats matte matted matter mattered matters mattes matting mattress mature matured
maturer matures maturest maturing maturity maudlin maul mauled mauling mauls mauve maverick maxim maxima
maximal maxims maximum maximums may maybe maybes mayhem mayor mayors maze mazes meadow meadows meal mealier
mealiest meals mealy mean meander meanders meaner meanest meaning meanings means meant meantime measles
measlier measly measure measured measures meat meats mechanic medal medals meddle meddled meddler meddlers
meddles meddling media median medias mediate mediated mediates mediator medical medicals medicate medicine
medieval mediocre meditate medium mediums medley medleys meek meeker meekest meekly meekness meet meeting
meetings meets megabyte megaton megatons mellow mellowed mellower mellows melodic melodies melody melon
melons melt melted melting melts member members membrane memento mementos memo memoir memoirs memorial
memories memory memos men menace menaced menaces menacing mend mended mending mends menial menials mental
mentally menthol mention mentions mentor mentored mentors menu menus merchant mercies merciful mercury mercy
mere merely meres merest merge merged merger mergers merges merging meridian meringue merit merited meriting
merits mermaid mermaids merrier merriest merrily merry mes mesdames mesh meshed meshes meshing mess message
messages messed messes messier messiest messing messy met metal metallic metals metaphor mete meted meteor
meteoric meteors meter metered metering meters metes method methods meting metric metro metros mettle mew
mewed mewing mews mice microbe microbes midday middle middles midget midgets midnight midriff midriffs midst
midway midways midwife midwifed midwifes midwives mien miens might mightier mighty migraine migrant migrants
migrate migrated migrates mike miked mikes miking mild milder mildest mildew mildewed mildews mildly mile
mileage mileages miles militant military militate militia militias milk milked milker milkier milkiest
milking milkman milkmen milks milky mill milled miller millers milliner milling million millions mills mime
mimed mimes mimic mimicked mimicry mimics miming mince minced minces mincing mind minded mindful minding
mindless minds mine mined miner mineral minerals miners mines mingle mingled mingles mingling minibus
minimal minimum minimums mining minion minions minister ministry mink minks minnow minnows minor minored
minoring minority minors minstrel mint minted minting mints minuet minuets minus minuses minute minuted
minuter minutes minutest minuting miracle miracles mirage mirages mire mired mires miring mirror mirrored
mirrors mirth miscarry mischief misdeed misdeeds miser miseries miserly misers misery misfit misfits
misguide mishap mishaps misjudge mislaid mislay mislays mislead misleads misled mismatch misnomer misplace
misprint misquote misread misreads miss missed misses missile missiles missing mission missions missive
missives misspell mist mistake mistaken mistakes misted mistier mistiest misting mistook mistress mistrust
mists misty mistype misuse misused misuses misusing mite mites mitigate mitt mitten mittens mitts mix mixed
mixer mixers mixes mixing mixture mixtures mnemonic moan moaned moaning moans moat moats mob mobbed mobbing
mobile mobiles mobility mobs moccasin mock mocked mockery mocking mocks mod modal mode model models moderate
modern moderns modes modest modestly modesty modicum modicums modified modifier modifies modify modular
modulate module modules mohair moist moisten moistens moister moistest moisture molar molars molasses mole
molecule moles molest molested molests mollify molten moment moments momentum monarch monarchs monarchy
monastic monetary money mongoose mongrel mongrels monies monitor monitors monk monkey monkeyed monkeys monks
monogamy monogram monopoly monorail monotony monsoon monsoons monster monsters month monthly months monument
moo mood moodier moodiest moodily moods moody mooed mooing moon moonbeam mooned mooning moons moor moored
mooring moorings moors moos moose moot mooted mooting moots mop mope moped mopes moping mopped mopping mops
moral morale moralist morality morally morals morass morasses morbid more moreover morgue morgues morn
morning mornings morns moron moronic morons morose morphine morsel morsels mortal mortally mortals mortar
mortared mortars mortgage mortify mortuary mosaic mosaics mosque mosques mosquito moss mosses mossier
mossiest mossy most mostly motel motels moth mothball mother mothered motherly mothers moths motif motifs
motion motioned motions motivate motive motives motley motleys motlier motliest motor motored motoring
motorist motors motorway motto mottoes mound mounded mounding mounds mount mountain mounted mounting mounts
mourn mourned mourner mourners mournful mourning mourns mouse moused mouses mousier mousiest mousing mousse
moussed mousses moussing mousy mouth mouthed mouthful mouthing mouths movable movables move moved movement
mover movers moves movie movies moving mow mowed mower mowers mowing mows much muck mucked mucking mucks
mucous mucus mud muddied muddier muddies muddiest muddle muddled muddles muddling muddy muddying muff muffed
muffin muffing muffins muffle muffled muffler mufflers muffles muffling muffs mug mugged mugger muggers
muggier muggiest mugging muggy mugs mulch mulched mulches mulching mule mules mull mulled mulling mulls
multi multiple multiply mum mumble mumbled mumbles mumbling mummies mummify mummy mumps munch munched
munches munching mundane mural murals murder murdered murderer murders murkier murkiest murky murmur
murmured murmurs muscle muscled muscles muscling muscular muse mused muses museum museums mush mushed mushes
mushier mushiest mushing mushroom mushy music musical musicals musician musing musk musket muskets muss
mussed mussel mussels musses mussing must mustang mustangs mustard muster mustered musters mustier mustiest
musts musty mutant mutants mutate mutated mutates mutating mutation mute muted mutely muter mutes mutest
mutilate muting mutinied mutinies mutinous mutiny mutt mutter muttered mutters mutton mutts mutual mutually
muzzle muzzled muzzles muzzling myopic myriad myriads myself mystery mystic mystical mystics mystify myth
mythical myths nab nabbed nabbing nabs nag nagged nagging nags nail nailed nailing nails naive naively
naiver naivest naivety naked name named nameless namely names namesake naming nap napalm napalmed napalms
nape napes napkin napkins napped nappies napping nappy naps narcotic narrate narrated narrates narrator
narrow narrowed narrower narrowly narrows nasal nasals nastier nastiest nastily nasty nation national
nations native natives nativity nattier nattiest natty natural naturals nature natures naughty nausea
nauseate nauseous nautical naval navel navels navies navigate navy nay nays near nearby neared nearer
nearest nearing nearly nears neat neater neatest neatly neatness nebula nebulae nebulous neck necked necking
necklace neckline necks necktie neckties nectar need needed needier neediest needing needle needled needles
needless needling needs needy negate negated negates negating negation negative neglect neglects negligee
neigh neighed neighing neighs neither neon neophyte nephew nephews nepotism nerve nerved nerves nerving
nervous nest nested nesting nestle nestled nestles nestling nests net nether nets netted netting nettle
nettled nettles nettling network networks neural neuron neurons neuroses neurosis neurotic neuter neutered
neuters neutral neutrals neutron neutrons never new newbie newbies newborn newborns newcomer newer newest
newly news newscast newsier newsiest newsy newt newton newts next nibble nibbled nibbles nibbling nice
nicely nicer nicest niceties nicety niche niches nick nicked nickel nickels nicking nickname nicks nicotine
niece nieces niftier niftiest nifty nigh night nightly nights nil nimble nimbler nimblest nimbly nine nines
nineteen nineties ninety ninnies ninny ninth ninths nip nipped nippier nippiest nipping nipple nipples nippy
nips nit nitrate nitrated nitrates nitrogen nits nitwit nitwits nobility noble nobleman noblemen nobler
nobles noblest nobly nobodies nobody nod nodded nodding node nodes nods noes noise noised noises noisier
noisiest noisily noising noisy nomad nomadic nomads nominal nominate nominee nominees non none nonsense
nonstop noodle noodled noodles noodling nook nooks noon noose nooses nor norm normal normally norms north
northern nose nosed noses nosier nosiest nosing nostril nostrils nosy not notable notables notably notation
notch notched notches notching note notebook noted notes nothing nothings notice noticed notices noticing
notified notifies notify noting notion notional notions nougat nougats noun nouns nourish nova novel
novelist novels novelty novice novices now nowadays nowhere noxious nozzle nozzles nuance nuances nuclear
nuclei nucleus nude nuder nudes nudest nudge nudged nudges nudging nudity nugget nuggets nuisance null
nullify nulls numb numbed number numbered numbers numbest numbing numbness numbs numeral numerals numerate
numeric numerous nun nuns nuptial nuptials nurse nursed nursery nurses nursing nurture nurtured nurtures nut
nutmeg nutmegs nutrient nuts nutshell nutted nuttier nuttiest nutting nutty nuzzle nuzzled nuzzles nuzzling
nylon nymph nymphs oaf oafs oak oaks oar oared oaring oars oases oasis oath oaths oatmeal obedient obelisk
obelisks obese obesity obey obeyed obeying obeys obituary object objected objector objects obligate oblige
obliged obliges obliging oblique obliques oblivion oblong oblongs oboe oboes obscene obscener obscure
obscured obscurer obscures observe observed observer observes obsess obsessed obsesses obsolete obstacle
obstruct obtain obtained obtains obtuse obtuser obtusest obvious occasion occupant occupied occupies occupy
occur occurred occurs ocean oceanic oceans octagon octagons octal octave octaves octopus ocular oculars odd
odder oddest oddities oddity oddly odds ode odes odious odometer off offbeat offbeats offed offend offended
offender offends offer offered offering offers offhand office officer officers offices official offing
offings offload offs offset offsets offshoot offshore offstage often oftener oftenest ogle ogled ogles
ogling ogre ogres ohm ohms ohs oil oiled oilier oiliest oiling oils oily ointment okra okras old olden older
oldest olive olives omega omen omens ominous omission omit omits omitted omitting omnibus once oncoming one
onerous ones oneself ongoing onion onions onlooker only onrush onrushes onset onsets onto onus onuses onward
oodles ooze oozed oozes oozing opal opals opaque opaqued opaquer opaques opaquest opaquing open opened
opener openers openest opening openings openly openness opens opera operand operands operas operate operated
operates operatic operator opinion opinions opium opossum opossums opponent oppose opposed opposes opposing
opposite oppress opt opted optic optical optician optics optima optimal optimism optimist optimum optimums
opting option optional optioned options opts opulent opus opuses oracle oracles oral orals orange oranges
oration orations orator orators oratory orbit orbital orbitals orbited orbiting orbits orchard orchards
orchid orchids ordain ordained ordains ordeal ordeals order ordered ordering orderly orders ordinary ore
ores organ organic organics organism organist organs orgasm orgies orgy orient oriental oriented orients
orifice origin original origins ornament ornate ornately orphan orphaned orphans orthodox osmosis ostrich
other others otter otters ouch ought ounce ounces our ours oust ousted ouster ousters ousting ousts out
outbound outbreak outburst outcast outcasts outclass outcome outcomes outcries outcry outdated outdid outdo
outdoes outdoing outdone outdoor outdoors outed outer outfield outfit outfits outgoing outgrew outgrow
outgrown outgrows outhouse outing outings outlaid outlast outlasts outlaw outlawed outlaws outlay outlays
outlet outlets outline outlined outlines outlive outlived outlives outlook outlooks outlying outmoded
outpost outposts output outputs outrage outraged outrages outran outright outrun outruns outs outset outsets
outshine outshone outside outsider outsides outskirt outsmart outstrip outward outwards outweigh outwit
outwits ova oval ovals ovaries ovary ovation ovations oven ovens over overall overalls overate overbear
overbore overcame overcast overcoat overcome overdid overdo overdoes overdone overdose overdraw overdrew
overdue overeat overeats overflow overgrew overgrow overhand overhang overhaul overhead overhear overheat
overhung overkill overlaid overlain overland overlap overlaps overlay overlays overlie overlies overload
overlong overlook overly overpass overran overrate override overrode overrule overrun overruns overs oversaw
overseas oversee overseen overseer oversees overshot overstep overt overtake overtime overtly overtone
overtook overture overturn overuse overused overuses overview overwork ovum owe owed owes owing owl owls own
owned owner owners owning owns oxen oxide oxides oxygen oyster oysters ozone pace paced paces pacific
pacified pacifier pacifies pacifism pacifist pacify pacing pack package packaged packages packed packer
packers packet packets packing packs pact pacts pad padded paddies padding paddle paddled paddles paddling
paddock paddocks paddy padlock padlocks pads pagan pagans page pageant pageants paged pager pages paging
pagoda pagodas paid pail pails pain pained painful paining painless pains paint painted painter painting
paints pair paired pairing pairs pal palace palaces palate palates palatial pale paled paler pales palest
palette palettes paling pall palled pallid palling pallor palls palm palmed palming palms palomino palpable
palpably pals paltrier paltry pamper pampered pampers pamphlet pan panacea panaceas pancake pancaked
pancakes pancreas panda pandas pander pandered panders pane panel panels panes pang pangs panic panicked
panicky panics panned panning panorama pans pansies pansy pant panted panther panthers pantie panties
panting pantries pantry pants pap papa papacies papacy papal papas papaya papayas paper papered papering
papers paprika papyri papyrus par parable parables parade paraded parades paradigm parading paradise paradox
paraffin paragon paragons parakeet parallel paranoia paranoid parasite parasol parasols parcel parcels parch
parched parches parching pardon pardoned pardons pare pared parent parental parented parents pares paring
parish parishes parity park parka parkas parked parking parks parkway parkways parodied parodies parody
parole paroled paroles paroling parred parring parrot parroted parrots pars parse parsec parsecs parsed
parser parses parsing parsley parsnip parsnips parson parsons part partake partaken partakes parted partial
partials particle partied parties parting partings partisan partly partner partners partook parts party
partying pas pass passable passage passages passbook passed passer passes passing passion passions passive
passives passport password past pasta pastas paste pasted pastel pastels pastes pastiche pastier pasties
pastiest pastime pastimes pasting pastor pastoral pastors pastries pastry pasts pasture pastured pastures
pasty pat patch patched patches patching patchy pate patent patented patently patents paternal pates path
pathetic pathos paths pathway pathways patience patient patients patio patios patriot patriots patrol
patrols patron patrons pats patted patter pattered pattern patterns patters patties patting patty paucity
paunch paunches paunchy pauper paupers pause paused pauses pausing pave paved pavement paves pavilion paving
paw pawed pawing pawn pawned pawning pawns paws pay payable payed payer payers paying payload payment
payments payoff payoffs payroll payrolls pays pea peace peaceful peaces peach peaches peacock peacocks peak
peaked peaking peaks peal pealed pealing peals peanut peanuts pear pearl pearled pearling pearls pears peas
peasant peasants peat pebble pebbled pebbles pebbling pecan pecans peck pecked pecking pecks peculiar
pedagogy pedal pedals pedant pedantic pedantry pedants peddle peddled peddles peddling pedestal pedigree
peek peeked peeking peeks peel peeled peeling peels peep peeped peeping peeps peer peered peering peerless
peers peeve peeved peeves peeving peevish peg pegged pegging pegs pelican pelicans pellet pelleted pellets
pelt pelted pelting pelts pelvic pelvis pelvises pen penal penalty penance penances pence penchant pencil
pencils pendant pendants pended pending pends pendulum penguin penguins penis penises penitent penknife
pennant pennants penned pennies penning penny pens pension pensions pensive pentagon peon peonies peons
peony people peopled peoples peopling pep pepped pepper peppered peppers pepping peps per perceive percent
percents perch perched perches perching perfect perfects perform performs perfume perfumed perfumes perhaps
peril perilous perils period periodic periods perish perished perishes perjure perjured perjures perjury
perk perked perkier perkiest perking perks perky permeate permit permits peroxide perplex persist persists
person persona personal persons perspire persuade pert pertain pertains perter pertest perturb perturbs
perusal perusals peruse perused peruses perusing pervade pervaded pervades perverse pervert perverts peskier
peskiest pesky pest pester pestered pesters pests pet petal petals peter petered petering peters petite
petites petition petrify petrol pets petted pettier pettiest petting petty petulant petunia petunias pew
pews pewter pewters phantom phantoms pharmacy phase phased phases phasing pheasant phlegm phobia phobias
phoenix phone phoned phones phonetic phonics phonied phonier phoniest phoning phonying phosphor photo
photoed photoing photon photons photos phrase phrased phrases phrasing physic physical physics physique
pianist pianists piano pianos piccolo piccolos pick pickax pickaxed pickaxes picked picket picketed pickets
pickier pickiest picking pickle pickled pickles pickling picks pickup pickups picky picnic picnics picture
pictured pictures piddle piddled piddles piddling pie piece pieced pieces piecing pier pierce pierced
pierces piercing piers pies piety pig pigeon pigeons pigged pigging piggish pigment pigments pigpen pigpens
pigs pigtail pigtails pike piked pikes piking pile piled piles pilfer pilfered pilfers pilgrim pilgrims
piling pill pillage pillaged pillages pillar pillars pilled pilling pillow pillowed pillows pills pilot
piloted piloting pilots pimple pimples pimplier pimply pin pinch pinched pinches pinching pine pined pines
pining pinion pinioned pinions pink pinked pinker pinkest pinking pinks pinnacle pinned pinning pinpoint
pins pint pints pioneer pioneers pious pipe piped pipeline pipes piping pique piqued piques piquing piracy
piranha piranhas pirate pirated pirates pirating pis pistol pistols piston pistons pit pitch pitched pitcher
pitchers pitches pitching piteous pitfall pitfalls pithier pithiest pithy pitied pities pitiful pitiless
pits pittance pitted pitting pity pitying pivot pivotal pivoted pivoting pivots pixie pixies pizza pizzas
placard placards placate placated placates place placed placenta places placid placidly placing plague
plagued plagues plaguing plaice plaid plaids plain plainer plainest plainly plains plan planar plane planed
planes planet planets planing plank planked planking planks plankton planned planner planners planning plans
plant plantain planted planter planters planting plants plaque plaques plasma plaster plasters plastic
plastics plate plateau plateaus plated plates platform plating platinum platoon platoons platter platters
play playable playback played player players playful playing playmate playpen playpens plays plaza plazas
plea plead pleaded pleading pleads pleas pleasant please pleased pleases pleasing pleasure pleat pleated
pleating pleats pledge pledged pledges pledging plenty plethora pliable pliant plied pliers plies plight
plighted plights plod plodded plodding plods plop plopped plopping plops plot plots plotted plotter plotters
plotting ploy ploys pluck plucked plucking plucks plucky plug plugged plugging plugs plum plumage plumb
plumbed plumber plumbers plumbing plumbs plume plumed plumes pluming plummet plummets plump plumped plumper
plumpest plumping plumps plums plunder plunders plunge plunged plunger plungers plunges plunging plural
plurals plus pluses plush plusher plushest ply plying plywood poach poached poacher poachers poaches
poaching pocket pocketed pockets pockmark pod podded podding podium podiums pods poem poems poet poetic
poetical poetry poets poignant point pointed pointer pointers pointing points poise poised poises poising
poison poisoned poisons poke poked poker pokers pokes pokey pokier pokiest poking poky polar polarity pole
poled polemic polemics poles police policed polices policies policing policy poling polio polios polish
polished polishes polite politely politer politest politics polka polkaed polkaing polkas poll polled pollen
polling polls pollster pollute polluted pollutes polo polygamy polygon polygons polyp polyps pomp pompous
poncho ponchos pond ponder pondered ponders ponds ponies pontoon pontoons pony poodle poodles pool pooled
pooling pools poop pooped pooping poops poor poorer poorest poorly pop popcorn pope poplar poplars popped
poppies popping poppy pops populace popular populate populous porch porches pore pored pores poring pork
porous porpoise porridge port portable portal portals ported portend portends portent portents porter
porters porthole portico porting portion portions portlier portly portrait portray portrays ports pose posed
poses posies posing position positive possess possible possibly possum possums post postage postal postbox
postcard postcode posted poster posters posting postman postmark postmen postpone posts posture postured
postures posy pot potato potatoes potency potent pothole potholes potion potions pots potted potter pottered
potters pottery potting pouch pouched pouches pouching poultry pounce pounced pounces pouncing pound pounded
pounding pounds pour poured pouring pours pout pouted pouting pouts poverty powder powdered powders powdery
power powered powerful powering powers powwow powwowed powwows practice prairie prairies praise praised
praises praising pram prance pranced prances prancing prank pranks prattle prattled prattles prawn prawned
prawning prawns pray prayed prayer prayers praying prays preach preached preacher preaches preamble precede
preceded precedes precinct precious precise preciser preclude predator predict predicts preempt preempts
preen preened preening preens prefab prefabs preface prefaced prefaces prefect prefer prefers prefix
prefixed prefixes pregnant prelude preludes premier premiere premiers premise premised premises premium
premiums prenatal prepaid prepare prepared prepares prepay prepays presence present presents preserve
preside presided presides press pressed presses pressing pressure prestige presto presume presumed presumes
pretend pretends pretext pretexts prettied prettier pretties pretty pretzel pretzels prevail prevails
prevent prevents preview previews previous prey preyed preying preys price priced prices pricing prick
pricked pricking prickle prickled prickles prickly pricks pride prided prides priding pried pries priest
priests prim primal primary primate primates prime primed primer primers primes primeval priming primly
primmer primmest primp primped primping primps primrose prince princes princess print printed printer
printers printing printout prints prior priority priors prism prisms prison prisoner prisons privacy private
privater privates privier privies priviest privy prize prizes pro probable probably probe probed probes
probing problem problems proceed proceeds process proclaim procure procured procures prod prodded prodding
prodigal prodigy prods produce produced producer produces product products profane profaned profanes profess
proffer proffers profile profiled profiles profit profited profits profound profuse progeny program programs
progress prohibit project projects prolific prologue prolong prolongs prom promise promised promises promote
promoted promotes prompt prompted prompter promptly prompts proms prone prong prongs pronoun pronouns proof
proofed proofing proofs prop propel propels proper properer properly property prophecy prophesy prophet
prophets proposal propose proposed proposes propped propping props pros prose prospect prosper prospers
protect protects protein proteins protest protests protocol proton protons protract protrude proud prouder
proudest proudly provable provably prove proved proven proverb proverbs proves provide provided provider
provides province proving proviso provisos provoke provoked provokes prow prowess prowl prowled prowler
prowlers prowling prowls prows proxies proxy prude prudence prudent prudes prudish prune pruned prunes
pruning pry prying psalm psalms pseudo psych psyche psyched psyches psychic psychics psyching psychs pub
puberty public publicly publish puck pucker puckered puckers pucks pudding puddings puddle puddled puddles
puddling pudgier pudgiest pudgy pueblo pueblos puff puffed puffer puffier puffiest puffing puffs puffy puke
puked pukes puking pull pulled pulley pulleys pulling pullover pulls pulp pulped pulping pulpit pulpits
pulps pulsate pulsated pulsates pulse pulsed pulses pulsing puma pumas pumice pumices pummel pummels pump
pumped pumping pumpkin pumpkins pumps pun punch punched punches punching punctual puncture pundit pundits
pungent punier puniest punish punished punishes punitive punk punker punkest punks punned punning puns punt
punted punter punters punting punts puny pup pupil pupils pupped puppet puppets puppies pupping puppy pups
purchase pure puree pureed pureeing purees purely purer purest purge purged purges purging purified purifies
purify purity purple purpler purples purplest purport purports purpose purposed purposes purr purred purring
purrs purse pursed purses pursing pursue pursued pursues pursuing pursuit pursuits purveyor pus push pushed
pusher pushers pushes pushier pushiest pushing pushover pushy puss pusses pussier pussies pussiest pussy put
putative putrid puts putt putted putter puttered putters puttied putties putting putts putty puttying puzzle
puzzled puzzles puzzling pyramid pyramids pyre pyres python pythons qua quack quacked quacking quacks
quadrant quagmire quail quailed quailing quails quaint quainter quake quaked quakes quaking qualify quality
qualm qualms quandary quantify quantity quantum quark quarrel quarrels quarried quarries quarry quart
quarter quarters quartet quartets quarts quartz quash quashed quashes quashing quaver quavered quavers quay
quays queasier queasy queen queened queening queenly queens queer queered queerer queerest queering queers
quell quelled quelling quells quench quenched quenches queried queries query querying quest quested questing
question quests queue queued queues queuing quibble quibbled quibbles quiche quick quicken quickens quicker
quickest quickly quiet quieted quieter quietest quieting quietly quiets quill quills quilt quilted quilting
quilts quinine quintet quintets quip quipped quipping quips quirk quirked quirking quirks quirky quit quite
quits quitter quitters quitting quiver quivered quivers quiz quizzed quizzes quizzing quorum quorums quota
quotas quote quoted quotes quotient quoting rabbi rabbis rabbit rabbited rabbits rabble rabbles rabid rabies
raccoon raccoons race raced racer races racial racially racier raciest racing racism racist racists rack
racked racket racketed rackets racking racks racy radar radars radial radials radiance radiant radiate
radiated radiates radiator radical radicals radii radio radioed radioing radios radish radishes radium
radius raffle raffled raffles raffling raft rafted rafter rafters rafting rafts rag rage raged rages ragged
raggeder ragging raging rags ragtime raid raided raider raiders raiding raids rail railed railing railings
railroad rails railway railways rain rainbow rainbows raincoat raindrop rained rainfall rainier rainiest
raining rains rainy raise raised raises raisin raising raisins rake raked rakes raking rallied rallies rally
rallying ram ramble rambled rambler ramblers rambles rambling rammed ramming ramp rampage rampaged rampages
rampant ramps ramrod ramrods rams ran ranch ranched rancher ranchers ranches ranching rancid random randomly
rang range ranged ranger rangers ranges ranging rank ranked ranker rankest ranking rankle rankled rankles
rankling ranks ransack ransacks ransom ransomed ransoms rant ranted ranting rants rap rape raped rapes rapid
rapider rapidest rapidity rapidly rapids raping rapist rapists rapped rapping rapport rapports raps rapt
rapture raptures rare rared rarely rarer rares rarest raring rarities rarity rascal rascals rash rasher
rashes rashest rashly rasp rasped rasping rasps raster rat rate rated rates rather ratified ratifies ratify
rating ratings ratio ration rational rationed rations ratios rats ratted ratting rattle rattled rattler
rattlers rattles rattling ratty raucous ravage ravaged ravages ravaging rave raved ravel ravels raven
ravened ravening ravenous ravens raves ravine ravines raving ravings ravish ravished ravishes raw rawer
rawest ray rayon rays raze razed razes razing razor razors reach reached reaches reaching react reacted
reacting reaction reactive reactor reactors reacts read readable reader readers readied readier readies
readiest readily reading readings readjust reads ready readying real realer realest realism realist realists
reality really realm realms reals realty ream reamed reaming reams reap reaped reaper reapers reaping
reappear reaps rear reared rearing rears reason reasoned reasons reassure rebate rebated rebates rebating
rebel rebelled rebels rebind rebinds rebirth rebirths reborn rebound rebounds rebuff rebuffed rebuffs
rebuild rebuilds rebuilt rebuke rebuked rebukes rebuking rebut rebuts rebuttal rebutted recall recalled
recalls recant recanted recants recap recapped recaps recede receded recedes receding receipt receipts
receive received receiver receives recent recenter recently recess recessed recesses recharge recipe recipes
recital recitals recite recited recites reciting reckless reckon reckoned reckons reclaim reclaims recline
reclined reclines recluse recluses recoil recoiled recoils record recorded recorder records recount recounts
recoup recouped recoups recourse recover recovers recovery recreate recruit recruits rectal rectify rector
rectors rectum rectums recur recurred recurs recycle recycled recycles red redden reddened reddens redder
reddest redeem redeemed redeems redefine redesign redhead redheads redid redirect redo redoes redoing redone
redraft redraw redress reds reduce reduced reduces reducing reed reeds reef reefed reefing reefs reek reeked
reeking reeks reel reelect reelects reeled reeling reels refer referee refereed referees referred refers
refill refilled refills refine refined refinery refines refining reflect reflects reflex reflexes reform
reformat reformed reformer reforms refrain refrains refresh refuel refuels refuge refugee refugees refuges
refund refunded refunds refusal refusals refuse refused refuses refusing refute refuted refutes refuting
regain regained regains regal regale regaled regales regalia regaling regard regarded regards regatta
regattas regent regents regime regimen regimens regiment regimes region regional regions register registry
regress regret regrets regular regulars regulate rehash rehashed rehashes rehearse reign reigned reigning
reigns rein reindeer reined reining reins reject rejected rejects rejoice rejoiced rejoices rejoin rejoined
rejoins relaid relapse relapsed relapses relate related relates relating relation relative relax relaxed
relaxes relaxing relay relayed relaying relays release released releases relegate relent relented relents
relevant reliable reliably reliance reliant relic relics relied relief reliefs relies relieve relieved
relieves religion relish relished relishes relive relived relives reliving reload reloaded reloads relocate
rely relying remade remain remained remains remake remakes remaking remark remarked remarks remedial
remedied remedies remedy remember remind reminded reminder reminds remiss remit remits remitted remnant
remnants remodel remodels remorse remote remotely remoter remotes remotest removal removals remove removed
removes removing rename renamed renames renaming rend render rendered renders rending rends renegade renege
reneged reneges reneging renew renewal renewals renewed renewing renews renounce renovate renown renowned
rent rental rentals rented renting rents reopen reopened reopens repaid repair repaired repairs repay
repaying repays repeal repealed repeals repeat repeated repeats repel repelled repels repent repented
repents rephrase replace replaced replaces replay replete repleted repletes replica replicas replied replies
reply replying report reported reporter reports repose reposed reposes reposing repress reprieve reprint
reprints reprisal reproach reprove reproved reproves reptile reptiles republic repulse repulsed repulses
repute reputed reputes reputing request requests requiem require required requires reread rereads reroute
rerouted reroutes resale rescind rescinds rescue rescued rescuer rescuers rescues rescuing research resemble
resent resented resents reserve reserved reserves reset resets reside resided resident resides residing
residual residue residues resign resigned resigns resin resins resist resisted resistor resists resolute
resolve resolved resolver resolves resonant resort resorted resorts resound resounds resource respect
respects respite respites respond responds response rest restart restarts rested restful resting restive
restless restore restored restores restrain restrict rests resubmit result resulted results resume resumed
resumes resuming retail retailed retailer retails retain retained retainer retains retard retarded retards
retch retched retches retching rethink reticent retina retinas retire retired retires retiring retort
retorted retorts retrace retraced retraces retract retracts retreat retreats retries retrieve retry return
returned returns retype reunion reunions reunite reunited reunites reuse reused reuses reusing rev revamp
revamped revamps reveal revealed reveals revel revelry revels revenge revenged revenges revenue revenues
revere revered reverent reveres reverie reveries revering reversal reverse reversed reverses revert reverted
reverts review reviewed reviewer reviews revile reviled reviles reviling revise revised revises revising
revision revisit revisits revival revivals revive revived revives reviving revoke revoked revokes revoking
revolt revolted revolts revolve revolved revolver revolves revs revue revues revved revving reward rewarded
rewards rewind rework rewrite rewrites rewrote rhapsody rhetoric rhino rhinos rhubarb rhubarbs rhyme rhymed
rhymes rhyming rhythm rhythmic rhythms rib ribbed ribbing ribbon ribbons ribs rice riced rices rich richer
riches richest richly richness ricing rickety rickshaw ricochet rid riddance ridden ridding riddle riddled
riddles riddling ride rider riders rides ridge ridged ridges ridging ridicule riding rids rife rifer rifest
rifle rifled rifles rifling rift rifted rifting rifts rig rigged rigging right righted righter rightest
rightful righting rightly rights rigid rigidity rigidly rigorous rigs rile riled riles riling rim rimmed
rimming rims rind rinds ring ringed ringing ringlet ringlets rings ringworm rink rinks rinse rinsed rinses
rinsing riot rioted rioter rioters rioting riotous riots rip ripe ripen ripened ripeness ripening ripens
riper ripest riposte ripped ripping ripple rippled ripples rippling rips rise risen riser risers rises
rising risk risked riskier riskiest risking risks risky rite rites ritual rituals rival rivalry rivals river
rivers rivet riveted riveting rivets roach roaches road roads roadside roam roamed roaming roams roar roared
roaring roars roast roasted roasting roasts rob robbed robber robbers robbery robbing robe robed robes robin
robing robins robot robots robs robust robuster rock rocked rocker rockers rocket rocketed rockets rockier
rockiest rocking rocks rocky rod rode rodent rodents rodeo rodeos rods roe roes rogue rogues roguish role
roles roll rolled roller rollers rolling rolls roman romance romanced romances romantic romp romped romping
romps roof roofed roofing roofs rook rooked rookie rookies rooking rooks room roomed roomier roomiest
rooming roommate rooms roomy roost roosted rooster roosters roosting roosts root rooted rooter rooting roots
rope roped ropes roping rosaries rosary rose rosemary roses rosier rosiest roster rosters rostrum rostrums
rosy rot rotaries rotary rotate rotated rotates rotating rotation rote rotor rotors rots rotted rotten
rottener rotting rotund rotunda rotundas rouge rouged rouges rough roughage roughed roughen roughens rougher
roughest roughing roughly roughs rouging roulette round rounded rounder roundest rounding rounds rouse
roused rouses rousing rout route routed routeing router routes routine routines routing routs row rowboat
rowboats rowdier rowdies rowdiest rowdy rowed rowing rows royal royally royals royalty rub rubbed rubber
rubbers rubbing rubbish rubble rubier rubies rubiest rubric rubs ruby rucksack ruckus ruckuses rudder
rudders ruddier ruddiest ruddy rude rudely rudeness ruder rudest rue rued rueful rues ruff ruffed ruffian
ruffians ruffing ruffle ruffled ruffles ruffling ruffs rug rugby rugged ruggeder rugs ruin ruined ruing
ruining ruinous ruins rule ruled ruler rulers rules ruling rulings rum rumble rumbled rumbles rumbling
ruminate rummage rummaged rummages rummer rummest rummy rump rumple rumpled rumples rumpling rumps rums run
runaway runaways rundown rundowns rune runes rung rungs runner runners runnier runniest running runny runs
runt runts runway runways rupture ruptured ruptures rural ruse ruses rush rushed rushes rushing rust rusted
rustic rustics rustier rustiest rusting rustle rustled rustler rustlers rustles rustling rusts rusty rut
ruthless ruts rutted rutting rye sabotage saboteur sac sack sacked sacking sacks sacred sacs sad sadden
saddened saddens sadder saddest saddle saddled saddles saddling sades sadism sadist sadistic sadists sadly
sadness safari safaried safaris safe safely safer safes safest safeties safety saffron saffrons sag saga
sagas sage sager sages sagest sagged sagging sags said sail sailboat sailed sailing sailor sailors sails
saint saintly saints sake salad salads salami salamis salaries salary sale sales salesman salesmen salient
salients saliva salivate sallow sallower sally salmon salmons salon salons saloon saloons salt salted salter
saltest saltier saltiest salting salts salty salute saluted salutes saluting salvage salvaged salvages salve
salved salves salving same sameness sames sample sampled sampler samples sampling sanctify sanction sanctity
sand sandal sandals sandbag sandbags sanded sandier sandiest sanding sandman sandmen sands sandwich sandy
sane saner sanest sang sanitary sanity sank sanserif sap sapling saplings sapped sapphire sapping saps
sarcasm sarcasms sardine sardines sari saris sash sashes sassier sassiest sassy sat satanic satchel satchels
satin satire satires satirist satisfy saturate sauce sauced saucepan saucer saucers sauces saucier sauciest
saucing saucy sauna saunaed saunaing saunas saunter saunters sausage sausages savage savaged savagely
savager savagery savages savagest savaging save saved saver saves saving savings savvied savvier savvies
savviest savvy savvying saw sawdust sawed sawing saws say saying sayings says scab scabbed scabbing scabs
scaffold scalar scalars scald scalded scalding scalds scale scaled scales scalier scaliest scaling scallop
scallops scalp scalped scalpel scalpels scalping scalps scaly scamper scampers scan scandal scandals scanned
scanner scanners scanning scans scant scanted scanter scantest scantier scanties scanting scants scanty scar
scarce scarcely scarcer scarcest scarcity scare scared scares scarf scarfed scarfing scarfs scarier scariest
scaring scarlet scarred scarring scars scarves scary scathing scatter scatters scenario scene scenery scenes
scenic scent scented scenting scents schedule scheme schemed schemer schemers schemes scheming scholar
scholars school schooled schools schooner science sciences scissor scissors scoff scoffed scoffing scoffs
scold scolded scolding scolds scoop scooped scooping scoops scoot scooted scooter scooters scooting scoots
scope scoped scopes scoping scorch scorched scorches score scored scorer scores scoring scorn scorned
scornful scorning scorns scorpion scotch scotches scotchs scour scoured scourge scourged scourges scouring
scours scout scouted scouting scouts scowl scowled scowling scowls scrabble scram scramble scrammed scrams
scrap scrape scraped scrapes scraping scrapped scraps scratch scratchy scrawl scrawled scrawls scrawny
scream screamed screams screech screen screened screens screw screwed screwier screwing screws screwy
scribble scribe scribes script scripted scripts scroll scrolled scrolls scrounge scrub scrubbed scrubs
scruff scruffs scruffy scruple scrupled scruples scrutiny scuff scuffed scuffing scuffle scuffled scuffles
scuffs sculptor scum scummed scumming scums scurried scurries scurry scuttle scuttled scuttles scythe
scythed scythes scything sea seafood seal sealed sealing seals seam seaman seamed seamen seaming seams
seaport seaports sear search searched searches seared searing sears seas seashell seashore seasick seaside
seasides season seasonal seasoned seasons seat seated seating seats seaweed secede seceded secedes seceding
seclude secluded secludes second seconded secondly seconds secrecy secret secrete secreted secretes secretly
secrets sect section sections sector sectors sects secular secure secured securely securer secures securest
securing security sedan sedans sedate sedated sedater sedates sedatest sedating sedative sediment seduce
seduced seduces seducing see seed seeded seedier seediest seeding seedling seeds seedy seeing seek seeking
seeks seem seemed seeming seems seen seep seepage seeped seeping seeps seer sees seesaw seesawed seesaws
seethe seethed seethes seething segment segments seize seized seizes seizing seizure seizures seldom select
selected selector selects self selfish sell seller sellers selling sells selves semantic semen semester
seminar seminars seminary senate senates senator senators send sender sending sends senile senility senior
seniors sense sensed senses sensible sensibly sensing sensor sensors sensory sensual sensuous sent sentence
sentient sentries sentry separate sequel sequels sequence sequin sequins serenade serene serener serenest
serenity sergeant serial serials series serious sermon sermons serpent serpents serum serums servant
servants serve served server servers serves service serviced services servile serving session sessions set
setback setbacks sets settable setter setters setting settings settle settled settler settlers settles
settling seven sevens seventh sevenths seventy sever several severe severed severely severer severest
severing severity severs sew sewage sewed sewer sewers sewing sewn sews sex sexed sexes sexing sexism sexist
sexual sexually sexy shabbier shabbily shabby shack shackle shackled shackles shacks shade shaded shades
shadier shadiest shading shadow shadowed shadows shadowy shady shaft shafted shafting shafts shaggier shaggy
shake shaken shakes shakier shakiest shaking shaky shall shallow shallows sham shamble shambles shame shamed
shameful shames shaming shammed shamming shampoo shampoos shamrock shams shanties shanty shape shaped
shapely shapes shaping share shared shares sharing shark sharked sharking sharks sharp sharped sharpen
sharpens sharper sharpest sharping sharply sharps shatter shatters shave shaved shaven shaver shavers shaves
shaving shawl shawls she sheaf shear sheared shearing shears sheath sheathe sheathed sheathes sheaths sheave
sheaves shed shedding sheds sheen sheep sheepish sheer sheered sheerer sheerest sheering sheers sheet sheets
shelf shell shelled sheller shelling shells shelter shelters shelve shelved shelves shelving shepherd
sherbet sherbets sheriff sheriffs sherries sherry shes shied shield shielded shields shies shift shifted
shiftier shifting shifts shifty shimmer shimmers shin shine shined shines shingle shingled shingles shinier
shiniest shining shinned shinning shins shiny ship shipment shipped shipping ships shire shirk shirked
shirking shirks shirt shirted shirting shirts shiver shivered shivers shoal shoaled shoaling shoals shock
shocked shocking shocks shod shoddier shoddy shoe shoeing shoelace shoes shone shoo shooed shooing shook
shoos shoot shooting shoots shop shopped shopper shoppers shopping shops shore shored shores shoring short
shortage shorted shorten shortens shorter shortest shorting shortly shorts shot shotgun shotguns shots
should shoulder shout shouted shouting shouts shove shoved shovel shovels shoves shoving show showcase
showdown showed shower showered showers showier showiest showing showings showman showmen shown shows showy
shrank shrapnel shred shredded shreds shrew shrewd shrewder shrews shriek shrieked shrieks shrill shrilled
shriller shrills shrimp shrimped shrimps shrine shrines shrink shrinks shrivel shrivels shroud shrouded
shrouds shrub shrubs shrug shrugged shrugs shrunk shrunken shuck shucked shucking shucks shudder shudders
shuffle shuffled shuffles shun shunned shunning shuns shunt shunted shunting shunts shut shutdown shuts
shutter shutters shutting shuttle shuttled shuttles shy shyer shyest shying shyness sibling siblings sic
sick sicked sicken sickened sickens sicker sickest sicking sickle sickles sicklier sickly sickness sicks
sics side sided sideline sidelong sides sideshow sidestep sidewalk sideways siding sidings sidle sidled
sidles sidling siege sieges sierra siesta siestas sieve sieved sieves sieving sift sifted sifting sifts sigh
sighed sighing sighs sight sighted sighting sights sigma sign signal signals signed signer signify signing
signpost signs silence silenced silences silent silenter silently silents silicon silk silken silks sill
sillier sillies silliest sills silly silo silos silt silted silting silts silver silvered silvers silvery
similar simile similes simmer simmered simmers simple simpler simplest simplex simplify simply simulate sin
since sincere sincerer sine sinew sinews sinewy sinful sing singe singed singeing singer singers singes
singing single singled singles singling singly sings singular sinister sink sinking sinks sinned sinner
sinners sinning sins sinus sinuses sip siphon siphoned siphons sipped sipping sips sir sire sired siren
sirens sires siring sirloin sirloins sirs sissier sissies sissiest sissy sister sisterly sisters sit site
sited sites siting sits sitter sitters sitting situate situated situates six sixes sixpence sixteen sixteens
sixth sixths sixties sixtieth sixty size sized sizer sizes sizing sizzle sizzled sizzles sizzling skate
skated skater skaters skates skating skein skeins skeleton sketch sketched sketches sketchy skew skewed
skewer skewered skewers skewing skews ski skid skidded skidding skids skied skies skiing skill skilled
skillet skillets skills skim skimmed skimming skimp skimped skimpier skimping skimps skimpy skims skin
skinned skinnier skinning skinny skins skip skipped skipper skippers skipping skips skirmish skirt skirted
skirting skirts skis skit skits skittish skulk skulked skulking skulks skull skulls skunk skunked skunking
skunks sky skying skylight skyline skylines slab slabbed slabbing slabs slack slacked slacken slackens
slacker slackest slacking slacks slag slain slake slaked slakes slaking slam slammed slamming slams slander
slanders slang slant slanted slanting slants slap slapped slapping slaps slash slashed slashes slashing slat
slate slated slates slating slats slave slaved slavery slaves slaving slavish slay slaying slays sleazier
sleazy sled sledded sledding sleds sleek sleeked sleeker sleekest sleeking sleeks sleep sleeper sleepers
sleepier sleeping sleeps sleepy sleet sleeted sleeting sleets sleeve sleeves sleigh sleighed sleighs slender
slept slew slewed slewing slews slice sliced slices slicing slick slicked slicker slickest slicking slicks
slid slide slides sliding slight slighted slighter slightly slights slim slime slimier slimiest slimmed
slimmer slimmest slimming slims slimy sling slinging slings slink slinking slinks slip slipped slipper
slippers slippery slipping slips slipshod slit slither slithers slits slitter slitting sliver slivered
slivers slob slobber slobbers slobs slog slogan slogans slogged slogging slogs slop slope sloped slopes
sloping slopped sloppier slopping sloppy slops slosh sloshed sloshes sloshing slot sloth slothful sloths
slots slotted slotting slouch slouched slouches slovenly slow slowed slower slowest slowing slowly slowness
slows sludge slug slugged slugging sluggish slugs sluice sluiced sluices sluicing slum slumber slumbers
slummed slummer slumming slump slumped slumping slumps slums slung slunk slur slurred slurring slurs slush
slut sluts sly slyly slyness smack smacked smacking smacks small smaller smallest smallish smallpox smalls
smart smarted smarter smartest smarting smartly smarts smash smashed smashes smashing smear smeared smearing
smears smell smelled smellier smelling smells smelly smelt smelted smelting smelts smidgen smidgens smile
smiled smiles smiling smirk smirked smirking smirks smite smites smith smiths smiting smitten smock smocked
smocking smocks smog smoke smoked smoker smokers smokes smokier smokiest smoking smoky smooth smoothed
smoother smoothly smooths smote smother smothers smudge smudged smudges smudging smug smugger smuggest
smuggle smuggled smuggler smuggles smugly smut smuts snack snacked snacking snacks snag snagged snagging
snags snail snailed snailing snails snake snaked snakes snaking snap snapped snappier snapping snappy snaps
snapshot snare snared snares snaring snarl snarled snarling snarls snatch snatched snatches sneak sneaked
sneaker sneakers sneakier sneaking sneaks sneaky sneer sneered sneering sneers sneeze sneezed sneezes
sneezing snicker snickers snide snider snidest sniff sniffed sniffing sniffle sniffled sniffles sniffs snip
snipe sniped sniper snipers snipes sniping snipped snippet snippets snipping snips snitch snitched snitches
snob snobbery snobbish snobs snooker snoop snooped snooping snoops snootier snooty snooze snoozed snoozes
snoozing snore snored snores snoring snorkel snorkels snort snorted snorting snorts snot snots snout snouts
snow snowball snowed snowfall snowier snowiest snowing snows snowy snub snubbed snubbing snubs snuff snuffed
snuffer snuffing snuffs snug snugged snugger snuggest snugging snuggle snuggled snuggles snugly snugs soak
soaked soaking soaks soap soaped soapier soapiest soaping soaps soapy soar soared soaring soars sob sobbed
sobbing sober sobered soberer soberest sobering sobers sobriety sobs soccer sociable social socially socials
society sock socked socket sockets socking socks sod soda sodas sodded sodden sodding sodium sodomy sods
sofa sofas soft softball soften softened softens softer softest softly softness software soggier soggiest
soggy soil soiled soiling soils sojourn sojourns solace solaced solaces solacing solar sold solder soldered
solders soldier soldiers sole soled solely solemn solemner solemnly soles solicit solicits solid solider
solidest solidify solidity solidly solids soling solitary solitude solo soloed soloing soloist soloists
solos soluble solubles solution solve solved solvent solvents solves solving some somebody someday somehow
someone someones sometime somewhat son sonata sonatas song songs sonic sonnet sonnets sonorous sons soon
sooner soonest soot soothe soothed soothes soothing sootier sootiest sooty sop sopped sopping soprano
sopranos sops sorcerer sorcery sordid sore sorely sorer sores sorest sorority sorrier sorriest sorrow
sorrowed sorrows sorry sort sorta sorted sorting sorts sought soul souls sound sounded sounder soundest
sounding soundly sounds soup souped souping soups sour source sourced sources sourcing soured sourer sourest
souring sours south southern southpaw souvenir sow sowed sowing sown sows spa space spaced spaces spacial
spacing spacious spade spaded spades spading span spangle spangled spangles spaniel spaniels spank spanked
spanking spanks spanned spanner spanners spanning spans spar spare spared sparer spares sparest sparing
spark sparked sparking sparkle sparkled sparkler sparkles sparks sparred sparring sparrow sparrows spars
sparse sparsely sparser sparsest spas spasm spasms spat spate spatial spats spatted spatter spatters
spatting spatula spatulas spawn spawned spawning spawns spay spayed spaying spays speak speaker speakers
speaking speaks spear speared spearing spears special specials species specific specify specimen specious
speck specked specking specks spectra spectrum sped speech speeches speed speedier speeding speeds speedy
spell speller spelling spells spend spending spends spent sperm sperms spew spewed spewing spews sphere
spheres sphinx sphinxes spice spiced spices spicier spiciest spicing spicy spider spiders spied spies spigot
spigots spike spiked spikes spiking spill spilling spills spin spinach spinal spinals spindly spine spines
spinning spins spinster spiral spirals spire spires spirit spirited spirits spit spite spited spiteful
spites spiting spits spitted spitting spittle splash splashed splashes splat splatter spleen spleens
splendid splice spliced splices splicing splint splinted splinter splints split splits splurge splurged
splurges spoil spoiling spoils spoke spoken spokes sponge sponged sponges spongier sponging spongy sponsor
sponsors spoof spoofed spoofing spoofs spook spooked spookier spooking spooks spooky spool spooled spooling
spools spoon spooned spoonful spooning spoons sporadic spore spores sporran sport sported sporting sports
spot spotless spots spotted spottier spotting spotty spouse spouses spout spouted spouting spouts sprain
sprained sprains sprang sprawl sprawled sprawls spray sprayed spraying sprays spread spreads spree spreed
spreeing sprees sprier spriest sprig sprigs spring springs springy sprinkle sprint sprinted sprinter sprints
sprout sprouted sprouts spruce spruced sprucer spruces sprucest sprucing sprung spry spud spuds spun spunk
spur spurious spurn spurned spurning spurns spurred spurring spurs spurt spurted spurting spurts sputter
sputters spy spying squabble squad squadron squads squalid squall squalled squalls squalor squander square
squared squarely squarer squares squarest squaring squash squashed squashes squat squats squatted squatter
squawk squawked squawks squeak squeaked squeaks squeaky squeal squealed squeals squeeze squeezed squeezes
squelch squid squids squint squinted squinter squints squire squired squires squiring squirm squirmed
squirms squirrel squirt squirted squirts stab stabbed stabbing stable stabled stabler stables stablest
stabling stabs stack stacked stacking stacks stadium stadiums staff staffed staffing staffs stag stage
staged stages stagger staggers staging stagnant stagnate stags staid staider staidest stain stained staining
stains stair stairs stairway stake staked stakes staking stale staled staler stales stalest staling stalk
stalked stalking stalks stall stalled stalling stallion stalls stalwart stamina stammer stammers stamp
stamped stampede stamping stamps stance stances stanch stanched stancher stanches stand standard standby
standbys standing standoff stands stank stanza stanzas staple stapled stapler staplers staples stapling star
starch starched starches starchy stardom stare stared stares starfish staring stark starker starkest starred
starrier starring starry stars start started starter starters starting startle startled startles starts
starve starved starves starving state stated stately stater states static stating station stations statue
statues stature statures status statuses statute statutes staunch stave staved staves staving stay stayed
staying stays steadied steadier steadies steadily steady steak steaks steal stealing steals stealth stealthy
steam steamed steamier steaming steams steamy steel steeled steeling steels steep steeped steeper steepest
steeping steeple steeples steeps steer steered steering steers stellar stem stemmed stemming stems stench
stenches stencil stencils step stepped stepping steps stereo stereos sterile sterling stern sterner sternest
sternly sterns stew steward stewards stewed stewing stews stick sticker stickers stickier stickies sticking
stickler sticks sticky stiff stiffed stiffen stiffens stiffer stiffest stiffing stiffly stiffs stifle
stifled stifles stifling stigma stigmas stigmata still stilled stiller stillest stilling stills stilted
stimuli stimulus sting stinger stingers stingier stinging stings stingy stink stinking stinks stint stinted
stinting stints stir stirred stirring stirrup stirrups stirs stitch stitched stitches stock stockade stocked
stockier stocking stocks stocky stodgier stodgy stoical stoke stoked stokes stoking stole stolen stoles
stolid stolider stolidly stomach stomachs stomp stomped stomping stomps stone stoned stones stonier stoniest
stoning stony stood stool stools stoop stooped stooping stoops stop stopgap stopgaps stopover stoppage
stopped stopper stoppers stopping stops storage store stored stores stories storing stork storks storm
stormed stormier storming storms stormy story stout stouter stoutest stove stoves stow stowaway stowed
stowing stows straddle straggle straight strain strained strainer strains strait straits strand stranded
strands strange stranger strangle strap strapped straps strata strategy stratify stratum straw strawed
strawing straws stray strayed straying strays streak streaked streaks stream streamed streamer streams
street streets strength stress stressed stresses stretch strew strewed strewing strewn strews stricken
strict stricter strictly stridden stride strides striding strife strike striker strikers strikes striking
string strings stringy strip stripe striped stripes striping stripped stripper strips strive striven strives
striving strode stroke stroked strokes stroking stroll strolled stroller strolls strong stronger strongly
strove struck struggle strum strummed strums strung strut struts strutted stub stubbed stubbier stubbing
stubble stubborn stubby stubs stuck stud studded studding student students studied studies studio studios
studious studs study studying stuff stuffed stuffier stuffing stuffs stuffy stumble stumbled stumbles stump
stumped stumping stumps stun stung stunk stunned stunning stuns stunt stunted stunting stunts stupefy stupid
stupider stupidly stupids stupor stupors sturdier sturdy stutter stutters style styled styles styling
stylish stylus suave suaver suavest sub subbed subbing subdue subdued subdues subduing subgroup subject
subjects sublet sublets sublime sublimed sublimer sublimes submerge submit submits subs subset subsets
subside subsided subsides subsidy subsist subsists subtle subtler subtlest subtlety subtly subtract suburb
suburban suburbs subvert subverts subway subways succeed succeeds success succinct succumb succumbs such
suck sucked sucker suckered suckers sucking suckle suckled suckles suckling sucks suction suctions sudden
suddenly suds sue sued suede sues suffer suffered sufferer suffers suffice sufficed suffices suffix suffixed
suffixes suffrage sugar sugared sugarier sugaring sugars sugary suggest suggests suicidal suicide suicides
suing suit suitable suitably suitcase suite suited suites suiting suitor suitors suits sulk sulked sulkier
sulkies sulkiest sulking sulks sulky sullen sullener sultan sultans sultrier sultry sum summary summed
summer summered summers summing summit summits summon summoned summons sums sun sunbathe sunburn sunburns
sundae sundaes sundial sundials sundown sundowns sundries sundry sung sunk sunken sunlight sunlit sunned
sunnier sunniest sunning sunny sunrise sunrises suns sunset sunsets sunshine suntan suntans sunup sup super
superb superber superbly superior supers supper suppers supplant supple suppler supplest supplied supplier
supplies supply support supports suppose supposed supposes suppress supreme sure surely surer surest surf
surface surfaced surfaces surfed surfing surfs surge surged surgeon surgeons surgery surges surgical surging
surlier surliest surly surmise surmised surmises surmount surname surnames surpass surplus surprise surreal
surround survey surveyed surveyor surveys survival survive survived survives survivor suspect suspects
suspend suspends suspense sustain sustains swab swabbed swabbing swabs swagger swaggers swallow swallows
swam swamp swamped swampier swamping swamps swampy swan swans swap swapped swapping swaps swarm swarmed
swarming swarms swarthy swat swathe swathed swathes swathing swats swatted swatting sway swayed swaying
sways swear swearing swears sweat sweater sweaters sweating sweats sweaty sweep sweeper sweepers sweeping
sweeps sweet sweeten sweetens sweeter sweetest sweetly sweets swell swelled sweller swellest swelling swells
swept swerve swerved swerves swerving swift swifter swiftest swiftly swifts swig swigged swigging swigs
swill swilled swilling swills swim swimming swims swindle swindled swindler swindles swine swines swing
swinging swings swipe swiped swipes swiping swirl swirled swirling swirls swish swished swisher swishes
swishest swishing switch switched switcher switches swivel swivels swollen swoon swooned swooning swoons
swoop swooped swooping swoops sword swords swore sworn swum swung syllable syllabus symbol symbolic symbols
symmetry sympathy symphony symptom symptoms synapse synapses syndrome synonym synonyms synopses synopsis
syntax syphilis syringe syringed syringes syrup syrups system systems tab tabbed tabbies tabbing tabby table
tabled tables tablet tablets tabling tabloid tabloids taboo tabooed tabooing taboos tabs tabulate tacit
tacitly taciturn tack tacked tackier tackiest tacking tackle tackled tackles tackling tacks tacky taco tacos
tact tactful tactic tactical tactics tactless tadpole tadpoles tag tagged tagging tags tail tailed tailgate
tailing tailor tailored tailors tails tailspin taint tainted tainting taints take taken takeoff takeoffs
takeover taker takers takes taking talc tale talent talented talents tales talisman talk talked talker
talkers talking talks tall taller tallest tallied tallies tallow tally tallying talon talons tame tamed
tamely tameness tamer tames tamest taming tamper tampered tampers tan tandem tandems tang tangent tangents
tangible tangle tangled tangles tangling tango tangoed tangoing tangos tangs tank tankard tankards tanked
tanker tankers tanking tanks tanned tanner tannest tanning tans tantrum tantrums tap tape taped taper
tapered tapering tapers tapes tapestry taping tapped tapping taps tar tardier tardiest tardy target targeted
targets tariff tariffs tarnish tarred tarried tarrier tarries tarriest tarring tarry tarrying tars tart
tartan tartans tartar tartars tarter tartest tarts task tasked tasking tasks tassel tassels taste tasted
tasteful tastes tastier tastiest tasting tasty tattle tattled tattles tattling tattoo tattooed tattoos tatty
taught taunt taunted taunting taunts taut tauter tautest tavern taverns tawdrier tawdry tawnier tawniest
tawny tax taxable taxation taxed taxes taxi taxicab taxicabs taxied taxiing taxing taxis taxpayer tea teach
teacher teachers teaches teaching teacup teacups teak teaks team teamed teaming teammate teams teamster
teamwork teapot teapots tear teardrop teared tearful tearing tears teas tease teased teases teasing teaspoon
teat teats tedious tedium tee teed teeing teem teemed teeming teems teen teenage teenager teens tees teeter
teetered teeters teeth teethe teethed teethes teething teetotal telegram teletype televise tell teller
tellers telling tells telltale temper tempered tempers tempest tempests template temple temples tempo
temporal tempos tempt tempted tempting tempts ten tenable tenacity tenancy tenant tenanted tenants tend
tended tendency tender tendered tenderer tenderly tenders tending tendon tendons tendril tendrils tends
tenement tenet tenets tennis tenor tenors tens tense tensed tenser tenses tensest tensing tension tensions
tensors tent tentacle tented tenth tenths tenting tents tenuous tenure tenured tenures tenuring tepee tepees
tepid term termed terminal terming termini terminus termite termites termly terms terrace terraced terraces
terrain terrains terrible terribly terrier terriers terrific terrify terror terrors terse tersely terser
tersest test testable tested tester testers testes testicle testify testing testis tests tetanus tether
tethered tethers text textbook textile textiles texts textual texture textured textures than thank thanked
thankful thanking thanks that thatch thatched thatcher thatches thaw thawed thawing thaws the thee theft
thefts their theirs theist theists them theme themes then thence theology theorem theorems theories theorist
theory therapy there thereby therein thereof thereon thermal thermals thesauri these theses thesis theta
they thick thicken thickens thicker thickest thicket thickets thickly thief thieve thieves thigh thighs
thimble thimbles thin thing things think thinker thinkers thinking thinks thinly thinned thinner thinnest
thinning thins third thirds thirst thirsted thirsts thirsty thirteen thirties thirty this thistle thistles
thong thongs thorn thornier thorns thorny thorough those thou though thought thoughts thous thousand thrash
thrashed thrashes thread threaded threads threat threaten threats three threes thresh threshed thresher
threshes threw thrice thrift thrifts thrifty thrill thrilled thriller thrills thrive thrived thrives
thriving throat throats throb throbbed throbs throne thrones throng thronged throngs throttle through throw
throwing thrown throws thrust thrusts thud thudded thudding thuds thug thugs thumb thumbed thumbing thumbs
thump thumped thumping thumps thunder thunders thus thwart thwarted thwarts thy thyme thyroid thyroids tiara
tiaras tick ticked ticket ticketed tickets ticking tickle tickled tickles tickling ticklish ticks tidal tide
tided tides tidied tidier tidies tidiest tiding tidy tidying tie tied tier tiers ties tiff tiffed tiffing
tiffs tiger tigers tight tighten tightens tighter tightest tightly tights tightwad tilde tile tiled tiles
tiling till tilled tilling tills tilt tilted tilting tilts timber timbered timbers time timed timeless
timelier timely timer timers times timezone timid timider timidest timidity timidly timing timings tin
tinder ting tinge tinged tingeing tinges tinging tingle tingled tingles tingling tings tinier tiniest tinker
tinkered tinkers tinkle tinkled tinkles tinkling tinned tinnier tinniest tinning tinny tins tinsel tinsels
tint tinted tinting tints tiny tip tipped tipping tips tipsier tipsiest tipsy tiptoe tiptoed tiptoes tirade
tirades tire tired tireder tiredest tireless tires tiresome tiring tissue tissues tit title titled titles
titling tits titter tittered titters toad toads toast toasted toaster toasters toasting toasts tobacco
tobaccos toboggan today toddle toddled toddler toddlers toddles toddling toe toed toeing toenail toenails
toes toffee toffees toga togas together toggle toil toiled toilet toileted toilets toiling toils token
tokens told tolerant tolerate toll tolled tolling tolls tomahawk tomato tomatoes tomb tombed tombing tomboy
tomboys tombs tomcat tomcats tome tomes tomorrow ton tonal tone toned tones tong tongs tongue tongued
tongues tonguing tonic tonics tonight toning tonnage tonnages tonne tonnes tons tonsil tonsils too took tool
tooled tooling toolkit tools toot tooted tooth tooting toots top topaz topazes topic topical topics topology
topped topping topple toppled topples toppling tops torch torched torches torching tore torment torments
torn tornado torpedo torque torrent torrents torrid torso torsos tortilla tortoise tortuous torture tortured
tortures toss tossed tosses tossing tot total totality totally totals tote toted totem totems totes toting
tots totted totter tottered totters totting toucan toucans touch touched touches touchier touching touchy
tough toughen toughens tougher toughest toughs toupee toupees tour toured touring tourist tourists tours
tousle tousled tousles tousling tout touted touting touts tow toward towards towed towel towels tower
towered towering towers towing town towns tows toxic toxin toxins toy toyed toying toys trace traced traces
tracing track tracked tracking tracks tract traction tractor tractors tracts trade traded trader traders
trades trading traffic traffics tragedy tragic trail trailed trailer trailers trailing trails train trained
trainee trainees trainer trainers training trains trait traitor traitors traits tramp tramped tramping
trample trampled tramples tramps trance trances tranquil transact transfer transit transits transmit trap
trapdoor trapeze trapezes trapped trapper trappers trapping traps trash trashcan trashed trashes trashier
trashing trashy trauma traumas travel travels traverse travesty trawl trawled trawler trawlers trawling
trawls tray trays treacle tread treading treads treason treasure treasury treat treated treaties treating
treatise treats treaty treble trebled trebles trebling tree treed treeing trees trek trekked trekking treks
trellis tremble trembled trembles tremor tremors trench trenched trenches trend trended trendier trendies
trending trends trendy trespass trestle trestles trial trials triangle tribal tribe tribes tribunal tribute
tributes trick tricked trickery trickier tricking trickle trickled trickles tricks tricky tricycle tried
tries trifle trifled trifles trifling trigger triggers trill trilled trilling trillion trills trilogy trim
trimmed trimmer trimmest trimming trims trinity trinket trinkets trio trios trip tripe triple tripled
triples triplet triplets tripling tripod tripods tripos tripped tripping trips trite triter tritest triumph
triumphs trivia trivial trod trodden troll trolled trolley trolleys trolling trolls trombone troop trooped
trooper troopers trooping troops trophies trophy tropical trot trots trotted trotting trouble troubled
troubles trough troughs trounce trounced trounces troupe trouped troupes trouping trouser trousers trout
trouts trowel trowels truancy truant truanted truants truce truces truck trucked trucking trucks trudge
trudged trudges trudging true trued truer trues truest truffle truffles truing truism truisms truly trump
trumped trumpet trumpets trumping trumps truncate trunk trunking trunks trust trusted trustee trustees
trustful trustier trusties trusting trusts trusty truth truthful truths try trying tryout tryouts tub tuba
tubas tube tubed tubes tubing tubs tubular tuck tucked tucking tucks tuft tufted tufting tufts tug tugged
tugging tugs tuition tulip tulips tumble tumbled tumbler tumblers tumbles tumbling tummies tummy tumult
tumults tuna tunas tundra tundras tune tuned tuneful tuner tuners tunes tunic tunics tuning tunnel tunnels
turban turbans turbine turbines tureen tureens turf turfed turfing turfs turgid turkey turkeys turmoil
turmoils turn turned turner turning turnip turnips turnout turnouts turnover turnpike turns turret turrets
turtle turtles tusk tusks tussle tussled tussles tussling tutor tutored tutorial tutoring tutors tuxedo
tuxedos twang twanged twanging twangs tweak tweaked tweaking tweaks twee tweed tweet tweeted tweeting tweets
tweezers twelfth twelfths twelve twelves twenties twenty twice twiddle twiddled twiddles twig twigged
twigging twigs twilight twin twine twined twines twinge twinged twinges twinging twining twinkle twinkled
twinkles twinned twinning twins twirl twirled twirling twirls twist twisted twister twisters twisting twists
twitch twitched twitches twitter twitters two twos tycoon tycoons tying type typed typeface types typeset
typesets typhoid typhoon typhoons typhus typical typified typifies typify typing typist typists tyranny
tyrant tyrants udder udders ugh uglier ugliest ugliness ugly ulcer ulcers ulterior ultimate ultra umbrella
umpire umpired umpires umpiring umpteen unable unarmed unaware unawares unbiased unblock unblocks unborn
unbroken unburden uncanny uncle unclean unclear uncles uncommon uncouth uncover uncovers uncut under
undercut underdog undergo underlay underlie undertow undid undo undoes undoing undoings undone undress undue
unduly undying unearth unearths uneasier uneasily uneasy unequal unerring uneven unevenly unfair unfairer
unfairly unfasten unfilled unfit unfits unfitted unfold unfolded unfolds unfunny unfurl unfurled unfurls
ungainly ungodly unhappy unheard unhook unhooked unhooks unicorn unicorns unicycle unified unifies uniform
uniforms unify unifying union unions unique uniquely uniquer uniquest unison unit unite united unites
unities uniting units unity universe unjust unjustly unkempt unkind unkinder unkindly unknown unknowns
unlawful unleash unless unlike unlikely unload unloaded unloads unlock unlocked unlocks unlucky unman
unmanned unmans unmarked unmask unmasked unmasks unmoved unnamed unnerve unnerved unnerves unpack unpacked
unpacks unpaid unpick unproven unravel unravels unread unreal unrest unrulier unruly unsafe unsafer unsafest
unsaid unsay unsaying unsays unscrew unscrews unseat unseated unseats unseemly unseen unset unsettle
unsigned unsolved unsound unstable unstuck unsuited unsung unsure untangle untidier untidy untie untied
unties until untiring unto untold untrue untruer untruest untying unusable unused unusual unveil unveiled
unveils unwanted unwary unwashed unwell unwieldy unwind unwinds unwise unwiser unwisest unworthy unwound
unwrap unwraps upbeat upbeats update updated updates updating upend upended upending upends upgrade upgraded
upgrades upheaval upheld uphill uphills uphold upholds upkeep uplift uplifted uplifts upload upon upped
upper uppers upping upright uprights uprising uproar uproars uproot uprooted uproots ups upset upsets upshot
upshots upside upstairs upstart upstarts upstream uptake uptight uptown upturn upturned upturns upward
upwardly upwards uranium urban urbane urbaner urbanest urchin urchins urge urged urgency urgent urgently
urges urging urinate urinated urinates urine urn urns usable usage usages use used useful usefully useless
user users uses usher ushered ushering ushers using usual usually usurp usurped usurping usurps utensil
utensils uteri uterus utility utmost utter uttered uttering utterly utters vacancy vacant vacate vacated
vacates vacating vacation vaccine vaccines vacuous vacuum vacuumed vacuums vagabond vagaries vagary vagina
vaginae vaginal vagrant vagrants vague vaguely vaguer vaguest vain vainer vainest valet valeted valeting
valets valiant valid validate validity validly valise valises valley valleys valuable value valued values
valuing valve valved valves valving vampire vampires van vandal vandals vane vanes vanguard vanilla vanillas
vanish vanished vanishes vanities vanity vanned vanning vanquish vans variable variance variant variants
varied varies variety various varnish varsity vary varying vase vases vast vaster vastest vastly vastness
vasts vat vats vatted vatting vault vaulted vaulting vaults veal vector vectors veer veered veering veers
vehement vehicle vehicles veil veiled veiling veils vein veined veining veins velocity velour velvet velvety
vend vended vending vendor vendors vends veneer veneered veneers venerate vengeful venison venom venomous
vent vented venting vents venture ventured ventures venue venues veracity verb verbal verbally verbals
verbatim verbiage verbose verbs verdict verdicts verge verged verges verging verier veriest verified
verifies verify vermin verse versed verses versing version versions versus vertebra vertical vertices
vertigo verve very vessel vessels vest vested vestige vestiges vesting vestment vests vet veteran veterans
veto vetoed vetoes vetoing vets vetted vetting vex vexation vexed vexes vexing via viable viaduct viaducts
vial vials vibrant vibrate vibrated vibrates vicar vicars vice viced vices vicing vicinity vicious victim
victims victor victors victory video videos vie vied vies view viewed viewer viewers viewing views vigil
vigilant vigils vigorous vile viler vilest vilified vilifies vilify villa village villager villages villain
villains villainy villas vine vinegar vines vineyard vintage vintages vinyl vinyls viola violas violate
violated violates violence violent violet violets violin violins viper vipers viral virgin virgins virile
virility virtual virtue virtues virtuoso virtuous virulent virus viruses visa visaed visaing visas vise
vised vises visible visibly vising vision visioned visions visit visited visiting visitor visitors visits
visor visors vista vistas visual visually visuals vital vitality vitally vitamin vitamins vivacity vivid
vivider vividest vividly vocal vocalist vocals vocation vodka vogue vogues voice voiced voices voicing void
voided voiding voids volatile volcanic volcano volition volley volleyed volleys volt voltage voltages volts
volume volumes vomit vomited vomiting vomits voodoo voodooed voodoos vortex vortexes vote voted voter voters
votes voting vouch vouched voucher vouchers vouches vouching vow vowed vowel vowels vowing vows voyage
voyaged voyager voyagers voyages voyaging vulgar vulgarer vulture vultures vying wad wadded wadding waddle
waddled waddles waddling wade waded wades wading wads wafer wafers waffle waffled waffles waffling waft
wafted wafting wafts wag wage waged wager wagered wagering wagers wages wagged wagging waging wagon wagons
wags waif waifs wail wailed wailing wails waist waists wait waited waiter waiters waiting waitress waits
waive waived waiver waivers waives waiving wake waked waken wakened wakening wakens wakes waking walk walked
walker walkers walking walkout walkouts walks wall walled wallet wallets walling wallop walloped wallops
wallow wallowed wallows walls walnut walnuts walrus walruses waltz waltzed waltzes waltzing wan wand wander
wandered wanderer wanders wands wane waned wanes waning wanna wanner wannest want wanted wanting wanton
wantoned wantons wants war warble warbled warbles warbling ward warded warden wardens warding wardrobe wards
warfare warhead warheads warier wariest warlike warm warmed warmer warmest warming warmly warms warmth warn
warned warning warnings warns warp warpath warpaths warped warping warps warrant warrants warranty warred
warren warrens warring warrior warriors wars wart wartime warts wary was wash washable washed washer washers
washes washing washings washout washouts washroom wasp wasps wastage waste wasted wasteful wastes wasting
watch watchdog watched watches watchful watching watchman watchmen water watered waterier watering waters
waterway watery watt watts wave waved waveform waver wavered wavering wavers waves wavier waviest waving
wavy wax waxed waxes waxier waxiest waxing waxy way waylaid waylay waylays ways wayside waysides wayward
weak weaken weakened weakens weaker weakest weakling weakly weakness wealth wealthy wean weaned weaning
weans weapon weaponry weapons wear wearied wearier wearies weariest wearily wearing wears weary wearying
weasel weasels weather weathers weave weaved weaver weavers weaves weaving web webbed webbing webs wed
wedded wedder wedding weddings wedge wedged wedges wedging wedlock weds wee weed weeded weedier weediest
weeding weeds weedy weeing week weekday weekdays weekend weekends weeklies weekly weeks weep weeping weeps
weer wees weest weigh weighed weighing weighs weight weighted weights weighty weird weirder weirdest weirdo
weirdos welcome welcomed welcomes weld welded welder welders welding welds welfare well welled welling wells
welt welted welter weltered welters welting welts went wept were werewolf west westerly western westerns
westward wet wets wetter wettest wetting whack whacked whacking whacks whale whaled whaler whalers whales
whaling wharf wharves what whatever whats wheat wheedle wheedled wheedles wheel wheeled wheeling wheels
wheeze wheezed wheezes wheezing when whence whenever whens where whereas whereby wherein wheres wherever
whet whether whets whetted whetting whew which whiff whiffed whiffing whiffs while whiled whiles whiling
whilst whim whimper whimpers whims whine whined whines whining whinnied whinnies whinny whip whipped
whipping whips whirl whirled whirling whirls whirred whirring whisk whisked whisker whiskers whisking whisks
whiskys whisper whispers whistle whistled whistles white whiten whitened whitens whiter whites whitest
whittle whittled whittles whizzed whizzes whizzing who whoa whoever whole wholes wholly whom whoop whooped
whooping whoops whopper whoppers whore whores whose why whys wick wicked wickeder wickedly wicker wickers
wicket wickets wicks wide widely widen widened widening widens wider widest widow widowed widower widowers
widowing widows width widths wield wielded wielding wields wife wig wigged wigging wiggle wiggled wiggles
wiggling wigs wigwam wigwams wild wildcat wildcats wilder wildest wildfire wildlife wildly wildness wilds
wilier wiliest will willed willing willow willows wills wilt wilted wilting wilts wily win wince winced
winces winch winched winches winching wincing wind winded windfall windier windiest winding windmill window
windows windpipe winds windy wine wined wines wing winged wingers winging wings wining wink winked winking
winks winner winners winning winnings wins winsome winsomer winter wintered winters wintrier wintry wipe
wiped wiper wipers wipes wiping wire wired wires wirier wiriest wiring wiry wisdom wise wisely wiser wises
wisest wish wishbone wished wishes wishful wishing wisp wispier wispiest wisps wispy wist wistful wit witch
witched witches witching with withdraw withdrew wither withered withers withheld withhold within without
witless witness wits wittier wittiest witting witty wive wives wiz wizard wizards wizened wobble wobbled
wobbles wobblier wobbling wobbly woe woes wok woke woken woks wolf wolfed wolfing wolfs wolves woman womb
wombat wombats wombs women won wonder wondered wonders wondrous wont woo wood wooded wooden woodener woodier
woodies woodiest wooding woodland woods woodsman woodsmen woodwind woodwork woody wooed woof woofed woofing
woofs wooing wool woollier woollies woolly woos word worded wordier wordiest wording wordings words wordy
wore work workable workbook worked worker workers working workings workload workman workmen workout workouts
works workshop world worldly worlds worm wormed wormhole worming worms worn worried worries worry worrying
worse worsen worsened worsens worship worships worst worsted worsting worsts worth worthier worthies worthy
wot would woulds wound wounded wounder wounding wounds wove woven wow wowed wowing wows wrangle wrangled
wrangler wrangles wrap wrapped wrapper wrappers wrapping wraps wrath wreak wreaked wreaking wreaks wreath
wreathe wreathed wreathes wreaths wreck wreckage wrecked wrecker wrecking wrecks wren wrench wrenched
wrenches wrens wrest wrested wresting wrestle wrestled wrestler wrestles wrests wretch wretched wretches
wriggle wriggled wriggles wright wring wringer wringers wringing wrings wrinkle wrinkled wrinkles wrist
wrists writ writable write writer writers writes writhe writhed writhes writhing writing writings writs
written wrong wronged wronger wrongest wronging wrongly wrongs wrote wrought wrung wry wryer wryest yacht
yachted yachting yachts yak yakked yakking yaks yam yams yank yanked yanking yanks yap yapped yapping yaps
yard yards yarn yarns yawn yawned yawning yawns year yearlies yearling yearly yearn yearned yearning yearns
years yeast yeasts yell yelled yelling yellow yellowed yellower yellows yells yelp yelped yelping yelps yen
yens yes yeses yessed yessing yet yeti yew yews yield yielded yielding yields yodel yodels yoga yoke yoked
yokel yokels yokes yoking yolk yolks yonder you young younger youngest your yours yourself yous youth
youthful youths yowl yowled yowling yowls yuck zanier zanies zaniest zany zeal zealous zebra zebras zenith
zeniths zero zeroed zeroing zeros zest zests zeta zigzag zigzags zillion zillions zinc zincked zincking
zincs zip zipped zipper zippered zippers zipping zips zodiac zodiacs zombie zombies zone zoned zones zoning
zoo zoology zoom zoomed zooming zooms zoos zucchini
`
    .trim()
    .split(/\s+/),
)
