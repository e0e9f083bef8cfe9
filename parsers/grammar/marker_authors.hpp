#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/marker.hpp"

// The markers that name a work by its authors and year. Each reads `text` around text[at], which is "(" or "[".
namespace claimcheck::parsers {

// "(Smith & Lee, 2015a, p. 4; see also Jones 2016)", "[Cao et al. 2002]".
std::optional<Marker> match_author_year_marker(std::string_view text, std::size_t at);

// "Smith et al. (2015)": the year stands at text[at], the names before it but not before text[from].
std::optional<Marker> match_narrative_marker(std::string_view text, std::size_t from, std::size_t at);

// "(ibid., p. 5)"; short_form, with the key "ibid".
std::optional<Marker> match_ibid_marker(std::string_view text, std::size_t at);

}  // namespace claimcheck::parsers
