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

// Finds out what became of every URL; the id of a question is its index. Bodies are read and let go one by one. Error:
// the transport or the link checker cannot be set up.
Result<FetchedSources> fetch_sources(const std::vector<LinkQuestion>& questions, const CheckOptions& options);

// The network, or the recording that stands in for it.
Result<std::unique_ptr<fetch::Transport>> make_transport(const CheckOptions& options);

// How links are to be checked. Error: an archive's URL that is none, a file of signatures that cannot be read.
Result<LinkCheckSettings> link_check_settings(const CheckOptions& options);

// What is known of a URL without asking for it or for another reading of it; nullopt: a LinkChecker has to find out.
std::optional<Source> decide_unasked(const LinkQuestion& question, const CheckOptions& options);

}  // namespace claimcheck::engine
