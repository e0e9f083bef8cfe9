#pragma once

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/link_check/bounded_cache.hpp"
#include "engine/link_check/correspondence.hpp"
#include "fetch/liveness/observation.hpp"
#include "fetch/robots.hpp"

namespace claimcheck::engine {

// Asks hosts for pages that cannot exist, to learn how they say "not found" (Bar-Yossef and others, "Sic transit gloria
// telae", WWW 2004): once for all URLs of a folder, and only where the host's robots.txt lets us, which is asked for
// once a host. What was learned is kept up to a limit of memory.
class SiblingProbes {
 public:
  // Null: not asked (robots.txt), or a recording does not hold it.
  using Then = std::function<void(std::shared_ptr<const fetch::Sibling>)>;

  explicit SiblingProbes(Correspondence& post) : post_(post) {}

  // `sibling_url` as fetch::sibling_url() makes it.
  void ask(const std::string& sibling_url, Then then);

  // Whether robots.txt lets us ask for a URL.
  void ask_robots(const std::string& url, std::function<void(bool allowed)> then);

 private:
  using WithRobots = std::function<void(const fetch::Robots&)>;

  void probe(const std::string& sibling_url);
  void conclude(const std::string& sibling_url, std::shared_ptr<const fetch::Sibling> sibling);
  void with_robots(const std::string& url, WithRobots then);

  static constexpr std::size_t kSiblingBytes = 16 << 20, kRobotsBytes = 4 << 20;

  Correspondence& post_;
  std::unordered_map<std::string, std::vector<Then>> probes_under_way_;        // by the sibling's URL
  std::unordered_map<std::string, std::vector<WithRobots>> robots_under_way_;  // by the URL of robots.txt
  BoundedCache<fetch::Sibling> siblings_{kSiblingBytes};
  BoundedCache<fetch::Robots> robots_{kRobotsBytes};
};

}  // namespace claimcheck::engine
