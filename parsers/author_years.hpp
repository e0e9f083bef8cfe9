#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_set>

#include "model/marker.hpp"
#include "model/reference.hpp"

namespace claimcheck::parsers {

// Which pairs of an author and a year a reference list holds; coarse: which entry is meant is for rules/link to say.
class AuthorYears {
 public:
  // Reads the entries in `text`, and only where some marker names an author.
  AuthorYears(std::string_view text, std::span<const Reference> references, std::span<const Marker> markers);

  // Some key of the marker, "family|year", could be an entry.
  bool offers(const Marker& marker) const;

 private:
  std::unordered_set<std::uint64_t> pairs_;  // hashes of a word of an entry's beginning and a year in it
};

}  // namespace claimcheck::parsers
