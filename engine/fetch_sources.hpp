#pragma once

#include <string>
#include <vector>

#include "engine/check.hpp"
#include "model/source.hpp"

namespace claimcheck::engine {

struct FetchedSources {
  std::vector<Source> sources;   // one a URL, in the same order
  std::optional<Error> trouble;  // Transport::trouble
};

// Asks for every URL and says what became of it. Bodies are read and let go one by one. Error: the transport cannot be
// set up.
Result<FetchedSources> fetch_sources(const std::vector<std::string>& urls, const CheckOptions& options);

// The network, or the recording that stands in for it.
Result<std::unique_ptr<fetch::Transport>> make_transport(const CheckOptions& options);

// What is known of a URL without asking; nullopt: it has to be asked for.
std::optional<Source> decide_unasked(const std::string& url, const CheckOptions& options);

// What an answer means for the URL that was asked for.
Source read_answer(const std::string& url, const fetch::Exchange& exchange);

// What to ask for in place of a cited URL: the same page without the place on it. Citations of several places on a page
// share one request.
std::string request_of(const std::string& url);

// What is known of request_of(url), said of the URL itself.
Source source_of(const std::string& url, Source of_request);

}  // namespace claimcheck::engine
