#include "parsers/grammar/person_name_words.hpp"

#include "parsers/grammar/word_classes.hpp"

namespace claimcheck::parsers {
namespace {

constexpr unsigned of(NameWord word) {
  return static_cast<unsigned>(word);
}

constexpr WordList kWordLists[] = {
    {of(NameWord::particle),
     "af al am auf av bin bint d da dal dalla de degli dei del dela della den der des di do dos du e el ibn la las le "
     "les lo los op ten ter van vander vom von zu zum zur"},
    {of(NameWord::suffix), "esq ii iii iv jnr jr md phd snr sr"},
    {of(NameWord::conjunction), "and et i og oraz und y"},
    {of(NameWord::role),
     "al compiler compilers coord dir dirs ed edited editor editors eds hg hgg hrsg others translated translator "
     "translators"},
    {of(NameWord::institution),
     "academy administration agency alliance army assembly association authority bank board bureau business center "
     "centre church coalition college commission committee communications community company confederation conference "
     "congress consortium convention corp corporation council court department development directorate division "
     "embassy "
     "fbi federal federation force forum foundation fund government group house inc industries initiative institut "
     "institute institution international laboratory league library limited ltd media ministry museum nation national "
     "nations navy network news observatory of office organisation organization panel parliament party police press "
     "program programme project republic research school senate service services society staff states studies survey "
     "team the times trust union united universidad universitat university workshop world"},
};

}  // namespace

std::uint32_t name_word_classes(std::string_view word) {
  static const WordClasses kClasses(kWordLists);
  if (word.empty()) return 0;
  std::string_view bare = word;
  while (!bare.empty() && (bare.back() == '.' || bare.back() == ')' || bare.back() == '(' || bare.back() == ':')) {
    bare.remove_suffix(1);
  }
  std::uint32_t classes = kClasses.of(bare);
  if (classes == 0) return 0;
  // In upper case these are family names of their own ("Le", "Van") or initials, before a full stop abbreviations.
  const bool small = word[0] >= 'a' && word[0] <= 'z' && word.back() != '.';
  if (!small) classes &= ~(bit(NameWord::particle) | bit(NameWord::conjunction));
  if (word == "Ed") classes &= ~bit(NameWord::role);
  return classes;
}

bool is_name_particle(std::string_view word) {
  return (name_word_classes(word) & bit(NameWord::particle)) != 0;
}

}  // namespace claimcheck::parsers
