#include "rules/link/by_key.hpp"

#include <algorithm>
#include <charconv>

namespace claimcheck::rules {

std::vector<bool> footnotes_among(const Document& document, std::span<const Reference> references) {
  std::vector<bool> is_footnote(references.size(), false);
  std::size_t next = 0;
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::footnote_definition) continue;
    while (next < references.size() && references[next].span.begin < block.span.begin) ++next;
    if (next < references.size() && references[next].span.begin < block.span.end) is_footnote[next] = true;
  }
  return is_footnote;
}

KeyIndex::KeyIndex(std::span<const Reference> references, const std::vector<bool>& is_footnote) {
  for (std::size_t i = 0; i < references.size(); ++i) {
    const auto id = static_cast<ReferenceId>(i);
    if (references[i].key.empty()) {
      unnumbered_.push_back(id);
    } else {
      (is_footnote[i] ? footnotes_ : list_).emplace(references[i].key, id);
    }
  }
  if (!list_.empty()) unnumbered_.clear();
}

std::optional<ReferenceId> KeyIndex::find(std::string_view key, bool footnote_first) const {
  for (const Index* index : {footnote_first ? &footnotes_ : &list_, footnote_first ? &list_ : &footnotes_}) {
    if (const auto found = index->find(key); found != index->end()) return found->second;
  }
  std::size_t number = 0;
  const auto read = std::from_chars(key.data(), key.data() + key.size(), number);
  const bool is_number = read.ec == std::errc() && read.ptr == key.data() + key.size();
  if (!is_number || number == 0 || number > unnumbered_.size()) return std::nullopt;
  return unnumbered_[number - 1];
}

void KeyIndex::resolve(Marker& marker) const {
  marker.references.clear();
  for (const std::string& key : marker.keys) {
    const auto found = find(key, marker.marked);
    if (!found || std::ranges::find(marker.references, *found) != marker.references.end()) continue;
    marker.references.push_back(*found);
  }
}

}  // namespace claimcheck::rules
