#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/document.hpp"
#include "model/marker.hpp"
#include "model/reference.hpp"

namespace claimcheck::rules {

// Which of the references (in reading order) are footnotes that the format itself marks, rather than list entries.
std::vector<bool> footnotes_among(const Document& document, std::span<const Reference> references);

// The entries by the key that stands before each: a number or label of the list, a footnote's name. Footnotes and list
// count apart; a marker looks among its own kind first. The entries of a list that has no keys count from 1.
// Holds views into the references' keys: they must outlive it.
class KeyIndex {
 public:
  KeyIndex(std::span<const Reference> references, const std::vector<bool>& is_footnote);

  // Fills Marker::references with the entries that its keys name, in their order, each once.
  void resolve(Marker& marker) const;

 private:
  using Index = std::unordered_map<std::string_view, ReferenceId>;
  std::optional<ReferenceId> find(std::string_view key, bool footnote_first) const;

  Index list_, footnotes_;
  std::vector<ReferenceId> unnumbered_;
};

}  // namespace claimcheck::rules
