#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/link_check/bounded_cache.hpp"
#include "engine/link_check/correspondence.hpp"
#include "fetch/archive/endpoint.hpp"
#include "fetch/liveness/signatures.hpp"
#include "model/source.hpp"

namespace claimcheck::engine {

// Looks for a copy of a page that is gone. One archive after the other is asked, until one has a copy from before the
// wanted time; then the copies are fetched, the best first, and the first that shows a page is offered. Equal questions
// are asked once. An archive that keeps silent is left alone; that a copy could not be looked for is no error.
class ArchiveSearch {
 public:
  using Then = std::function<void(std::optional<ArchiveCopy>)>;

  ArchiveSearch(Correspondence& post, std::vector<fetch::ArchiveEndpoint> endpoints,
                const fetch::Signatures& signatures);

  // `title` is what the citation calls the page; empty where it says nothing.
  void look_up(fetch::ArchiveWish wish, std::string title, Then then);

  bool has_archives() const { return !archives_.empty(); }

 private:
  struct Search;
  using Shared = std::shared_ptr<Search>;

  void conclude(const Search& search, std::optional<ArchiveCopy> copy);
  void ask_next(Shared search);
  void take_answer(Shared search, std::size_t archive, fetch::ArchiveSide side, const fetch::Exchange& exchange);
  void try_next(Shared search);
  std::optional<ArchiveCopy> judge_copy(const Search& search, const fetch::Capture& capture,
                                        fetch::Exchange exchange) const;

  struct Archive {
    fetch::ArchiveEndpoint endpoint;
    unsigned failures = 0;  // without an answer between them
  };

  Correspondence& post_;
  std::vector<Archive> archives_;
  std::unordered_map<std::string, std::vector<Then>> under_way_;          // by Search::key
  BoundedCache<std::optional<ArchiveCopy>> known_{std::size_t{1} << 20};  // by Search::key
  const fetch::Signatures& signatures_;
};

}  // namespace claimcheck::engine
