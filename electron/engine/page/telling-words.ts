/** Words by which those who take a site over sign it. */
export const boast =
  /\b(?:hacked|h4cked|hack3d|owned|0wned|pwned|pwn3d|defaced|deface|def4ced|rooted|hijacked|stamped|touched)\s+(?:by|bye|with)\b|\b(?:greetz|gr33tz|greets)\b|\b(?:was|were)\s+here\s*(?:[!.:]|$)|\bcyber\s*(?:army|team|warriors?|squad|soldiers?)\b|\bhack(?:ed|3d)\b[\s!.:]*$|\bsecurity\s+(?:is\s+)?(?:0|zero|low)\b|\b(?:you\s+(?:have\s+been|got|are)|has\s+been|been)\s+(?:hacked|pwned|owned|defaced)\b|\bhacked\s*!/i

/** What pages say that a domain name shows which belongs to nobody's site any more. */
export const parkedWords =
  /\b(?:buy|purchase|acquire|get)\s+(?:this|the)\s+(?:domain|name)\b|\b(?:this|the)\s+domain(?:\s+name)?\b[^.!?]{0,60}\b(?:is\s+|may\s+be\s+|might\s+be\s+|are\s+)?(?:for\s+sale|parked|available\s+(?:for|to)|has\s+(?:been\s+)?(?:expired|registered)|expired|is\s+pending)|\bdomain\s+(?:is\s+)?(?:parking|parked|for\s+sale|expired|has\s+expired)|\b(?:parked\s+(?:free|domain|by)|sponsored\s+listings|related\s+searches|inquire\s+about\s+this\s+domain|make\s+an\s+offer\s+on|renew\s+(?:your|this)\s+domain)\b|\bdiese\s+domain\b[^.!?]{0,60}\b(?:verkauf|kaufen|erwerben|geparkt)|\b(?:domain|domaine|dominio)\b[^.!?]{0,40}\b(?:zu\s+verkaufen|à\s+vendre|en\s+venta|in\s+vendita|te\s+koop)\b/i

/** Hosts of companies that show pages on unused domain names. */
export const parkingHosts =
  /(?:^|\.)(?:sedoparking\.com|sedo\.com|parkingcrew\.net|bodis\.com|above\.com|dan\.com|afternic\.com|hugedomains\.com|undeveloped\.com|parklogic\.com|voodoo\.com|skenzo\.com|domainsponsor\.com|uniregistry\.com|namebright\.com|cashparking\.com|parked\.com|smartname\.com|fabulous\.com|dsparking\.com|parkingpage\.namecheap\.com|domainactive\.co)$/i

/** What pages say that were not found, in the languages most sites speak. */
export const notFoundWords =
  /\b404\b|\b(?:page|post|content|file|article|url|address|resource|product|site)\s+(?:was\s+|is\s+|could\s+)?(?:not|n[o']t)\s+(?:be\s+)?(?:found|exist|available)|\bnot\s+found\b|\bnothing\s+(?:was\s+)?found\b|\b(?:page|content|post|it)\s+(?:you\s+(?:are|were|'re|’re)\s+looking\s+for|requested)\b|\b(?:does\s*n[o'’]t|does\s+not|no\s+longer)\s+exists?\b|\bno\s+longer\s+(?:available|here)\b|\b(?:can[’']?t|cannot|couldn[’']?t|could\s+not)\s+(?:be\s+found|(?:seem\s+to\s+)?find\s+(?:that|the|this|what))|\bnicht\s+gefunden\b|\bexistiert\s+nicht\b|\bintrouvable\b|\bn[’']existe\s+(?:pas|plus)\b|\bno\s+(?:se\s+)?(?:encontrad[oa]|encontró|existe)\b|\bnon\s+(?:è\s+stata\s+)?trovat[ao]\b|\bniet\s+gevonden\b|\bnão\s+(?:foi\s+)?encontrad[ao]\b|\bnie\s+znaleziono\b|не\s+найден|見つかりません|未找到|找不到/i

/** What visitors are told while a site is being worked on, or when it broke down on the server. */
export const outOfOrder =
  /\berror\s+establishing\s+a\s+database\s+connection\b|\bbriefly\s+unavailable\s+for\s+scheduled\s+maintenance\b|\bthere\s+has\s+been\s+a\s+critical\s+error\s+on\s+this\s+website\b|\b(?:internal\s+server\s+error|bad\s+gateway|service\s+(?:temporarily\s+)?unavailable|gateway\s+time-?out|bandwidth\s+limit\s+exceeded|account\s+(?:has\s+been\s+)?suspended|application\s+error|too\s+many\s+connections|could\s+not\s+connect\s+to\s+(?:the\s+)?database)\b|\bindex\s+of\s+\/|\bwelcome\s+to\s+nginx|\bapache2?\s+(?:ubuntu|debian)?\s*default\s+page\b|\bit\s+works!\s*$/i

/** What spammers sell by links that nobody is to see. */
export const spamWords =
  /\b(?:viagra|cialis|levitra|kamagra|tramadol|xanax|ambien|phentermine|ivermectin|pharmac(?:y|ie)|pills?|casinos?|gambling|betting|poker|slots?|slot\s*gacor|togel|judi|bandar|sbobet|baccarat|roulette|jackpot|payday\s+loans?|loans?|porn|xxx|sex|escorts?|replica|rolex|louis\s+vuitton|essay(?:s)?\s+(?:writing|writer|for\s+sale)|cheap\s+(?:jerseys|shoes|bags|ray)|forex|binary\s+options|crypto\s+(?:bonus|casino)|bitcoin\s+(?:bonus|casino)|steroids?|weight\s+loss|backlinks?|free\s+followers)\b|伟哥|赌场|博彩|カジノ|バイアグラ|激安|казино|виагра/iu

/** Markup that PHP leaves where it complains. */
export const phpComplaint =
  /<b>\s*(?:Warning|Fatal error|Parse error|Notice|Deprecated|Recoverable fatal error|Strict Standards)\s*<\/b>\s*:\s[\s\S]{1,600}?\son line <b>\d+<\/b>/i

/** The same as plain text, where it is the first thing on a page. */
export const plainComplaint =
  /^\s*(?:PHP\s+)?(?:Warning|Notice|Fatal error|Parse error|Deprecated)\s*:\s.{1,400}\son line \d+/i
