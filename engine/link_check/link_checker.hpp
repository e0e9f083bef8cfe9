#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/link_check/archive_search.hpp"
#include "engine/link_check/bounded_cache.hpp"
#include "engine/link_check/correspondence.hpp"
#include "engine/link_check/link_question.hpp"
#include "engine/link_check/name_server_questions.hpp"
#include "engine/link_check/page_answer.hpp"
#include "engine/link_check/sibling_probes.hpp"

namespace claimcheck::engine {

// Finds out what became of cited URLs, over one transport. Each takes these steps, and every one only where the one
// before it leaves something to ask:
//
//   1 the page      one request for all places (#…) and citations of it that are under way
//   2 meta refresh  where a page sends its readers on, the page they get; loops and long chains end it
//   3 second pass   a failure that may pass is asked about once more when everything else is done
//   4 sibling       once a folder, where robots.txt lets us: how this host says "not found"
//   5 name servers  of the domain of a page of hardly any words, where nothing else speaks against it
//   6 the verdict   of each place, by fetch::judge_liveness
//   7 repair        where there is no such page: other readings of the URL as written, until one answers
//   8 archive       for what is bad: a copy from before the access date
//
// --include, --exclude and, where robots.txt counts for all pages, robots.txt are asked about URLs as written, their
// other readings and what a meta refresh names. HTTP redirects are one request with the URL that led there and are
// followed whatever the filters say of their hops, as curl, lychee and browsers do: else no link could be judged by
// where it ends.
//
// Nothing blocks and nothing recurs: a step asks, and the answer starts the next one. Of pages only those under way are
// kept, and what `remembered_bytes` allows. Not thread-safe.
class LinkChecker {
 public:
  LinkChecker(fetch::Transport& transport, LinkCheckSettings settings);
  ~LinkChecker();
  LinkChecker(const LinkChecker&) = delete;

  void add(LinkQuestion question);

  // Questions that are not answered yet.
  std::size_t pending() const { return pending_; }

  // Works until something has come or `limit` has passed. Answers are given once each, in any order.
  std::vector<LinkAnswer> wait(std::chrono::milliseconds limit);

  // Somebody cannot go on without the answers: starts the second pass for what waits for it.
  void hurry() { second_pass(); }

 private:
  struct Place;   // somebody who waits for a page
  struct Asked;   // one request and those who wait for it
  struct Known;   // an answered page, for those who come later
  struct Judged;  // a question with its verdict

  void wait_for_page(Place place);
  void ask(Asked& asked);
  void take_page(Asked& asked, fetch::Exchange exchange);
  void look_at_page(Asked& asked);
  bool follow_refresh(Asked& asked);
  void ask_refreshed(Asked& asked, const std::string& target);
  void second_pass();
  void look_for_sibling(Asked& asked);
  void look_for_name_servers(Asked& asked);
  void conclude(Asked& asked);
  void judge(Place place, const Known& known);
  void take_verdict(LinkQuestion question, Source source);
  void try_candidates(const std::shared_ptr<Judged>& judged);
  void take_candidate(const std::shared_ptr<Judged>& judged, const Source& source);
  void look_in_archives(const std::shared_ptr<Judged>& judged);
  void deliver(Judged& judged);

  const LinkCheckSettings settings_;
  const fetch::Signatures& signatures_;
  Correspondence post_;
  SiblingProbes probes_;
  NameServerQuestions name_servers_;
  ArchiveSearch archives_;
  std::unordered_map<std::string, std::unique_ptr<Asked>> under_way_;  // by request
  std::vector<Asked*> failed_;                                         // wait for the second pass
  BoundedCache<Known> known_;                                          // by request
  std::vector<LinkAnswer> answers_;
  std::size_t pending_ = 0;
};

}  // namespace claimcheck::engine
