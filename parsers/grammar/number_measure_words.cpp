#include "parsers/grammar/number_measure_words.hpp"

#include <array>

#include "parsers/grammar/number_money_words.hpp"
#include "parsers/grammar/number_unit_words.hpp"
#include "parsers/grammar/number_word_table.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

// Words that stand in no table of their own: letters that scale, per cent, what nations' currencies and units of two
// words begin with.
constexpr std::string_view kScaleLetters[] = {"k", "m", "b", "t"};
constexpr std::string_view kPercents[] = {"per",      "percentage", "basis",       "percent",
                                          "percents", "pct",        "percentages", "pc"};
constexpr std::string_view kNations[] = {"hong", "new", "sri", "south", "saudi", "u", "rmb"};
constexpr std::string_view kUnitHeads[] = {"square", "sq",       "cubic",    "metric",   "nautical", "light", "fluid",
                                           "fl",     "troy",     "degree",   "degrees",  "deg",      "watt",  "pound",
                                           "pounds", "kilowatt", "megawatt", "gigawatt", "terawatt"};

class KindsByHash {
 public:
  KindsByHash() {
    for (const std::string_view word : kScaleLetters) add(word, kScaleMeasure);
    for (const auto& scale : scale_words()) add(scale.word, kScaleMeasure);
    for (const std::string_view word : kPercents) add(word, kPercentMeasure);
    for (const std::string_view word : kNations) add(word, kCurrencyMeasure);
    for (const auto& name : currency_names()) add(name.word, kCurrencyMeasure);
    for (const auto& national : national_currencies()) add(national.nation, kCurrencyMeasure);
    for (const std::string_view code : currency_codes()) add(code, kCurrencyMeasure);
    for (const CurrencySign& sign : currency_signs()) add(values::word_at(sign.sign, 0), kCurrencyMeasure);
    for (const std::string_view word : kUnitHeads) add(word, kUnitMeasure);
    for (const auto& unit : unit_words()) add(unit.word, kUnitMeasure);
    for (const auto& symbol : unit_symbols()) add(values::word_at(symbol.word, 0), kUnitMeasure);
  }
  std::uint8_t of(std::string_view word) const { return kinds_[values::word_hash(word) % kSlots]; }

 private:
  static constexpr std::size_t kSlots = 1 << 14;
  void add(std::string_view word, MeasureKind kind) {
    if (!word.empty()) kinds_[values::word_hash(word) % kSlots] |= kind;
  }
  std::array<std::uint8_t, kSlots> kinds_{};
};
const KindsByHash kKinds;

}  // namespace

std::uint8_t measure_kinds(std::string_view word) {
  if (word.empty()) return 0;
  const std::uint8_t kinds = kKinds.of(word);
  return word.size() == 4 && word[0] == 'M' ? kinds | kCurrencyMeasure : kinds;  // "MEUR"
}

}  // namespace claimcheck::parsers
