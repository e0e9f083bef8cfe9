#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/check.hpp"
#include "engine/link_check/link_question.hpp"
#include "model/source.hpp"

namespace claimcheck::engine {

struct FetchedSources {
  std::vector<Source> sources;   // one a question, in the same order
  std::optional<Error> trouble;  // Transport::trouble
};

// What links are checked with. Opened before anything is read, so that what cannot work is told at once.
struct LinkTools {
  LinkCheckSettings settings;
  std::unique_ptr<fetch::Transport> transport;  // the network or a recording; null: not needed so far
};
// Error: an option of the network that is wrong, a recording, a file of signatures or an archive's URL that is no use.
Result<LinkTools> open_link_tools(const CheckOptions& options);

// The transport of the tools. A network of which nothing is to be told before is opened by the first who needs it,
// because that takes longer than to check a short article.
Result<fetch::Transport*> connect(LinkTools& tools, const CheckOptions& options);

// Finds out what became of every URL; the id of a question is its index. Bodies are read and let go one by one. Error:
// the network cannot be opened.
Result<FetchedSources> fetch_sources(const std::vector<LinkQuestion>& questions, LinkTools tools,
                                     const CheckOptions& options);

// What is known of a URL without asking for it or for another reading of it; nullopt: a LinkChecker has to find out.
std::optional<Source> decide_unasked(const LinkQuestion& question, const CheckOptions& options);

}  // namespace claimcheck::engine
