#include "parsers/grammar/reference_entry_words.hpp"

#include "parsers/grammar/word_classes.hpp"

namespace claimcheck::parsers {
namespace {

constexpr unsigned of(EntryWord word) {
  return static_cast<unsigned>(word);
}

// Words of the languages in which entries are commonly written; ours, not any collection's.
constexpr WordList kWordLists[] = {
    {of(EntryWord::month),
     "january february march april may june july august september october november december jan feb mar apr jun jul "
     "aug "
     "sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet "
     "août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre "
     "noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre"},
    {of(EntryWord::season), "spring summer autumn fall winter printemps été automne hiver frühjahr herbst"},
    {of(EntryWord::journal),
     "journal journals annals annales annual review reviews revue revista rivista zeitschrift quarterly bulletin "
     "transactions letters magazine archives archive archiv acta advances communications comm commun proceedings "
     "gazette "
     "j jour journ rev lett trans bull ann arch adv proc phys chem biol med sci res acad soc am amer appl math eng nat "
     "natl mol "
     "clin exp int intern psychol psychiatry neurol neurosci neuroimage biochem biophys environ geophys astrophys "
     "genet genetics cell lancet nature science physics physical chemistry chemical biology biological medicine "
     "medical "
     "plos neuron bioinformatics economics economic geology geological sociology psychology philosophy history "
     "historical studies research mathematics mathematical statistics engineering computing computer computers ieee "
     "acm "
     "siam trends current opinion frontiers today perspectives abstracts reports materials applied theoretical "
     "journal's "
     "q quart stud hist econ polit philos assoc theor struct surg pharmacol toxicol physiol immunol microbiol virol "
     "ecol evol bot zool entomol ophthalmol radiol pediatr cardiol oncol cancer brain blood diabetes surgery "
     "pharmacology physiology immunology microbiology ecology evolution neuroscience memory cognition behavior "
     "annu mag z ges mitt jahrb cahiers bulletin mémoires studi anuario boletín cuadernos b c d n s u usa opt electron "
     "technol mater sens syst softw comput biomed health care public educ educational"},
    {of(EntryWord::publisher),
     "press publishers publisher publishing publications verlag books book edition editions éditions editorial "
     "ediciones "
     "editora editore wiley springer elsevier routledge macmillan palgrave sage pearson mcgraw hill addison wesley "
     "prentice "
     "hall harper collins row penguin random house norton oxford cambridge harvard yale princeton blackwell kluwer "
     "academic "
     "reidel nijhoff brill gruyter mouton lang suhrkamp reclam beck mohr siebeck vandenhoeck ruprecht campus fischer "
     "rowohlt hanser birkhäuser birkhauser teubner thieme gallimard seuil flammarion minuit puf hachette larousse "
     "hermann dunod armand colin cnrs karthala harmattan découverte payot plon fayard einaudi laterza mondadori "
     "mit crc dover freeman saunders lippincott williams wilkins mosby livingstone churchill benjamins erlbaum "
     "guilford "
     "ashgate elgar edward polity verso vintage knopf doubleday bantam viking faber basic bloomsbury continuum "
     "scribner's scribner simon schuster houghton mifflin wadsworth brooks cole thomson cengage ams siam ieee acm "
     "birkhauser morgan kaufmann reilly o'reilly apress packt manning informa taylor francis chapman world scientific "
     "inc ltd co gmbh sons bros"},
    {of(EntryWord::institution),
     "university universität université universidad universidade università universiteit univ institute institut "
     "institution "
     "department dept school college faculty laboratory laboratories lab labs center centre center's academy council "
     "agency "
     "ministry office bureau commission committee association organization organisation society foundation "
     "administration "
     "authority board bank museum library government national federal international corporation company group service "
     "services union nations survey program programme division division research staff team consortium federation "
     "congress court assembly initiative fund trust"},
    {of(EntryWord::place),
     "new york london paris berlin boston chicago cambridge oxford amsterdam tokyo washington philadelphia baltimore "
     "princeton stanford berkeley los angeles san francisco toronto montreal montréal ottawa vancouver sydney "
     "melbourne canberra "
     "madrid barcelona rome roma milan milano turin torino bologna florence firenze venice naples napoli lisbon "
     "lisboa vienna wien münchen munich frankfurt hamburg köln cologne stuttgart leipzig tübingen göttingen heidelberg "
     "bonn freiburg mainz wiesbaden darmstadt basel zürich zurich geneva genève bern brussels bruxelles louvain leuven "
     "leiden hague dordrecht rotterdam copenhagen stockholm uppsala oslo helsinki warsaw warszawa prague budapest "
     "moscow petersburg kiev athens istanbul jerusalem cairo beirut delhi mumbai bombay calcutta beijing shanghai hong "
     "kong singapore seoul taipei mexico méxico bogotá lima santiago buenos aires são paulo rio janeiro havana "
     "edinburgh glasgow manchester liverpool birmingham leeds dublin belfast cardiff aldershot harmondsworth "
     "chichester "
     "basingstoke houndmills englewood cliffs hillsdale mahwah thousand oaks beverly newbury hills reading menlo "
     "redwood durham chapel ithaca haven ann arbor madison minneapolis bloomington urbana champaign austin dallas "
     "houston "
     "atlanta seattle denver pittsburgh cleveland detroit rochester albany hartford providence norwood lanham westport "
     "boulder lincoln tucson phoenix honolulu orlando miami gainesville athens raleigh nashville orleans louis "
     "england uk usa u.s.a u.k u.s germany france italy spain switzerland netherlands belgium austria sweden norway "
     "denmark finland poland russia japan china india canada australia zealand brazil israel ireland scotland portugal "
     "greece turkey korea africa argentina chile "
     "ma mass ca calif ny nj n.j conn ct pa penn md va dc d.c il ill oh mi mich tx tex fl fla ga wa or wis wi mn minn "
     "n.y n.c s.c az co ut ri me vt nh ont qc la"},
    {of(EntryWord::particle),
     "van von der den de la du da di del della des le les ter ten zu zur vom af av al el bin ibn dos das"},
    {of(EntryWord::suffix), "jr sr ii iii iv jnr snr"},
    {of(EntryWord::conjunction), "and & et und y e og en i with"},
    {of(EntryWord::et_al), "al alii others coll"},
    {of(EntryWord::in), "in dans en w aus nel in:"},
    {of(EntryWord::editor),
     "ed eds edited editor editors hrsg hg herausgegeben dir dirs éd éds coord cur cura red redactor compiled ed.by "
     "editora organizado org orgs"},
    {of(EntryWord::translator),
     "trans translated translator translators tr transl übersetzt trad traduit traducción übers"},
    {of(EntryWord::page), "p pp pg pgs page pages s seiten ss pág pags"},
    {of(EntryWord::volume), "vol vols volume volumes v bd band bde tome tom t jg jahrgang vol.no"},
    {of(EntryWord::number), "no nos nr number numéro num n n° nº issue iss heft h fasc issues núm №"},
    {of(EntryWord::edition),
     "edition edn revised rev reprint reprinted repr aufl auflage édition erw first second third ed impression"},
    {of(EntryWord::thesis),
     "thesis dissertation phd ph.d ph.d. master's masters msc m.sc m.s m.a doctoral diss diplomarbeit thèse tese "
     "doctorate bachelor "
     "habilitation dissertations"},
    {of(EntryWord::report),
     "report technical tech rep memo memorandum working paper discussion manuscript preprint tr patent rfc draft white "
     "internal deliverable bericht rapport publication contract document guidelines"},
    {of(EntryWord::meeting),
     "proceedings proc conference conf symposium symp workshop congress meeting colloquium international annual ieee "
     "acm "
     "usenix colloque actes congreso simposio tagung kongress presented poster session held conference's"},
    {of(EntryWord::series), "series lecture notes monographs collection coll lncs vol monograph studies reihe série"},
    {of(EntryWord::access),
     "retrieved available accessed online internet url http https www from disponible consulté último visited access "
     "cited "
     "downloaded web zugriff abgerufen pubmed pmid pmcid medline doi epub at last viewed see archived"},
    {of(EntryWord::function),
     "the a an of for on to in with by from at as is and or into their its between among against through toward "
     "towards "
     "how what why when where who does do can are was were be using under over after before during via an: "
     "der die das des dem den ein eine und im zur zum für von mit auf über zu aus bei le la les des du de un une et en "
     "dans sur "
     "pour par el los las del y una un con para por il lo gli della delle dei nel nella e di da o os as na no em"},
    {of(EntryWord::given_name),
     "john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
     "donald "
     "steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary "
     "nicholas eric "
     "jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis "
     "jerry "
     "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley "
     "kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia "
     "kathleen "
     "amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine rachel carolyn janet "
     "catherine "
     "maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan "
     "andrea cheryl hannah jacqueline martha gloria teresa ann anne sara peter hans karl wolfgang klaus jürgen günter "
     "heinz fritz otto ernst ludwig friedrich heinrich johann johannes georg walter werner gerhard horst helmut stefan "
     "andreas martin markus christian matthias jan piotr ivan sergei vladimir alexei dmitri igor jean pierre jacques "
     "michel andré philippe alain bernard claude françois louis henri marcel nicolas olivier antoine marie isabelle "
     "sophie juan josé carlos luis manuel antonio francisco miguel pedro jorge alberto fernando giovanni marco paolo "
     "giuseppe mario luigi franco carlo lars erik anders per nils henrik chen wang li zhang liu yang wei ming kim lee "
     "ali mohammed mohamed ahmed hassan abdul allen albert arthur henry howard harold ralph roger simon philip neil "
     "ian "
     "alan adam leonard lawrence douglas bruce craig keith roy eugene russell louise alice jane julia claire ellen "
     "leslie marion noam jürgen umberto gilles pierre-marie jean-paul jean-pierre"},
    {of(EntryWord::newspaper),
     "times post herald guardian tribune telegraph observer globe chronicle independent mail star sun mirror journal "
     "news blog daily gazette economist spiegel zeit zeitung monde figaro libération país bbc cnn reuters associated "
     "wire weekly press courier examiner inquirer register bulletin today dispatch examiner forbes newsweek"},
    {of(EntryWord::unpublished), "forthcoming submitted unpublished press appear accepted preparation n.d nd undated"},
};

}  // namespace

std::uint32_t entry_word_classes(std::string_view word) {
  static const WordClasses kClasses(kWordLists);
  std::uint32_t classes = 0;
  for (std::size_t dash = word.find('-'); dash != std::string_view::npos; dash = word.find('-')) {
    classes |= kClasses.of(word.substr(0, dash));
    word.remove_prefix(dash + 1);
  }
  return classes | kClasses.of(word);
}

}  // namespace claimcheck::parsers
