#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "model/date.hpp"
#include "model/directive.hpp"
#include "model/span.hpp"

namespace claimcheck::rules {

// One rule, or family, that a comment in an article tells to be quiet; a comment that names several makes several.
struct Suppression {
  std::string rule;  // as written; empty where none is named
  std::string reason;
  DirectiveScope scope = DirectiveScope::block;
  std::string fault;       // why it cannot be followed; empty where it can
  std::string suggestion;  // the name that was most likely meant, where no rule has this one
  Span comment;            // in the Document's source
  std::uint32_t at = 0;    // where it would stand in the text
  Span range;              // of the text: where it holds
  Edtf expires;            // empty: never
  bool is_known = true;    // some rule has this name
  bool is_paired = true;   // a start has an end, an end something to end
  bool is_expired = false;

  // What became of it, told once all rules but those of the family run were judged by.
  bool is_settled = false;
  bool is_used = false;    // some finding was dropped because of it
  bool is_judged = false;  // its rules were switched on and could tell everywhere in the article

  bool is_in_force() const {
    return scope != DirectiveScope::end && fault.empty() && is_known && !reason.empty() && !is_expired;
  }
};

// Up to the end of the text, whatever its size.
inline constexpr std::uint32_t kTextEnd = std::numeric_limits<std::uint32_t>::max();

}  // namespace claimcheck::rules
