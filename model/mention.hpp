#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/date.hpp"
#include "model/span.hpp"

// What the grammars find inside a sentence. Every Span counts in Document::text() and covers just the words meant: the
// text of a mention is always span.in(document.text()).
namespace claimcheck {

// Words in quotation marks.
struct Quote {
  Span span;                  // what stands between the marks
  Span whole;                 // with the marks
  std::uint16_t words = 0;    // in `span`
  std::uint8_t depth = 0;     // 0, or how many quotations it stands inside of
  bool is_title = false;      // the Title-Case name of a work rather than somebody's words
  bool is_continued = false;  // the second part of a quotation split by "he said"

  friend bool operator==(const Quote&, const Quote&) = default;
};

enum class NumberKind : std::uint8_t { cardinal, ordinal, percent, money, quantity, duration, age, temperature, ratio };
enum class NumberModifier : std::uint8_t { none, at_least, at_most, more_than, less_than, about, exactly, up_to };

// A number with its unit and modifier: "at least five", "$2.5 million", "20 per cent".
struct Quantity {
  Span span;
  double value = 0;
  std::string_view
      unit;  // static storage: an ISO 4217 code for money, an English singular ("kilometre") else; or empty
  NumberKind kind = NumberKind::cardinal;
  NumberModifier modifier = NumberModifier::none;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

struct DateMention {
  Span span;
  Edtf date;

  friend bool operator==(const DateMention&, const DateMention&) = default;
};

// A proper name: "European Union", "Xi Jinping".
struct Name {
  Span span;

  friend bool operator==(const Name&, const Name&) = default;
};

// Who is said to have said what: "According to [source], [content]".
struct Attribution {
  std::optional<Span> source;  // nullopt: "it was reported that …"
  Span cue;                    // "According to", "said"
  Span content;
  Span span;  // all three

  friend bool operator==(const Attribution&, const Attribution&) = default;
};

// A word by which the writer takes a step back: "likely", "reportedly".
struct Hedge {
  Span span;

  friend bool operator==(const Hedge&, const Hedge&) = default;
};

std::string_view name(NumberKind kind);
// nullopt for NumberModifier::none: JSON has null there.
std::optional<std::string_view> name(NumberModifier modifier);

}  // namespace claimcheck
