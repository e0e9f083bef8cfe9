#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/page.hpp"

namespace claimcheck::fetch {

enum class FragmentFate : std::uint8_t {
  none,         // nothing on the page is named: no fragment, "#top", "#!route", "#page=3" of a PDF
  found,        //
  missing,      //
  cannot_tell,  // scripts build the page, or it was cut at the limit
};

struct FragmentFinding {
  FragmentFate fate = FragmentFate::none;
  std::string what;  // the missing one: "#history", or the words that a text fragment begins with
};

// Looks for what a URL's fragment names: an id or name of the page, or for text fragments (#:~:text=, WICG Scroll to
// Text Fragment) words in its visible text. `fragment` is as in the URL, without '#'. `is_whole`: the body was not cut.
FragmentFinding find_fragment(std::string_view fragment, const Page& page, bool is_whole);

}  // namespace claimcheck::fetch
