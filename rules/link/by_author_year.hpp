#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/marker.hpp"
#include "model/reference.hpp"

namespace claimcheck::rules {

// What an entry offers to a marker that names authors and year.
struct AuthorYearEntry {
  std::vector<std::string> families;  // folded; an institution's name in one piece; empty where the authors are unknown
  std::string head;                   // the entry's beginning, folded
  std::vector<std::string> years;     // "2015", "2015a": every one that stands in the entry
  std::string issued;                 // the one of the item, "2015"
  bool et_al = false;                 // the entry names but some of its authors
};

// The entries of a list by first author and year.
class AuthorYearIndex {
 public:
  AuthorYearIndex(std::string_view text, std::span<const Reference> references);

  // Fills Marker::references for each of its keys ("cao+|2002a"): the entry that fits best, or up to three where they
  // fit alike; none where more do. Entries of one and the same work count as one, the first.
  void resolve(Marker& marker) const;

 private:
  std::vector<ReferenceId> find(std::string_view key) const;
  std::vector<std::uint32_t> entries_at(std::string_view name, std::string_view year) const;
  void add(std::uint32_t entry, std::string_view name);

  std::vector<AuthorYearEntry> entries_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_name_;  // "cao|2002"
};

}  // namespace claimcheck::rules
