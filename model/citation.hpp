#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/ids.hpp"

namespace claimcheck {

// How a marker was seen to mean its reference.
enum class Via : std::uint8_t { number, footnote, key, author_year, short_title, ibid, ref_name, link };

// claim → marker → reference → URL.
//
//   … respective interests.[1]      [1] E. Nakashima, “World’s …,” https://…
//   └──── claim ──────────┘└─ marker └───────── reference ─────────┘└─ url
//
// One record for each pair of marker and reference; for a short form, `reference` is the full entry.
struct Citation {
  std::optional<ClaimId> claim;
  MarkerId marker{};
  std::optional<ReferenceId> reference;  // none for a hyperlink in the text
  std::optional<std::uint32_t> source;   // index into Report::sources; none where the reference has no URL
  Via via = Via::number;
};

std::string_view name(Via via);

}  // namespace claimcheck
