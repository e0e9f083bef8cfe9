#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/span.hpp"

namespace claimcheck {

// Where rules are to be quiet: in one block, from here to an end, to here, in all of the file.
enum class DirectiveScope : std::uint8_t { block, start, end, file };

std::string_view name(DirectiveScope scope);

// What a comment in an article tells this program.
//
//   <!-- claimcheck-ignore citation/uncited-quotation, url until 2027-01-31: the board's own words -->
//                    └┤    └──────────────┬──────────────┘       └───┬────┘  └────────┬─────────┘
//                   scope               rules                      until            reason
struct Directive {
  DirectiveScope scope = DirectiveScope::block;
  std::vector<std::string> rules;  // as written: an id, a family ("url", "url/*"), "*"
  std::optional<Date> until;       // the last day on which it holds
  std::string reason;              // on one line; empty where none is given
  std::string fault;               // why it cannot be followed, one sentence without a full stop; empty where it can
  Span comment;                    // in the Document's source
  std::uint32_t at = 0;            // where it would stand in the Document's text

  friend bool operator==(const Directive&, const Directive&) = default;
};

}  // namespace claimcheck
