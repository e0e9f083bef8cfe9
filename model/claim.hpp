#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/evidence.hpp"
#include "model/ids.hpp"
#include "model/span.hpp"

namespace claimcheck {

// Bits of Claim::kinds, in the order in which JSON lists them.
enum class ClaimKind : std::uint8_t {
  event = 1,        // something happened, with a date, a name or a verb of change
  quotation = 2,    // somebody's words
  quantity = 4,     // a number that can be right or wrong
  attribution = 8,  // somebody is said to have said or found it
  comparison = 16,  // more, fewer, the first, the largest
  prediction = 32,  // about what has not happened yet
  opinion = 64,     // a bare judgement
};

// A sentence, or the clause up to a mid-sentence marker, that asserts something. What stands inside it is kept in the
// Article's arrays, in reading order; the ranges say which part is this claim's.
struct Claim {
  Span span;
  std::uint32_t sentence = 0;     // index into Article::sentences
  std::optional<Span> section;    // the heading it stands under
  std::uint64_t fingerprint = 0;  // of its words and their occurrence: stable when other text moves
  std::uint8_t kinds = 0;         // ClaimKind bits
  bool checkable = true;
  bool negated = false;
  float score = 0;  // how surely it is worth checking, 0 to 1
  ClaimVerdict verdict = ClaimVerdict::uncited;
  IndexRange quotes, numbers, dates, names, attributions, hedges;

  bool is(ClaimKind kind) const { return (kinds & static_cast<std::uint8_t>(kind)) != 0; }
};

std::string_view name(ClaimKind kind);

}  // namespace claimcheck
