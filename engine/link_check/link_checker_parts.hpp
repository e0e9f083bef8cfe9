#pragma once

#include "engine/link_check/link_checker.hpp"

// What a LinkChecker keeps of its work; for its own files alone.
namespace claimcheck::engine {

struct LinkChecker::Place {
  LinkQuestion question;
  std::shared_ptr<Judged> candidate_of;  // null: asked for itself
};

struct LinkChecker::Asked {
  std::string request;
  std::vector<Place> places;
  PageAnswer answer;
  std::shared_ptr<const fetch::Sibling> sibling{};
  std::shared_ptr<const NameServerQuestions::Names> name_servers{};
  unsigned refreshes = 0;
  bool is_second_pass = false;
};

struct LinkChecker::Known {
  PageAnswer answer;
  std::shared_ptr<const fetch::Sibling> sibling;                   // null: not asked
  std::shared_ptr<const NameServerQuestions::Names> name_servers;  // null: not asked

  fetch::Observation observe(const Place& place) const;
};

struct LinkChecker::Judged {
  LinkQuestion question;
  Source source;
  std::size_t next_candidate = 0;
};

}  // namespace claimcheck::engine
