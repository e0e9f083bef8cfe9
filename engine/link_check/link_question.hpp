#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/url_filter.hpp"
#include "fetch/archive/endpoint.hpp"
#include "fetch/host_settings.hpp"
#include "fetch/liveness/observation.hpp"
#include "fetch/liveness/signatures.hpp"
#include "model/source.hpp"

namespace claimcheck::engine {

// Why a link is asked for or not.
enum class Wanted : std::uint8_t { yes, not_changed, not_read };

// One cited URL of which somebody wants to know.
struct LinkQuestion {
  std::uint64_t id = 0;                 // the caller's, handed back
  std::string url;                      // canonical, with its fragment
  fetch::Expectation expected;          // what the citation says of the page
  std::vector<std::string> candidates;  // other readings of the URL as it was written, likeliest first, canonical
  Wanted wanted = Wanted::yes;
};

struct LinkAnswer {
  std::uint64_t id = 0;
  Source source;
};

struct LinkCheckSettings {
  std::vector<fetch::ArchiveEndpoint> archives;         // in the order asked; none: no copies are looked for
  UrlFilter filter;                                     // holds for other readings of a URL too
  bool obey_robots = false;                             // for every page, not only for probes
  bool example_hosts_answer = false;                    // see fetch::judge_url
  std::vector<fetch::HostSettings> hosts;               // of them, which statuses are as good as 200
  std::size_t remembered_bytes = 0;                     // of answered pages, for questions that come later
  std::shared_ptr<const fetch::Signatures> signatures;  // null: the shipped ones
};

}  // namespace claimcheck::engine
