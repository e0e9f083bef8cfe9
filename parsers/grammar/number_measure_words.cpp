#include "parsers/grammar/number_measure_words.hpp"

#include <bitset>

#include "parsers/grammar/number_money_words.hpp"
#include "parsers/grammar/number_unit_words.hpp"
#include "parsers/grammar/number_word_table.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

// Words that stand in no table of their own: per cent, what nations' currencies and units of two words begin with,
// letters that scale.
constexpr std::string_view kOthers[] = {
    "per",   "percentage", "basis", "percent", "percents", "pct",   "percentages", "pc",       "hong",     "new",
    "sri",   "south",      "saudi", "u",       "square",   "sq",    "cubic",       "metric",   "nautical", "light",
    "fluid", "fl",         "troy",  "degree",  "degrees",  "deg",   "kilowatt",    "megawatt", "gigawatt", "terawatt",
    "watt",  "k",          "m",     "b",       "t",        "pound", "pounds",      "rmb"};

// A bitmap over hashes.
class Filter {
 public:
  Filter() {
    for (const std::string_view word : kOthers) add(word);
    for (const auto& scale : scale_words()) add(scale.word);
    for (const auto& unit : unit_words()) add(unit.word);
    for (const auto& symbol : unit_symbols()) add(values::word_at(symbol.word, 0));
    for (const auto& name : currency_names()) add(name.word);
    for (const auto& national : national_currencies()) add(national.nation);
    for (const std::string_view code : currency_codes()) add(code);
    for (const CurrencySign& sign : currency_signs()) add(values::word_at(sign.sign, 0));
  }
  bool may_hold(std::string_view word) const { return slots_[values::word_hash(word) % kSlots]; }

 private:
  static constexpr std::size_t kSlots = 1 << 14;
  void add(std::string_view word) {
    if (!word.empty()) slots_[values::word_hash(word) % kSlots] = true;
  }
  std::bitset<kSlots> slots_;
};

const Filter kFilter;

}  // namespace

bool is_measure_word(std::string_view word) {
  if (word.size() == 4 && word[0] == 'M') return true;  // "MEUR"
  return !word.empty() && kFilter.may_hold(word);
}

}  // namespace claimcheck::parsers
