#include "parsers/grammar/number_words.hpp"

#include "parsers/grammar/number_word_table.hpp"
#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using namespace values;

// Adds one word after the other to a number. What has been read stays valid
// when the next word does not fit.
class Sum {
 public:
  bool add(const NumberWord& word) {
    switch (word.rank) {
      case Rank::unit:
        if (!fits_unit()) return false;
        group_ += word.value;
        break;
      case Rank::teen:
      case Rank::tens:
        if (group_ != 0 && std::uint64_t(group_) % 100 != 0) return false;
        if (group_ != 0 && last_ != Rank::hundred) return false;
        group_ += word.value;
        break;
      case Rank::hundred:
        if (group_ < 1 || group_ > 99 || last_ == Rank::hundred) return false;
        group_ *= 100;
        break;
      case Rank::scale:
      case Rank::dozen:
        if (!add_scale(word.value)) return false;
        break;
      default: return false;
    }
    last_ = word.rank;
    ++count_;
    return true;
  }

  double value() const { return total_ + group_; }
  Rank last() const { return last_; }
  int count() const { return count_; }
  bool scaled() const { return total_ != 0; }

  // "two third": a unit where a unit already stands.
  bool fits_unit() const {
    if (group_ == 0) return true;
    return last_ == Rank::tens || last_ == Rank::hundred;
  }

 private:
  bool add_scale(double scale) {
    if (group_ == 0) {
      if (total_ == 0 || last_ != Rank::scale) return false;
      total_ *= scale;  // "three lakh crore"
      return true;
    }
    if (total_ != 0 && scale >= last_scale_) return false;
    total_ += group_ * scale;
    group_ = 0;
    last_scale_ = scale;
    return true;
  }

  double total_ = 0, group_ = 0, last_scale_ = 0;
  Rank last_ = Rank::unit;
  int count_ = 0;
};

// Where the next word of a number may stand after `at`: beyond one hyphen, or
// blanks and perhaps "and".
struct NextWord {
  std::uint32_t begin;
  bool after_and = false;
  bool hyphen = false;
};

std::optional<NextWord> step(std::string_view text, std::uint32_t at) {
  if (byte_at(text, at) == '-' || text.substr(at).starts_with("\xE2\x80\x91"))
    return NextWord{skip_dash(text, at), false, true};
  const std::uint32_t begin = skip_blanks(text, at);
  if (begin == at) return std::nullopt;
  const auto after = match_word(text, begin, "and");
  if (!after) return NextWord{begin};
  const std::uint32_t second = skip_blanks(text, *after);
  if (second == *after) return std::nullopt;
  return NextWord{second, true};
}

// "a" or "an" just before `at`.
std::optional<std::uint32_t> article_before(std::string_view text, std::uint32_t at) {
  const std::string_view word = previous_word(text, at);
  if (!is_one_of(word, {"a", "an"}) || is_inside_word(text, offset_in(text, word))) return std::nullopt;
  const std::uint32_t gap = skip_blanks_back(text, at);
  if (gap == at) return std::nullopt;
  return offset_in(text, word);
}

// "half a million", "half million", "a quarter of a million", "half an hour"
// (without the unit), "half".
std::optional<SpelledNumber> match_part(std::string_view text, std::uint32_t at, const NumberWord& part,
                                        std::uint32_t end) {
  SpelledNumber found{part.value, at, end};
  found.fraction = true;
  if (const auto article = article_before(text, at)) found.begin = *article;
  std::uint32_t next = skip_blanks(text, end);
  if (byte_at(text, end) == '-') next = end + 1;
  if (const auto of = match_word(text, next, "of")) next = skip_blanks(text, *of);
  for (const std::string_view article : {"a", "an"}) {
    if (const auto after = match_word(text, next, article)) next = skip_blanks(text, *after);
  }
  const std::string_view word = word_at(text, next);
  const NumberWord* scale = find_number_word(word);
  if (scale && !scale->ordinal && !scale->plural && scale->rank >= Rank::hundred && scale->rank <= Rank::dozen) {
    found.value *= scale->value;
    found.end = end_in(text, word);
    found.fraction = false;
    found.has_scale = true;
  }
  return found;
}

// The denominator of "two thirds", "three-quarters", "a fifth"; 0 where none
// follows.
double match_denominator(std::string_view text, std::uint32_t at, double numerator, std::uint32_t& end) {
  const std::uint32_t begin = byte_at(text, at) == '-' ? at + 1 : skip_blanks(text, at);
  if (begin == at) return 0;
  const std::string_view word = word_at(text, begin);
  const NumberWord* part = find_number_word(word);
  if (!part) return 0;
  const bool one = numerator == 1;
  double value = 0;
  if (part->rank == Rank::quarter || part->rank == Rank::half) {
    value = one ? 1 / part->value : 0;
  } else if (part->ordinal && part->value > 2 && (part->plural || one)) {
    value = part->value;
  } else if (part->ordinal && part->plural) {
    value = part->value;
  }
  if (value != 0) end = end_in(text, word);
  return value;
}

// "of a million" behind "two thirds".
void scale_fraction(std::string_view text, SpelledNumber& found) {
  const auto of = match_word(text, skip_blanks(text, found.end), "of");
  const auto article = of ? match_word(text, skip_blanks(text, *of), "a") : std::nullopt;
  if (!article) return;
  const std::string_view word = next_word(text, *article);
  const NumberWord* scale = find_number_word(word);
  if (!scale || scale->ordinal || scale->plural || scale->rank != Rank::scale) return;
  found.value *= scale->value;
  found.end = end_in(text, word);
  found.fraction = false;
  found.has_scale = true;
}

// "a fifth" where nothing to count follows: a part, behind words that measure.
bool is_part_alone(std::string_view text, std::uint32_t article, std::uint32_t end) {
  static constexpr WordSet kMeasures{"by", "almost", "nearly", "about", "around", "roughly", "than", "only", "just"};
  const char after = byte_at(text, end);
  if (after != '\0' && after != '.' && after != ',' && after != ';') return false;
  return skip_blanks_back(text, article) == 0 || kMeasures.contains(previous_word(text, article));
}

// After a whole number: "and a half", "and three quarters", "point five".
void add_tail(std::string_view text, SpelledNumber& found) {
  const std::uint32_t next = skip_blanks(text, found.end);
  if (const auto point = match_word(text, next, "point")) {
    double digit = 0.1;
    std::uint32_t at = *point;
    for (;;) {
      const std::uint32_t begin = skip_blanks(text, at);
      const std::string_view word = word_at(text, begin);
      const NumberWord* value = find_number_word(word);
      if (!value || value->ordinal || value->rank != Rank::unit) break;
      found.value += digit * value->value;
      digit /= 10;
      found.end = at = end_in(text, word);
    }
    return;
  }
  const auto and_end = match_word(text, next, "and");
  if (!and_end) return;
  const std::uint32_t begin = skip_blanks(text, *and_end);
  const std::string_view word = word_at(text, begin);
  double numerator = 0;
  if (is_one_of(word, {"a", "an"})) {
    numerator = 1;
  } else if (const NumberWord* value = find_number_word(word); value && !value->ordinal && value->rank == Rank::unit) {
    numerator = value->value;
  } else if (value && value->rank == Rank::half) {
    found.value += 0.5;
    found.end = end_in(text, word);
    return;
  }
  std::uint32_t end = 0;
  if (numerator == 0) return;
  const double denominator = match_denominator(text, end_in(text, word), numerator, end);
  if (denominator == 0) return;
  found.value += numerator / denominator;
  found.end = end;
}

}  // namespace

std::optional<double> find_scale(std::string_view word, bool money) {
  if (word.size() == 1) {
    const char c = word[0];
    if (c == 'k' || c == 'K') return 1e3;
    if (c == 'M' || (money && c == 'm')) return 1e6;
    if (c == 'B' || (money && c == 'b')) return 1e9;
    if (money && (c == 'T' || c == 't')) return 1e12;
    return std::nullopt;
  }
  const double* scale = find_scale_word(word);
  return scale ? std::optional(*scale) : std::nullopt;
}

std::optional<SpelledNumber> match_spelled_number(std::string_view text, std::uint32_t at) {
  if (is_inside_word(text, at)) return std::nullopt;
  std::string_view word = word_at(text, at);
  const NumberWord* first = find_number_word(word);
  if (!first || is_alnum(byte_at(text, end_in(text, word)))) return std::nullopt;
  if (first->rank == Rank::half || first->rank == Rank::quarter)
    return match_part(text, at, *first, end_in(text, word));

  SpelledNumber found;
  found.begin = at;
  Sum sum;
  const auto article = article_before(text, at);
  const bool big = first->rank == Rank::hundred || first->rank == Rank::scale || first->rank == Rank::dozen;
  if (big) {  // "a hundred": the article is the one
    if (!article && !(first->ordinal && !first->plural)) return std::nullopt;
    if (first->plural) return std::nullopt;
    sum.add({1, Rank::unit});
    if (article) found.begin = *article;
  }
  std::uint32_t next = at;
  bool ordinal = false;
  const NumberWord* value = first;
  for (bool after_and = false;; word = word_at(text, next), value = find_number_word(word)) {
    if (!value || is_alnum(byte_at(text, end_in(text, word)))) break;
    if (after_and && value->rank == Rank::dozen) break;
    if (value->plural && !value->ordinal && (sum.count() == 0 || value->rank < Rank::hundred)) break;
    const bool bare_big = big && sum.count() == 1 && next == at;
    if (value->ordinal && !bare_big && (value->plural || sum.value() == 1)) {
      if (sum.count() > 0 && !sum.fits_unit()) break;
      if (value->plural) break;
    }
    const Rank before = sum.last();
    if (after_and && before != Rank::hundred && before != Rank::scale) break;
    if (!sum.add(*value)) break;
    found.end = end_in(text, word);
    if (value->ordinal) {
      ordinal = true;
      break;
    }
    const auto following = step(text, found.end);
    if (!following) break;
    next = following->begin;
    after_and = following->after_and;
  }
  if (found.end == 0) return std::nullopt;
  found.value = sum.value();
  found.ordinal = ordinal;
  found.has_scale = sum.scaled();
  if (ordinal) {
    // "a third", "a hundredth": a fraction
    if ((sum.count() == 1 || (big && first->ordinal)) && article && first->value > 2) {
      const std::string_view after = next_word(text, found.end);
      if (is_one_of(after, {"of", "more", "less", "fewer"}) || is_part_alone(text, *article, found.end)) {
        found.begin = *article;
        found.value = 1 / found.value;
        found.ordinal = false;
        found.fraction = true;
      }
    }
    return found;
  }
  std::uint32_t end = 0;
  if (const double denominator = match_denominator(text, found.end, found.value, end)) {
    found.value /= denominator;
    found.end = end;
    found.fraction = true;
    scale_fraction(text, found);
    return found;
  }
  const std::uint32_t whole_end = found.end;
  add_tail(text, found);
  found.only_one = sum.count() == 1 && found.value == 1 && found.end == whole_end;
  return found;
}

}  // namespace claimcheck::parsers
