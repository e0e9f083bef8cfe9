#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"

namespace claimcheck {

// How a link can end. The order is that of the documentation, docs/link-states.md.
enum class LinkState : std::uint8_t {
  alive,
  moved,
  redirected_home,
  redirected_offsite,
  login_required,
  paywalled,
  blocked,
  rate_limited,
  legal_block,
  not_found,
  gone,
  client_error,
  server_error,
  soft_404,
  parked,
  usurped,
  empty,
  wrong_type,
  dns_not_found,
  dns_error,
  refused,
  timeout,
  reset,
  bad_response,
  tls_error,
  redirect_loop,
  refused_address,
  malformed,
  fragment_missing,
  skipped
};

// What a state lets us say of the citation.
enum class LinkHealth : std::uint8_t {
  good,         // the cited thing answers
  bad,          // the reader of the citation gets nowhere
  cannot_tell,  // a wall, a login, a limit: no verdict, and never red by default
  suspect       // bad unless it was a passing failure: needs confirmation
};

struct LinkStateInfo {
  LinkState state;
  std::string_view name;
  LinkHealth health;
  std::string_view meaning;     // one sentence
  std::string_view decided_by;  // the deciding facts
};

const LinkStateInfo& info(LinkState state);
std::string_view name(LinkState state);
std::optional<LinkState> parse_link_state(std::string_view name);
// Every state, in the order of the enum.
const std::vector<LinkState>& all_link_states();

// One redirect: this URL answered with this status and sent us on.
struct Redirect {
  std::string url;
  int status = 0;
};

struct ArchiveCopy {
  std::string url;
  std::chrono::sys_seconds timestamp;
};

// What became of one cited URL.
struct Source {
  std::string url;        // as cited, canonical
  std::string final_url;  // where the chain ended; the same where nothing redirected
  LinkState state = LinkState::skipped;
  std::string reason;  // one sentence a person can read, with the deciding facts
  std::string rule;    // which test decided, "status/404"
  std::optional<int> status;
  std::optional<std::string> error;  // the transport's words
  std::vector<Redirect> redirects;
  std::optional<std::string> content_type;
  std::optional<std::uint64_t> bytes;  // of the body as read, after decompression
  std::optional<std::string> title;
  std::optional<Date> published;
  std::optional<std::chrono::sys_seconds> checked_at;
  unsigned attempts = 0;
  unsigned strikes = 0;
  bool is_confirmed = true;  // false where a memory of earlier runs says that it has not failed often enough yet
  bool from_cache = false;
  std::optional<ArchiveCopy> archive;
  std::optional<std::string> repaired_url;  // another reading of the URL as it was written, which does answer
};

}  // namespace claimcheck
