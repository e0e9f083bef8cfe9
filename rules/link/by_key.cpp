#include "rules/link/by_key.hpp"

#include <algorithm>

namespace claimcheck::rules {

KeyIndex::KeyIndex(std::span<const Reference> references) {
  by_key_.reserve(references.size());
  for (std::size_t i = 0; i < references.size(); ++i) {
    if (!references[i].key.empty()) by_key_.emplace(references[i].key, static_cast<ReferenceId>(i));
  }
}

void KeyIndex::resolve(Marker& marker) const {
  marker.references.clear();
  for (const std::string& key : marker.keys) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end() || std::ranges::find(marker.references, found->second) != marker.references.end())
      continue;
    marker.references.push_back(found->second);
  }
}

}  // namespace claimcheck::rules
