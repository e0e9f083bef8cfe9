#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>

#include "fetch/exchange.hpp"
#include "fetch/liveness/strikes.hpp"
#include "model/date.hpp"
#include "model/page.hpp"

namespace claimcheck::fetch {

// What the citation lets one expect of the page. Empty means not said.
struct Expectation {
  std::string title;
  std::optional<Date> published;
  std::optional<Date> accessed;
};

// The answer to a URL that cannot exist, in the folder of the cited one: how this host says "not found". A value of its
// own, without the body, because all URLs of a folder share it.
struct Sibling {
  std::string url;        // as asked
  std::string final_url;  // where the chain ended
  TransferError error = TransferError::none;
  int status = 0;
  std::string title;
  std::string text;          // the main text
  std::string visible_text;  // with the frame
};

// `page` is null where there was none to read.
Sibling sibling_of(const Exchange& exchange, const Page* page);

// All that is known of one cited URL when it is judged. Views: what they point to outlives the judging.
struct Observation {
  std::string url;                     // as cited, canonical, with its fragment
  const Exchange* exchange = nullptr;  // never null when judged
  const Page* page = nullptr;          // the body as read; null where there was none
  Expectation expected{};
  const Sibling* sibling = nullptr;             // null: not asked, or not answered for lack of a recording
  std::span<const std::string> name_servers{};  // of the domain where the chain ended; empty: not asked, or not known
  std::span<const Sighting> history{};          // of earlier nights, oldest first
  bool is_new = false;                          // it came with the change under check
};

}  // namespace claimcheck::fetch
