#include "parsers/text/lexicon_table.hpp"

#include <algorithm>

#include "parsers/text/lexicon_data.hpp"

namespace claimcheck::parsers {
namespace {

template <class Visit>
void each_word(std::string_view words, Visit visit) {
  for (int number = 0; !words.empty(); ++number) {
    const std::size_t size = std::min(words.find(' '), words.size());
    visit(words.substr(0, size), number);
    words.remove_prefix(std::min(size + 1, words.size()));
  }
}

}  // namespace

LexiconKey::LexiconKey(std::string_view word) {
  char padded[kLongest] = {};
  std::memcpy(padded, word.data(), word.size());
  *this = LexiconKey(padded, word.size());
}

Lexicon::Lexicon() {
  for (const WordRow& row : word_rows()) {
    each_word(row.words, [&](std::string_view word, int) { add(word, row.classes); });
  }
  constexpr std::uint64_t kForms[] = {kVerb | kFinite, kVerb | kFinite, kVerb | kFinite | kPast, kVerb | kParticiple,
                                      kVerb | kGerund};
  for (const VerbRow& row : verb_rows()) {
    each_word(row.forms, [&](std::string_view word, int form) { add(word, row.classes | kForms[form]); });
  }
}

void Lexicon::add(std::string_view word, std::uint64_t classes) {
  const LexiconKey key(word);
  std::size_t at = key.hash() >> kSlotShift;
  while (slots_[at] != 0 && !(rows_[slots_[at]].key == key)) at = (at + 1) % kSlots;
  if (slots_[at] == 0) {
    rows_.push_back(Row{key, 0});
    slots_[at] = static_cast<std::uint16_t>(rows_.size() - 1);
  }
  rows_[slots_[at]].classes |= classes;
}

std::uint64_t Lexicon::classes_behind(std::size_t at, LexiconKey key) const {
  for (;;) {
    at = (at + 1) % kSlots;
    if (slots_[at] == 0) return 0;
    if (rows_[slots_[at]].key == key) return rows_[slots_[at]].classes;
  }
}

const Lexicon& Lexicon::shared() {
  static const Lexicon lexicon;
  return lexicon;
}

LexiconEntry look_up(std::string_view word) {
  if (word.size() <= LexiconKey::kLongest) return Lexicon::shared().find(LexiconKey(word));
  LexiconEntry entry;
  for (; !word.empty(); word.remove_prefix(std::min(word.size(), LexiconKey::kLongest))) {
    const LexiconKey part(word.substr(0, LexiconKey::kLongest));
    entry.hash = entry.hash * 0x9E3779B1u ^ static_cast<std::uint32_t>(part.hash());
  }
  return entry;
}

}  // namespace claimcheck::parsers
