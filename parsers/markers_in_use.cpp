#include "parsers/markers_in_use.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "model/ascii.hpp"
#include "parsers/author_years.hpp"
#include "parsers/marker_context.hpp"

namespace claimcheck::parsers {
namespace {

enum class Style : std::uint8_t { bracket, raised, paren, marked, key, author_year, short_form };
constexpr std::size_t kStyles = 7;

Style style_of(std::string_view text, const Marker& marker) {
  if (marker.marked) return Style::marked;
  switch (marker.style) {
    case MarkerStyle::superscript: return Style::raised;
    case MarkerStyle::key: return Style::key;
    case MarkerStyle::author_year: return Style::author_year;
    case MarkerStyle::short_form: return Style::short_form;
    default: return text[marker.span.begin] == '(' ? Style::paren : Style::bracket;
  }
}

unsigned number_of(std::string_view key) {
  unsigned number = 0;
  const auto read = std::from_chars(key.data(), key.data() + key.size(), number);
  return read.ec == std::errc() ? number : 0;
}

// What speaks for a style of marker.
struct Tally {
  std::size_t found = 0;               // markers all of whose keys the list has
  std::size_t missing = 0;             // markers with a key that could be, but is not, in the list
  std::vector<std::string_view> keys;  // of the list, that it names; in order once all are there

  bool agrees() const { return found > 0 && found >= missing; }
  bool agrees_well() const { return found > 0 && found >= 4 * missing; }
};

class StylesInUse {
 public:
  StylesInUse(std::string_view text, std::span<const Reference> references, std::span<const Marker> markers)
      : text_(text), author_years_(text, references, markers) {
    for (const Reference& reference : references) {
      if (reference.key.empty()) continue;
      keys_.push_back(reference.key);
      highest_ = std::max(highest_, number_of(reference.key));
    }
    std::ranges::sort(keys_);
    // A list that has lost its numbers is counted through.
    if (keys_.empty()) highest_ = counted_ = static_cast<unsigned>(references.size());
    has_list_ = !references.empty();
    is_item_ = enumerations_among(text, markers);
    for (std::size_t i = 0; i < markers.size(); ++i) {
      if (!is_item_[i]) count(markers[i]);
    }
    for (Tally& sum : tallies_) {
      std::ranges::sort(sum.keys);
      sum.keys.erase(std::unique(sum.keys.begin(), sum.keys.end()), sum.keys.end());
    }
    choose();
  }

  bool keeps(const Marker& marker, std::size_t place) const {
    if (is_item_[place]) return false;
    const Style style = style_of(text_, marker);
    switch (style) {
      case Style::bracket: return in_use(style) && is_plausible(marker) && !is_interval(text_, marker);
      case Style::raised: return in_use(style) && is_plausible(marker) && !is_exponent(text_, marker);
      case Style::paren: return in_use(style) && is_number_in_parentheses(marker);
      case Style::marked:
        return marker.style != MarkerStyle::footnote || lists_all(marker) || is_plain_label(marker.keys[0]);
      case Style::key: return lists_all(marker) || tally(style).agrees_well();
      case Style::author_year: return author_years_.offers(marker) || (in_use(style) && is_sure_citation(marker));
      case Style::short_form: return has_list_;
    }
    return false;
  }

 private:
  const Tally& tally(Style style) const { return tallies_[static_cast<std::size_t>(style)]; }
  bool in_use(Style style) const { return in_use_[static_cast<std::size_t>(style)]; }

  bool lists(const std::string& key) const {
    if (counted_ > 0) return number_of(key) >= 1 && number_of(key) <= counted_;
    return std::ranges::binary_search(keys_, std::string_view(key));
  }

  bool lists_all(const Marker& marker) const {
    return std::ranges::all_of(marker.keys, [&](const std::string& key) { return lists(key); });
  }

  // Every key is in the list or could be one that the list has lost: "[17]" where it has fifteen, but not "[1999]".
  bool is_plausible(const Marker& marker) const {
    const unsigned limit = has_list_ ? highest_ + highest_ / 2 + 10 : 200;
    return std::ranges::all_of(marker.keys, [&](const std::string& key) {
      const unsigned number = number_of(key);
      return lists(key) || (number >= 1 && number <= limit);
    });
  }

  bool is_number_in_parentheses(const Marker& marker) const {
    return is_plausible(marker) && !belongs_to_word(text_, marker);
  }

  bool can_count(const Marker& marker, Style style) const {
    if (style == Style::paren) return is_number_in_parentheses(marker);
    if (style == Style::raised && is_exponent(text_, marker)) return false;
    if (style == Style::bracket && is_interval(text_, marker)) return false;
    return style == Style::key || is_plausible(marker);
  }

  void count(const Marker& marker) {
    const Style style = style_of(text_, marker);
    Tally& sum = tallies_[static_cast<std::size_t>(style)];
    if (style == Style::author_year) {
      ++(author_years_.offers(marker) ? sum.found : sum.missing);
      return;
    }
    if (!can_count(marker, style)) return;
    if (!lists_all(marker)) {
      ++sum.missing;
      return;
    }
    ++sum.found;
    sum.keys.insert(sum.keys.end(), marker.keys.begin(), marker.keys.end());
  }

  void choose() {
    use(Style::author_year, tally(Style::author_year).agrees());
    const Tally &bracket = tally(Style::bracket), &raised = tally(Style::raised), &paren = tally(Style::paren);
    const std::size_t marked = tally(Style::marked).found, authors = tally(Style::author_year).found;
    // Where a list has no numbers, authors and years come first.
    const std::size_t rivals = counted_ > 0 ? authors : 0;
    if (has_list_ && bracket.found > 0) {
      use(Style::bracket,
          bracket.agrees() && bracket.found > rivals && !outdone(bracket, raised) && !outdone(bracket, paren));
    } else {
      // Nothing but dangling ones: markers all the same, unless something else points to the list.
      use(Style::bracket, bracket.missing > 0 && raised.found + paren.found + marked + authors == 0);
    }
    use(Style::raised,
        raised.agrees() && raised.found > rivals && !outdone(raised, bracket) && !outdone(raised, paren));
    const std::size_t others = std::max({bracket.keys.size(), raised.keys.size(), marked, authors});
    use(Style::paren, paren.agrees_well() && paren.keys.size() > 2 * others &&
                          (paren.keys.size() >= 3 || 2 * paren.keys.size() >= highest_));
  }

  void use(Style style, bool yes) { in_use_[static_cast<std::size_t>(style)] = yes; }

  // Few markers of one style that name nothing but what the other style names anyway.
  static bool outdone(const Tally& few, const Tally& many) {
    if (few.keys.size() * 4 > many.keys.size()) return false;
    return std::ranges::all_of(few.keys,
                               [&](std::string_view key) { return std::ranges::binary_search(many.keys, key); });
  }

  static bool is_plain_label(std::string_view label) {
    return std::ranges::all_of(label, [](char byte) { return is_word_byte(byte) || byte == '_'; });
  }

  // Written as nobody writes but of a source: several authors.
  static bool is_sure_citation(const Marker& marker) {
    return std::ranges::all_of(marker.keys,
                               [](const std::string& key) { return key.find_first_of("&+") != std::string::npos; });
  }

  std::string_view text_;
  std::vector<std::string_view> keys_;  // of the list, in order
  unsigned highest_ = 0;
  unsigned counted_ = 0;  // entries of a list without numbers
  bool has_list_ = false;
  AuthorYears author_years_;
  std::vector<bool> is_item_;  // of an enumeration
  std::array<Tally, kStyles> tallies_;
  std::array<bool, kStyles> in_use_{};
};

}  // namespace

void keep_markers_in_use(std::string_view text, std::span<const Reference> references, std::vector<Marker>& markers) {
  if (markers.empty()) return;
  const StylesInUse styles(text, references, markers);
  std::size_t place = 0;
  std::erase_if(markers, [&](const Marker& marker) { return !styles.keeps(marker, place++); });
}

}  // namespace claimcheck::parsers
