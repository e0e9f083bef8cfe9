#pragma once

#include <array>
#include <cstddef>
#include <map>

#include "model/report.hpp"

namespace claimcheck::engine {

// The counts at the end of every report.
struct Summary {
  std::size_t articles = 0, claims = 0, cited_claims = 0, references = 0, citations = 0, sources = 0;
  std::array<std::size_t, 3> findings{};  // by Severity
  std::array<std::size_t, 3> known{};     // of these, in the baseline
  std::map<LinkState, std::size_t> sources_by_state;
  std::array<std::size_t, 6> verdicts{};  // by ClaimVerdict

  std::size_t found(Severity severity) const { return findings[static_cast<std::size_t>(severity)]; }
};

Summary summarize(const Report& report);

}  // namespace claimcheck::engine
