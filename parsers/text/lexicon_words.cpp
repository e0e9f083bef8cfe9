#include "parsers/text/lexicon_data.hpp"

namespace claimcheck::parsers {
namespace {

constexpr WordRow kWords[] = {
    {kDeterminer,
     "a an the this that these those its his her their our my your whose some any each every no all both several "
     "many most few another other such either neither what which half much"},
    {kPreposition,
     "of in on at by for with from to into onto upon over under about against between among amongst through during "
     "before "
     "after without within across behind beyond near since until till despite toward towards like unlike per via "
     "around "
     "above below beside besides off out up down inside outside throughout alongside concerning regarding amid amidst "
     "than as "
     "except versus given following including excluding worth past aboard underneath"},
    {kCoordinator, "and but or nor yet so plus"},
    {kSubordinator,
     "while although though because if when whenever where wherever since after before unless until whereas once as "
     "lest "
     "whether that provided albeit whilst"},
    {kRelative, "who whom whose which that where when"},
    {kPronoun | kSubjectOnly, "he she they we i"},
    {kPronoun,
     "it you this that these those one ones others everyone everybody someone somebody anyone anybody nobody "
     "everything "
     "something anything nothing none each all some many most few several both neither either there much what who"},
    {kFirstPerson, "i we me us my our mine ours myself ourselves"},
    {kSecondPerson, "you your yours yourself yourselves"},
    {kBe | kFinite, "is are was were am"},
    {kBe, "be been being"},
    {kPast, "was were had did been"},
    {kHave | kFinite, "have has had"},
    {kHave, "having"},
    {kDo | kFinite, "do does did"},
    {kModal | kFinite, "will would can could may might shall should must cannot ought wo ca sha dare"},
    {kFuture, "will shall wo sha"},
    {kObligation, "should must ought need needs"},
    {kNumberWord,
     "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
     "eighteen nineteen "
     "twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions "
     "billion "
     "billions trillion trillions dozen dozens half twice thrice quarter third two-thirds"},
    {kMeasure,
     "percent per-cent percentage million millions billion billions trillion trillions dollars dollar euros pounds "
     "cents tons tonnes miles kilometres kilometers metres meters acres barrels degrees majority minority average "
     "median rate rates ratio total"},
    {kMonth,
     "january february march april may june july august september october november december jan feb mar apr jun jul "
     "aug "
     "sept sep oct nov dec"},
    {kWeekday,
     "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
     "sundays mon tue tues wed thu thurs fri sat sun"},
    {kDemonym,
     "afghan african albanian algerian american argentine argentinian armenian asian australian austrian azerbaijani "
     "bangladeshi "
     "belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian chilean chinese "
     "colombian "
     "congolese croatian cuban cypriot czech danish dutch egyptian english eritrean estonian ethiopian european "
     "filipino finnish "
     "french georgian german ghanaian greek guatemalan haitian hungarian icelandic indian indonesian iranian iraqi "
     "irish israeli "
     "italian jamaican japanese jordanian kazakh kenyan korean kurdish kuwaiti latvian lebanese libyan lithuanian "
     "malaysian "
     "maltese mexican mongolian moroccan nepalese nigerian norwegian pakistani palestinian panamanian peruvian polish "
     "portuguese "
     "romanian russian rwandan saudi scottish senegalese serbian slovak slovenian somali soviet spanish sudanese "
     "swedish swiss "
     "syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese "
     "welsh "
     "western eastern arab arabic christian muslim jewish catholic protestant hindu buddhist islamic hispanic latino "
     "republican democratic americans europeans africans asians russians germans britons canadians australians "
     "italians "
     "israelis iranians iraqis ukrainians palestinians indians koreans mexicans brazilians republicans democrats "
     "christians "
     "muslims jews catholics arabs turks greeks swedes danes finns poles"},
    {kTitle,
     "president vice-president mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess emperor "
     "pope "
     "cardinal bishop archbishop rev reverend senator sen congressman congresswoman rep representative governor gov "
     "mayor "
     "minister secretary chancellor premier judge justice gen general col colonel capt captain lt lieutenant sgt "
     "sergeant "
     "maj major adm admiral commander ambassador chairman chairwoman director sheriff officer attorney detective "
     "inspector "
     "prime chief deputy vice father sister brother saint st count duke baron sheikh ayatollah imam rabbi"},
    {kOrganisation,
     "university college institute institution ministry department agency office bureau commission committee council "
     "court "
     "parliament congress senate assembly house party union association federation league organization organisation "
     "foundation "
     "company corporation corp inc ltd group bank fund society academy museum library hospital school church army navy "
     "force "
     "forces police guard board authority centre center times post journal news press media network service services "
     "command "
     "administration government administration team club laboratory lab studio studios group university"},
    {kPlace,
     "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus "
     "belgium bolivia "
     "bosnia botswana brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo croatia cuba "
     "cyprus "
     "denmark ecuador egypt england eritrea estonia ethiopia fiji finland france gabon gambia georgia germany ghana "
     "greece "
     "guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan "
     "jordan "
     "kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania luxembourg macedonia "
     "madagascar malaysia mali malta mauritius mexico moldova mongolia montenegro morocco mozambique myanmar namibia "
     "nepal "
     "netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland "
     "portugal qatar "
     "romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland "
     "syria "
     "taiwan tajikistan tanzania thailand tibet tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan "
     "venezuela vietnam "
     "wales yemen zambia zimbabwe europe asia africa america antarctica washington london paris moscow berlin beijing "
     "tokyo "
     "brussels madrid rome vienna kyiv kiev warsaw delhi cairo tehran baghdad jerusalem istanbul ankara seoul shanghai "
     "california texas florida ohio michigan pennsylvania virginia massachusetts arizona nevada oregon colorado "
     "illinois "
     "wisconsin minnesota iowa alabama alaska arkansas connecticut delaware hawaii idaho indiana kansas kentucky "
     "louisiana "
     "maryland mississippi missouri montana nebraska oklahoma tennessee utah vermont wyoming chicago boston"},
    {kParticle, "de da di du del della der den des van von la le el al bin ibn ben y zu ter dos das do e"},
    {kReportNoun,
     "report reports study studies survey surveys analysis analyses research paper papers review poll polls article "
     "articles "
     "statement letter document documents data figures evidence investigation inquiry audit book memo email emails "
     "findings results records statistics census experiment experiments trial trials story account testimony complaint "
     "lawsuit "
     "indictment filing communique author authors researchers scientists"},
    {kPersonNoun,
     "spokesman spokeswoman spokesperson spokespeople official officials analyst analysts expert experts critic "
     "critics source "
     "sources researcher researchers scientist scientists author authors economist economists lawyer lawyers "
     "prosecutor "
     "prosecutors police authorities witness witnesses resident residents doctor doctors student students teacher "
     "teachers "
     "professor minister ministers leader leaders lawmaker lawmakers senator senators observer observers historian "
     "historians "
     "journalist journalists reporter reporters investigator investigators supporter supporters opponent opponents "
     "chairman president director executive executives government company agency ministry department court judge jury "
     "scholar scholars skeptic skeptics sceptic sceptics commentator commentators woman man people person mother "
     "father "
     "activist activists engineer manager officer coach owner farmer farmers neighbour neighbor"},
    {kHedge,
     "likely unlikely reportedly allegedly apparently possibly probably perhaps maybe presumably supposedly "
     "purportedly "
     "ostensibly seemingly potentially conceivably arguably rumored rumoured alleged suspected purported supposed "
     "potential "
     "possible probable evidently doubtful tentatively plausibly presumed"},
    {kSupposed,
     "believed thought suspected alleged said reported rumoured rumored understood expected presumed assumed "
     "considered "
     "feared claimed"},
    {kHedge | kSeem, "seem seems seemed appear appears appeared"},
    {kHedge | kPossibility, "may might could"},
    {kCueNoun,
     "claim claims allegation allegations assertion assertions belief beliefs statement statements argument conclusion "
     "announcement warning warnings promise view suggestion accusation accusations contention prediction report "
     "reports "
     "insistence admission complaint complaints suspicion rumour rumours rumor rumors finding findings fear fears hope "
     "hopes"},
    {kCueOther, "according put puts words"},
    {kJoinsOf,
     "bay gulf cape isle isles strait straits sea mount lake coast republic kingdom commonwealth state states province "
     "county city district treaty battle siege declaration articles bill act charter convention house speaker order "
     "museum archbishop bishop secretary attorney tower palace cathedral temple lord lords church bank board chief "
     "congress court centre center college university institute ministry department office bureau council chamber"},
    {kNegation, "not no never none nobody nothing neither nor cannot nowhere hardly scarcely barely"},
    {kOpinion,
     "beautiful wonderful great terrible awful horrible amazing fantastic incredible excellent brilliant stupid "
     "ridiculous absurd "
     "disgraceful shameful outrageous unfortunately fortunately sadly hopefully thankfully luckily frankly honestly "
     "obviously clearly surely certainly truly love hate wish fun funny boring delicious tasty nice lovely pretty ugly "
     "stunning "
     "best worst better worse good bad important interesting surprising disappointing exciting impressive disgusting "
     "wise foolish silly crazy unfair fair wrong right proud sorry happy glad tragic inspiring worthwhile "
     "remarkable delightful elegant charming dreadful pathetic superb splendid magnificent perfect"},
    {kComparison,
     "more less fewer most least greater greatest larger largest bigger biggest smaller smallest higher highest lower "
     "lowest "
     "longer longest shorter shortest older oldest younger youngest faster fastest slower slowest richer richest "
     "poorer "
     "poorest stronger strongest weaker weakest earlier earliest later latest first last only than twice double triple "
     "record cheaper cheapest safer safest majority minority"},
    {kImperative,
     "see note click schedule read consider let please visit subscribe share check send call contact enter press "
     "choose select "
     "open close remember imagine try use make keep take look go come think ask follow add remove install download run "
     "submit bring put turn write compare recall suppose join sign donate buy avoid ensure start stop listen watch "
     "wait "
     "find learn get give tell help vote support email scroll tap type copy paste print save scan stay mix stir heat "
     "bake "
     "don do never refer skip browse verify review discover explore register order pick leave hold move set show"},
    {kQuestion, "who what when where why how which whose whom"},
    {kAdverb,
     "also later recently previously now then today yesterday still already just only even once again first finally "
     "eventually soon often always never ever usually sometimes rarely repeatedly publicly privately openly reportedly "
     "allegedly "
     "further further subsequently initially originally quickly immediately correctly simply actually really certainly "
     "clearly strongly officially formally explicitly famously flatly not both all long since thus therefore however "
     "instead "
     "apparently probably generally widely commonly consistently frequently briefly specifically angrily bluntly "
     "additionally "
     "similarly likewise too almost nearly about currently firmly quietly directly"},
    {kCourtesy,
     "thanks thank welcome hello hi congratulations bye goodbye yes yeah okay ok please sorry cheers amen well oh hey"},
    {kGeneric, "people everyone everybody anyone always someone somebody never things thing nobody life world folks"},
    {kTopic,
     "jobs job unemployment tax taxes deficit debt crime wages wage income poverty immigration immigrants deaths "
     "inflation "
     "economy trade budget medicare medicaid insurance vaccine vaccines troops nuclear weapons prices price exports "
     "imports "
     "population workers murder murders homicides emissions oil gas energy carbon voters votes election elections law "
     "laws "
     "bill bills legislation treaty court amendment program programs spending revenue revenues cases infections "
     "hospital "
     "schools students border refugees war wars sanctions pension pensions benefits growth manufacturing"},
    {kCommon,
     "according actually additionally afterward afterwards age ago ahead alone along already alternatively altogether "
     "analysts "
     "apart areas aside away back based because beginning being bottom business businesses cases century certain "
     "children cities "
     "citizens cities city climate clearly close closer companies compared consequently considering contrary countries "
     "country "
     "couples credit critics current currently customers cyber data day days deaths deep depending detailed different "
     "difficult "
     "digital direct doctors due during early earlier economic economists education efforts elections electric "
     "elsewhere "
     "employees end energy engineers enough environmental equally especially essentially even events eventually ever "
     "evidence "
     "exactly example examples existing experts extra face facts failure families family far farmers federal female "
     "figure "
     "figures film films final finally financial firms fish flights food foreign former formerly fortunately forty "
     "free "
     "frequently fresh friends full fully further furthermore future generally getting girls global globally going "
     "good "
     "government governments great growing growth half hard having health heavy hence here high higher hence "
     "historians "
     "historically history home homes hospitals hours housing houses how however human humans hundreds immediately "
     "importantly "
     "in including indeed individual industrial industry inflation information initially inside instead interest "
     "interestingly "
     "international investors investigators ironically items job jobs journalists just key kids known lack land "
     "language large "
     "last lately later latest law laws lawmakers lawyers leaders least left legal less letters life light likewise "
     "local long "
     "looking lots low lower main major making male man managers markets married mass maybe meanwhile meeting members "
     "men "
     "military mobile modern money months moreover more mostly mothers much music namely national natural naturally "
     "near nearby "
     "nearly necessary new news newer next night nonetheless nonetheless normally notably now nowadays obviously "
     "occasionally "
     "odd officials often oil old older on once online only open opponents opposite ordinarily original originally "
     "otherwise "
     "outside overall owners paper parents part particularly parts patients peace people perhaps personal photos place "
     "plans "
     "plants players plenty point points police policy political politicians poor popular population possibly power "
     "powerful "
     "presumably previously prices prior prisoners private probably problems production profits prosecutors protesters "
     "public "
     "quality question questions quickly rain rather real really recent recently red regardless related religious "
     "remarkably "
     "rents repeatedly reporters research researchers residents respectively rich right rivers roads roughly rural "
     "safety sales "
     "schools science scientists scholars sea second secondly security seemingly senior separately serious several "
     "shares "
     "ships short shortly similar similarly simply single skeptics slowly small smart social society soldiers solar "
     "sometimes "
     "somewhat soon south special specifically staff standard starting states statistics step still stocks strangely "
     "strategy "
     "street strong students studies subsequently success sudden suddenly summer supporters supposedly sure surely "
     "surprisingly "
     "survivors teachers team teams technically technology teenagers temperatures ten then there thereafter therefore "
     "these things third thirdly though thousands thus time times today together tomorrow too top total tourists towns "
     "trade "
     "traditional traditionally traffic trains travel trees trouble troops true two typically ultimately unable "
     "undoubtedly "
     "unemployment unfortunately unless urban usually various victims video villagers violence voters wages war water "
     "way ways "
     "weapons weather weeks well west what whatever whenever white whole why wide winter witnesses women word words "
     "work workers "
     "working world worse writers years yes yesterday yet young yesterday zero north east anyway anyhow anywhere "
     "everywhere "
     "hopefully sadly thankfully luckily frankly honestly personally additionally allegedly reportedly apparently "
     "approximately "
     "arguably beyond both broadly conversely crucially ditto doubtless either else evidently firstly fewer few "
     "frankly further "
     "granted hardly hence herein hitherto incidentally inevitably lastly lest likely literally merely mid neither "
     "never "
     "nor note nothing notwithstanding occasionally one others ours overnight paradoxically partly per possibly pre "
     "predictably "
     "presently primarily quite rarely regarding scarcely significantly simultaneously singles strictly such thereby "
     "thirty twelve twenty unlike until unto up upon versus via weekly whereas whereby wherever whether whichever "
     "whilst whom "
     "within worst yearly introduction conclusion background summary overview references abstract methods results "
     "discussion "
     "section chapter table figure appendix part volume page edition article report study survey analysis review "
     "statement "
     "letter poll book author authors story investigation inquiry court judge company union president minister "
     "chairman "
     "spokesman spokeswoman agency office ministry department committee council commission party bank school "
     "university church "
     "army navy group service board authority centre center press media opposition side parliament congress "
     "mum mom dad mother father sister brother god internet cybersecurity espionage hackers attackers intelligence"},
};

}  // namespace

std::span<const WordRow> word_rows() {
  return kWords;
}

}  // namespace claimcheck::parsers
