#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "model/span.hpp"

namespace claimcheck {

enum class Verdict : std::uint8_t { supported, partial, not_found, disagrees, unverifiable };
// A claim's verdict is the best of its evidence, or `uncited` where it cites nothing.
enum class ClaimVerdict : std::uint8_t { supported, partial, not_found, disagrees, unverifiable, uncited };
enum class QuoteMatch : std::uint8_t { verbatim, altered, absent };
enum class FactMatch : std::uint8_t { agrees, disagrees, absent };
enum class FactKind : std::uint8_t { number, date, name, unit, direction, negation };

struct QuoteEvidence {
  std::string text;
  QuoteMatch match = QuoteMatch::absent;
  std::optional<std::string> found;
  double similarity = 0;  // 0 to 1
};

struct FactEvidence {
  FactKind kind = FactKind::number;
  std::string text;
  FactMatch match = FactMatch::absent;
  std::optional<std::string> found;
};

// W3C Web Annotation's TextQuoteSelector, and a link that a browser jumps to.
struct Passage {
  std::string exact, prefix, suffix;
  std::optional<std::string> text_fragment_url;
};

// What a source says about a claim.
struct Evidence {
  ClaimId claim{};
  std::uint32_t source = 0;  // index into Report::sources
  Verdict verdict = Verdict::unverifiable;
  double score = 0;  // how surely the source carries the whole claim, 0 to 1
  std::string reason;
  std::vector<QuoteEvidence> quotes;
  std::vector<FactEvidence> facts;
  std::optional<Passage> passage;
  std::vector<Span> unsupported;        // of the article's text, or of the claim's where it came alone
  std::vector<std::uint32_t> passages;  // indexes into the source list, where `verify` was given one
};

std::string_view name(Verdict verdict);
std::string_view name(ClaimVerdict verdict);
std::string_view name(QuoteMatch match);
std::string_view name(FactMatch match);
std::string_view name(FactKind kind);

}  // namespace claimcheck
