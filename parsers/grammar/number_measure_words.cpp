#include "parsers/grammar/number_measure_words.hpp"

#include <array>
#include <cstdint>

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

// A bitmap over a hash of whole words.
class Filter {
 public:
  Filter() {
    for (const std::string_view word : kOthers) add(word);
    for (const auto& unit : unit_words()) add(unit.word);
    for (const auto& symbol : unit_symbols()) add(values::word_at(symbol.word, 0));
    for (const auto& name : currency_names()) add(name.word);
    for (const auto& national : national_currencies()) add(national.nation);
    for (const std::string_view code : currency_codes()) add(code);
    for (const CurrencySign& sign : currency_signs()) add(values::word_at(sign.sign, 0));
  }
  bool may_hold(std::string_view word) const {
    const std::uint32_t slot = hash(word);
    return (bits_[slot / 64] >> (slot % 64) & 1) != 0;
  }

 private:
  static std::uint32_t hash(std::string_view word) {
    std::uint32_t key = static_cast<std::uint32_t>(word.size());
    for (const char c : word) key = key * 31 + (static_cast<unsigned char>(c) & 31U);
    return key * 2654435769U >> 17;
  }
  void add(std::string_view word) {
    if (!word.empty()) bits_[hash(word) / 64] |= std::uint64_t{1} << (hash(word) % 64);
  }
  std::array<std::uint64_t, 512> bits_{};
};

const Filter kFilter;

}  // namespace

bool is_measure_word(std::string_view word) {
  if (word.size() == 4 && word[0] == 'M') return true;  // "MEUR"
  return kFilter.may_hold(word) || find_scale_word(word) != nullptr;
}

}  // namespace claimcheck::parsers
