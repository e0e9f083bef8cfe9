#include "parsers/grammar/number_money.hpp"

#include <algorithm>

#include "parsers/grammar/number_money_words.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

std::optional<std::string_view> find_code(std::string_view word) {
  if (word == "RMB") return "CNY";
  const auto codes = currency_codes();
  const auto found = std::ranges::lower_bound(codes, word);
  if (found == codes.end() || *found != word) return std::nullopt;
  return *found;
}

// "usd" in lower case is one too, where an amount stands beside it; short
// English words are not.
std::optional<std::string_view> find_code_any_case(std::string_view word) {
  if (word.size() != 3) return std::nullopt;
  if (const auto code = find_code(word)) return code;
  if (!is_one_of(word, {"usd", "eur", "gbp", "cad", "aud", "inr", "cny", "jpy", "chf", "rmb", "btc"}))
    return std::nullopt;
  const char upper[3] = {static_cast<char>(word[0] & ~0x20), static_cast<char>(word[1] & ~0x20),
                         static_cast<char>(word[2] & ~0x20)};
  return find_code({upper, 3});
}

std::optional<CurrencyMatch> name_at(std::string_view text, std::uint32_t at) {
  const std::string_view word = word_at(text, at);
  const CurrencyName* name = find_currency_name(word);
  if (!name || is_alnum(byte_at(text, end_in(text, word)))) return std::nullopt;
  return CurrencyMatch{name->code, at, end_in(text, word), name->minor, name->pound, false};
}

// "Canadian dollars", "U.S. dollars", "pounds sterling", "Hong Kong dollars".
std::optional<CurrencyMatch> national_at(std::string_view text, std::uint32_t at) {
  const std::string_view word = word_at(text, at);
  std::uint32_t next = end_in(text, word);
  std::string_view nation = word;
  if (text.substr(at).starts_with("U.S.") || text.substr(at).starts_with("u.s.")) {
    nation = "us";
    next = at + 4;
  } else if (is_one_of(word, {"hong", "new", "sri", "south", "saudi"})) {
    const std::string_view second = next_word(text, next);
    if (equals_no_case(word, "hong") && equals_no_case(second, "kong")) nation = "hong";
    if (equals_no_case(word, "south") || equals_no_case(word, "sri")) nation = second;
    if (!equals_no_case(word, "saudi")) next = end_in(text, second);
  }
  const std::uint32_t begin = skip_blanks(text, next);
  if (begin == next) return std::nullopt;
  auto name = name_at(text, begin);
  if (!name) return std::nullopt;
  name->begin = at;
  name->pound = false;
  if (equals_no_case(nation, "hong") || equals_no_case(nation, "new")) {
    if (name->code != "USD") return std::nullopt;
    name->code = equals_no_case(nation, "hong") ? "HKD" : "NZD";
    return name;
  }
  for (const NationalCurrency& national : national_currencies()) {
    if (national.bare != name->code || !equals_no_case(nation, national.nation)) continue;
    name->code = national.code;
    return name;
  }
  return std::nullopt;
}

}  // namespace

std::optional<CurrencyMatch> match_currency_before(std::string_view text, std::uint32_t at) {
  const std::uint32_t end = skip_blanks_back(text, at);
  if (end == 0) return std::nullopt;
  const std::string_view head = text.substr(0, end);
  const char last = head.back();
  if (is_visible_ascii(last) && last != '$' && last != '.' && !is_upper(last)) {
    if ((last != 's' && last != 'r') || !is_one_of(word_before(text, end), {"rs", "kr"})) return std::nullopt;
  }
  for (const CurrencySign& sign : currency_signs()) {
    if (sign.sign.back() != last || !head.ends_with(sign.sign)) continue;
    auto begin = static_cast<std::uint32_t>(head.size() - sign.sign.size());
    if (is_letter(sign.sign[0]) && is_inside_word(text, begin)) continue;
    std::string_view code = sign.code;
    if (sign.sign == "$") {  // "c $ 16.4 million", "HK $5"
      const std::string_view nation = previous_word(text, begin);
      if (is_one_of(nation, {"c", "us", "a", "hk", "cad", "aud", "nz"}) && offset_in(text, nation) + 4 > begin &&
          !equals_no_case(nation, "a")) {
        begin = offset_in(text, nation);
        code = is_one_of(nation, {"c", "cad"}) ? "CAD"
               : is_one_of(nation, {"hk"})     ? "HKD"
               : is_one_of(nation, {"nz"})     ? "NZD"
               : is_one_of(nation, {"aud"})    ? "AUD"
                                               : "USD";
      }
    }
    return CurrencyMatch{code, begin, end, false, false, false};
  }
  const std::string_view word = word_before(text, end);
  if (word.size() != 3 || is_inside_word(text, offset_in(text, word))) return std::nullopt;
  const auto code = find_code(word);
  // Codes that are English words when shouted: "ALL 5", "TOP 10".
  if (!code || is_one_of(word, {"all", "top", "try", "mad", "cup"})) return std::nullopt;
  return CurrencyMatch{*code, offset_in(text, word), end, false, false, false};
}

std::optional<CurrencyMatch> match_currency_after(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return std::nullopt;
  const std::string_view rest = text.substr(at);
  if (!is_letter(rest[0])) {
    if (rest[0] != '$' && static_cast<unsigned char>(rest[0]) < 0x80) return std::nullopt;
    for (const CurrencySign& sign : currency_signs()) {
      if (sign.sign[0] != rest[0] || !rest.starts_with(sign.sign)) continue;
      const auto end = at + static_cast<std::uint32_t>(sign.sign.size());
      if (is_digit(byte_at(text, end))) return std::nullopt;  // it belongs to the next amount
      return CurrencyMatch{sign.code, at, end, false, false, false};
    }
    return std::nullopt;
  }
  if (auto name = name_at(text, at)) {
    const std::uint32_t next = skip_blanks(text, name->end);
    if (name->pound) {
      if (const auto sterling = match_word(text, next, "sterling")) {
        name->end = *sterling;
        name->pound = false;
      }
    }
    return name;
  }
  if (auto national = national_at(text, at)) return national;
  const std::string_view word = word_at(text, at);
  if (is_alnum(byte_at(text, end_in(text, word)))) return std::nullopt;
  if (const auto code = find_code_any_case(word))
    return CurrencyMatch{*code, at, end_in(text, word), false, false, false};
  if (word.size() == 4 && word[0] == 'M') {
    if (const auto code = find_code(word.substr(1)))
      return CurrencyMatch{*code, at, end_in(text, word), false, false, true};
  }
  return std::nullopt;
}

}  // namespace claimcheck::parsers
